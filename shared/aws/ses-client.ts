import { SESClient, type SESClientConfig } from '@aws-sdk/client-ses';
import { freshConnections } from './fresh-connections.ts';
import { leanSendRawEmail } from './lean-send-raw-email.ts';

/** For senders: one attempt a call, and none that hangs. */
export function sesClient(config: SESClientConfig = {}): SESClient {
  const { agents, closeRested } = freshConnections();
  const client = new SESClient({
    // SES has no idempotency token: a retry by the SDK would be a second mail. Its caller decides.
    maxAttempts: 1,
    requestHandler: {
      ...agents,
      connectionTimeout: 3_000,
      requestTimeout: 5_000,
      // Without this the SDK only warns, and a hung call lasts as long as the function may.
      throwOnRequestTimeout: true,
    },
    // Finds the steps of a call once, not anew for each.
    cacheMiddleware: true,
    ...config,
  });
  client.middlewareStack.add(
    (next) => (args) => {
      closeRested();
      return next(args);
    },
    { name: 'closeRested', step: 'initialize' },
  );
  return leanSendRawEmail(client);
}
