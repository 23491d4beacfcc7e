import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { afterAll } from 'vitest';
import config from '../../dateline.config.ts';
import { addDateline, datelineApp } from '../../infra/dateline.ts';
import type { NewsroomConfig } from '../../shared/config/config.ts';

/** A resource of a template, as far as the tests look into it. */
export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: CloudFormation's own schema is no type of ours
  readonly Properties: any;
  readonly DeletionPolicy?: string;
}

/** What is synthesised goes when the tests of the file are over; CDK's own folders in /tmp stay. */
const assemblies = mkdtempSync(join(tmpdir(), 'dateline-assemblies-'));
afterAll(() => {
  rmSync(assemblies, { recursive: true });
});

/** An app with a folder of its own, since stacks have the same names in all. */
export const appOfATest = (): App => datelineApp(mkdtempSync(join(assemblies, 'app-')));

/** Synthesises all four stacks with empty functions. */
export function newsroom(
  options: { readonly config?: Partial<NewsroomConfig>; readonly stage?: string } = {},
) {
  const app = appOfATest();
  const stacks = addDateline(app, {
    config: { ...config, ...options.config },
    stage: options.stage ?? 'production',
    codeFor: () => Code.fromInline('export const handler = 0;'),
  });
  return {
    app,
    stacks,
    data: Template.fromStack(stacks.data),
    pipeline: Template.fromStack(stacks.pipeline),
    edge: Template.fromStack(stacks.edge),
    monitoring: Template.fromStack(stacks.monitoring),
  };
}

/** Resources of a type, by logical id. */
export const resources = (template: Template, type: string): ReadonlyMap<string, Resource> =>
  new Map(Object.entries(template.findResources(type) as Record<string, Resource>));

/** The only resource of a type whose logical id starts so. */
export function resource(template: Template, type: string, start = ''): Resource {
  const found = [...resources(template, type)].filter(([id]) => id.startsWith(start));
  const [first] = found;
  if (first === undefined || found.length > 1) {
    throw new Error(`${found.length} resources ${type} named ${start}…`);
  }
  return first[1];
}

interface Statement {
  readonly Action: string | readonly string[];
  readonly Effect: string;
  readonly Resource: unknown;
  readonly Condition?: Readonly<Record<string, unknown>>;
}

/** What the role of a stage may do, each statement's resources as one readable string. */
export function permissions(
  pipeline: Template,
  stage: string,
): readonly (readonly [string, string])[] {
  const policy = resource(pipeline, 'AWS::IAM::Policy', `${stage}WorkerRole`);
  const statements = policy.Properties.PolicyDocument.Statement as readonly Statement[];
  return statements.flatMap(({ Action, Resource: of }) =>
    listOf(Action).flatMap((action) => listOf(of).map((one) => [action, readable(one)] as const)),
  );
}

const listOf = <T>(value: T | readonly T[]): readonly T[] =>
  Array.isArray(value) ? value : [value as T];

/** Intrinsic functions boiled down to the names that occur in them. */
export function readable(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(readable).join('');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, argument]) =>
      name === 'Fn::GetAtt' ? `${(argument as string[]).join('.')}` : readable(argument),
    )
    .join('');
}
