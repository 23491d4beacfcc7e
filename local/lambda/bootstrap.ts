// Runs in a Lambda process: loads the bundle's handler once and answers invocations over IPC.
import { flushCompileCache } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { InvokeMessage, ProcessMessage } from './invocation.ts';

type Handler = (event: unknown, context: object) => unknown;

const [, , file = '', exportName = ''] = process.argv;
const tell = (message: ProcessMessage): void => {
  process.send?.(message);
};
const describe = (error: unknown): { errorType: string; errorMessage: string } =>
  error instanceof Error
    ? { errorType: error.name, errorMessage: error.message }
    : { errorType: typeof error, errorMessage: String(error) };

/** A CommonJS bundle shows its exports under `default` when they cannot be read from the text. */
function handlerOf(module: Record<string, unknown>): Handler {
  const within = module.default as Record<string, unknown> | undefined;
  const handler = module[exportName] ?? within?.[exportName];
  if (typeof handler !== 'function') throw new Error(`${file} exports no function ${exportName}`);
  return handler as Handler;
}

function contextOf({ requestId, timeoutMs }: InvokeMessage): object {
  const startedAt = performance.now();
  const name = process.env.AWS_LAMBDA_FUNCTION_NAME ?? '';
  return {
    awsRequestId: requestId,
    callbackWaitsForEmptyEventLoop: true,
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:${process.env.AWS_REGION}:000000000000:function:${name}`,
    logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME,
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    getRemainingTimeInMillis: () =>
      Math.max(0, Math.round(timeoutMs - (performance.now() - startedAt))),
  };
}

async function invoke(handler: Handler, message: InvokeMessage): Promise<void> {
  try {
    const value = await handler(message.event, contextOf(message));
    tell({ type: 'returned', payload: JSON.stringify(value) ?? null });
  } catch (error) {
    console.error(error);
    tell({ type: 'threw', ...describe(error) });
  }
  // A process that is killed writes no cache at its end; nothing is done where it is written, or not asked for.
  flushCompileCache();
}

// The engine is gone: nobody will ask again.
process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches the whole group; the engine decides when to end.
process.on('SIGINT', () => {});

try {
  const handler = handlerOf((await import(pathToFileURL(file).href)) as Record<string, unknown>);
  process.on('message', (message: InvokeMessage) => {
    if (message.type === 'invoke') void invoke(handler, message);
  });
  tell({ type: 'ready' });
} catch (error) {
  console.error(error);
  tell({ type: 'unloadable', ...describe(error) });
}
