import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Engine,
  type EngineEvent,
  type EngineOptions,
  startEngine,
} from '../../local/engine.ts';

type Resources = Readonly<Record<string, object>>;

/** A queue with a dead-letter queue and a function that works on it: `<id>`, `<id>Dead`, `<id>Function`. */
export function worker(
  id: string,
  code: string,
  options: {
    readonly queue?: object;
    readonly function?: object;
    readonly source?: object;
    readonly variables?: object;
    readonly maxReceiveCount?: number;
  } = {},
): Resources {
  const isFifo = (options.queue as { FifoQueue?: boolean } | undefined)?.FifoQueue === true;
  return {
    [`${id}Dead`]: {
      Type: 'AWS::SQS::Queue',
      Properties: isFifo ? { FifoQueue: true } : {},
    },
    [id]: {
      Type: 'AWS::SQS::Queue',
      Properties: {
        VisibilityTimeout: 30,
        RedrivePolicy: {
          deadLetterTargetArn: { 'Fn::GetAtt': [`${id}Dead`, 'Arn'] },
          maxReceiveCount: options.maxReceiveCount ?? 3,
        },
        ...options.queue,
      },
    },
    [`${id}Function`]: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Code: { ZipFile: code },
        Handler: 'index.handler',
        Runtime: 'nodejs24.x',
        Role: 'arn:aws:iam::000000000000:role/none',
        Environment: { Variables: { QUEUE: { Ref: id }, ...options.variables } },
        ...options.function,
      },
    },
    [`${id}Source`]: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        EventSourceArn: { 'Fn::GetAtt': [id, 'Arn'] },
        FunctionName: { Ref: `${id}Function` },
        BatchSize: 10,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        ...options.source,
      },
    },
  };
}

/** Writes a cloud assembly with one stack, `Test`, into a temporary folder. */
function writeAssembly(template: object): string {
  const folder = mkdtempSync(join(tmpdir(), 'assembly-'));
  const artifacts = {
    Test: {
      type: 'aws:cloudformation:stack',
      properties: { templateFile: 'Test.template.json' },
    },
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ version: '53.0.0', artifacts }));
  writeFileSync(join(folder, 'Test.template.json'), JSON.stringify(template));
  return folder;
}

export interface SmallEngine extends Engine {
  readonly events: readonly EngineEvent[];
  /** What functions wrote, one line each. */
  lines(): readonly string[];
}

export const NINE = Date.parse('2026-11-01T09:00:00Z');

/** Starts an engine with these resources at nine o'clock, where time stands still. */
export async function smallEngine(
  resources: Resources,
  options: Partial<EngineOptions> & { readonly template?: object } = {},
): Promise<SmallEngine> {
  const { template, ...rest } = options;
  const assembly = writeAssembly({ ...template, Resources: resources });
  const events: EngineEvent[] = [];
  try {
    const engine = await startEngine({
      assembly,
      clock: { startAt: NINE, frozen: true },
      seed: 'test',
      maxConcurrency: 1,
      log: (event) => events.push(event),
      ...rest,
    });
    return {
      ...engine,
      events,
      lines: () => events.flatMap((event) => (event.kind === 'function.line' ? [event.line] : [])),
    };
  } finally {
    rmSync(assembly, { recursive: true, force: true });
  }
}
