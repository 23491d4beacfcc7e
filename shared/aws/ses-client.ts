import { SESClient } from '@aws-sdk/client-ses';

/** For senders: one attempt a call, and none that hangs. */
export const sesClient = (): SESClient =>
  new SESClient({
    // SES has no idempotency token: a retry by the SDK would be a second mail. Its caller decides.
    maxAttempts: 1,
    requestHandler: {
      connectionTimeout: 3_000,
      requestTimeout: 5_000,
      // Without this the SDK only warns, and a hung call lasts as long as the function may.
      throwOnRequestTimeout: true,
    },
  });
