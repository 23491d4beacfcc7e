import { fileURLToPath } from 'node:url';
import { Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import config from '../dateline.config.ts';
import { NewsroomChecks } from './checks.ts';
import { addDateline, datelineApp } from './dateline.ts';

/** What `npm run build` made: the very files that local mode runs and tests use. */
const bundleOf = (name: string) =>
  Code.fromAsset(fileURLToPath(new URL(`../dist/functions/${name}`, import.meta.url)));

const app = datelineApp();
addDateline(app, {
  config,
  stage: String(app.node.tryGetContext('stage') ?? 'production'),
  codeFor: bundleOf,
});
Validations.of(app).addPlugins(new NewsroomChecks(app));
app.synth();
