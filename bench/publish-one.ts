import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';

/** What one publication cost. */
export interface PublishCost {
  readonly cpuMs: number;
  readonly wallMs: number;
  /** Largest resident size of the process so far, its start included. */
  readonly peakMb: number;
  readonly tableRequests: number;
  readonly objectReads: number;
  readonly objectWrites: number;
  readonly writtenKb: number;
}

/** A process of its own with the bundle that deploys: publishes each family it is told. */
const [dynamoPort = ''] = process.argv.slice(2);
let counts = { table: 0, reads: 0, writes: 0, bytes: 0 };
subscribe('http.client.request.start', (message) => {
  const { request } = message as { readonly request: ClientRequest };
  if (request.getHeader('host')?.toString().endsWith(`:${dynamoPort}`)) counts.table += 1;
  else if (request.method === 'PUT') {
    counts.writes += 1;
    counts.bytes += Number(request.getHeader('content-length') ?? 0);
  } else counts.reads += 1;
});

const { handler } = (await import('../dist/functions/publish/index.mjs' as string)) as {
  handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse>;
};

process.on('message', (family: string) => {
  void publish(family).then((cost) => process.send?.(cost));
});
process.on('disconnect', () => process.exit());
process.send?.('ready');

async function publish(family: string): Promise<PublishCost> {
  counts = { table: 0, reads: 0, writes: 0, bytes: 0 };
  const record = {
    messageId: family,
    body: JSON.stringify({ version: 1, family }),
    attributes: { ApproximateReceiveCount: '1', MessageGroupId: 'newsroom' },
  };
  const started = performance.now();
  const cpu = process.cpuUsage();
  const { batchItemFailures } = await handler(
    { Records: [record] } as unknown as SQSEvent,
    { getRemainingTimeInMillis: () => 60_000 } as Context,
  );
  const { user, system } = process.cpuUsage(cpu);
  if (batchItemFailures.length > 0) throw new Error(`${family} could not be published`);
  return {
    cpuMs: (user + system) / 1000,
    wallMs: performance.now() - started,
    peakMb: process.resourceUsage().maxRSS / 1024,
    tableRequests: counts.table,
    objectReads: counts.reads,
    objectWrites: counts.writes,
    writtenKb: counts.bytes / 1000,
  };
}
