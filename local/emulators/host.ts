// A process of its own, so that the clock shim turns the emulators' time and not the caller's.
import type { AddressInfo, Server } from 'node:net';
import { join } from 'node:path';
import dynalite from 'dynalite';
import { buildApp } from 'fauxqs';
import { fauxqsStores } from './fauxqs-stores.ts';
import type {
  EmulatorAnswer,
  EmulatorQuestion,
  EmulatorRequest,
  EmulatorsReady,
  PeekedMessage,
  QueueState,
} from './protocol.ts';

const folder = process.argv[2] ?? null;
const stores = await fauxqsStores(folder === null ? null : join(folder, 'fauxqs'));
const { sqsStore, persistence } = stores;
type BuildOptions = NonNullable<Parameters<typeof buildApp>[0]>;
const app = buildApp({
  logger: false,
  stores: stores as unknown as NonNullable<BuildOptions['stores']>,
});
const tables: Server = dynalite({
  createTableMs: 0,
  deleteTableMs: 0,
  updateTableMs: 0,
  ...(folder === null ? {} : { path: join(folder, 'dynalite') }),
});

await app.listen({ host: '127.0.0.1', port: 0 });
await new Promise<void>((resolve) => tables.listen(0, '127.0.0.1', resolve));

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** Messages of a locked FIFO group wait for the one in flight: nobody can receive them now. */
function queueStates(): QueueState[] {
  sqsStore.processAllTimers();
  return [...sqsStore.allQueues()].map((queue) => {
    const { ready, delayed, inflight } = queue.inspectMessages();
    const available = queue.isFifo()
      ? ready.filter(({ messageGroupId }) => !queue.fifoLockedGroups.has(messageGroupId ?? ''))
      : ready;
    const due = [
      ...delayed.map(({ delayUntil }) => delayUntil ?? Date.now()),
      ...inflight.map(({ visibilityDeadline }) => visibilityDeadline),
    ];
    return {
      name: queue.name,
      available: available.length,
      delayed: delayed.length,
      inFlight: inflight.length,
      nextDue: due.length === 0 ? null : due.reduce((a, b) => Math.min(a, b)),
    };
  });
}

function peek(name: string): PeekedMessage[] {
  const messages = sqsStore.getQueueByName(name)?.inspectMessages();
  if (messages === undefined) return [];
  return [
    ...messages.ready,
    ...messages.delayed,
    ...messages.inflight.map(({ message }) => message),
  ].map(({ messageId, body, approximateReceiveCount }) => ({
    messageId,
    body,
    receiveCount: approximateReceiveCount,
  }));
}

async function close(): Promise<void> {
  await app.close();
  await new Promise((resolve) => tables.close(resolve));
  persistence?.close();
}

async function answer(request: EmulatorRequest): Promise<unknown> {
  switch (request.ask) {
    case 'queues':
      return queueStates();
    case 'peek':
      return peek(request.queue);
    case 'close':
      await close();
      return null;
  }
}

process.on('message', (message: EmulatorQuestion) => {
  if (message.type !== 'question') return;
  void answer(message.request).then((value) =>
    process.send?.({ type: 'answer', id: message.id, value } satisfies EmulatorAnswer),
  );
});
// The engine is gone: nothing is left to serve.
process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches the whole group; the engine decides when to end.
process.on('SIGINT', () => {});

process.send?.({
  type: 'ready',
  fauxqsPort: portOf(app.server),
  dynalitePort: portOf(tables),
} satisfies EmulatorsReady);
