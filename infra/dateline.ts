import { App } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { NewsroomConfig } from '../shared/config/config.ts';
import { DataStack } from './stacks/data.ts';
import { EdgeStack } from './stacks/edge.ts';
import { MonitoringStack } from './stacks/monitoring.ts';
import { PipelineStack } from './stacks/pipeline.ts';

export interface DatelineProps {
  readonly config: NewsroomConfig;
  /** `production`, or the name of a stage whose mail leaves to the allow-list only. */
  readonly stage: string;
  /** The bundle of a function, by its name. */
  readonly codeFor: (name: string) => Code;
}

/** CDK's own recommendations that change our template; set here, so that it is the same without the CLI. */
const FEATURE_FLAGS = {
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
  // Exports, which every engine knows; an export in use cannot be taken away by accident.
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
  '@aws-cdk/core:validateAgainstDefaultRules': true,
};

/** An app that does not tell AWS which constructs it uses. */
export const datelineApp = (outdir?: string): App =>
  new App({
    analyticsReporting: false,
    context: FEATURE_FLAGS,
    ...(outdir === undefined ? {} : { outdir }),
  });

/** Adds the four stacks, one per lifecycle: kept, replaceable, edge, monitoring. */
export function addDateline(app: App, { config, stage, codeFor }: DatelineProps) {
  const isProduction = stage === 'production';
  const named = (id: string) => (isProduction ? {} : { stackName: `${id}-${stage}` });
  const data = new DataStack(app, 'DatelineData', {
    ...named('DatelineData'),
    description: 'Dateline: documents, subscribers, ledger, keys and mail identity (kept)',
    config,
    isProduction,
  });
  const pipeline = new PipelineStack(app, 'DatelinePipeline', {
    ...named('DatelinePipeline'),
    description: 'Dateline: from the dropped file to mail and newsroom (replaceable)',
    config,
    isProduction,
    data,
    codeFor,
  });
  const edge = new EdgeStack(app, 'DatelineEdge', {
    ...named('DatelineEdge'),
    description: 'Dateline: the newsroom site',
    config,
    data,
    subscriptions: pipeline.subscriptions,
    publish: pipeline.publish,
  });
  const monitoring = new MonitoringStack(app, 'DatelineMonitoring', {
    ...named('DatelineMonitoring'),
    description: 'Dateline: alarms and dashboard',
    config,
    stages: pipeline.stages,
    subscriptions: pipeline.subscriptions,
  });
  return { data, pipeline, edge, monitoring };
}
