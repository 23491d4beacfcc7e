import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { Clock } from '../ports/clock.ts';
import type { TokenKeys } from '../ports/token-keys.ts';
import { decodeKeyRing } from '../subscriber/key-ring.ts';
import type { TokenKeyRing } from '../subscriber/tokens.ts';

/**
 * How long a worker believes the ring it has read. To rotate, put the new key among `previous` first, and
 * make it the current one after this time: then no worker meets a version that it does not know.
 */
const FRESH_MS = 60_000;

/** TokenKeys over a Secrets Manager secret, read at most once a minute. */
export function secretTokenKeys(
  client: SecretsManagerClient,
  secretArn: string,
  clock: Clock,
): TokenKeys {
  let known: { readonly ring: TokenKeyRing; readonly readAt: number } | null = null;
  return {
    async ring() {
      const now = Date.parse(clock.now());
      if (known !== null && now - known.readAt < FRESH_MS) return known.ring;
      const { SecretString } = await client.send(
        new GetSecretValueCommand({ SecretId: secretArn }),
      );
      if (SecretString === undefined) throw new Error('The token secret is empty');
      known = { ring: decodeKeyRing(SecretString), readAt: now };
      return known.ring;
    },
  };
}
