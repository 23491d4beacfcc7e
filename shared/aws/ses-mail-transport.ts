import { type SESClient, SESServiceException, SendRawEmailCommand } from '@aws-sdk/client-ses';
import type { MailTransport, SendOutcome } from '../ports/mail-transport.ts';

/**
 * MailTransport over SES v1 `SendRawEmail`. The client must have `maxAttempts: 1` and a request
 * timeout that throws: SES has no idempotency token, so every retry is the ledger's decision.
 */
export function sesMailTransport(client: SESClient, configurationSet: string): MailTransport {
  return {
    async send({ raw, from, to, tags }) {
      try {
        const { MessageId } = await client.send(
          new SendRawEmailCommand({
            Source: from,
            Destinations: [to],
            RawMessage: { Data: raw },
            ConfigurationSetName: configurationSet,
            Tags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
          }),
        );
        if (MessageId === undefined) return { kind: 'unknown', reason: 'accepted without an id' };
        return { kind: 'accepted', messageId: MessageId };
      } catch (error) {
        return outcomeOf(error, to);
      }
    },
  };
}

/** Set-up faults of ours: they would fail every reader alike. */
const PAUSED = new Set([
  'AccountSendingPausedException',
  'ConfigurationSetSendingPausedException',
  'ConfigurationSetDoesNotExistException',
  'ConfigurationSetDoesNotExist',
  'MailFromDomainNotVerifiedException',
]);
const THROTTLED = new Set(['Throttling', 'ThrottlingException', 'TooManyRequestsException']);
/** Errors of the connection before a byte of the request left. */
const NOT_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);

/** What an SDK error proves about the message (SES API reference, SendRawEmail errors). */
function outcomeOf(error: unknown, to: string): SendOutcome {
  if (!(error instanceof Error)) return { kind: 'unknown', reason: String(error) };
  const status = error instanceof SESServiceException ? error.$metadata.httpStatusCode : undefined;
  if (THROTTLED.has(error.name) || status === 429) {
    // Both throttles have one name; only the words tell them apart.
    return { kind: 'throttled', scope: /daily/i.test(error.message) ? 'daily' : 'rate' };
  }
  // Credentials, signatures and rights are ours to mend, whatever SES calls them.
  if (PAUSED.has(error.name) || status === 401 || status === 403) {
    return { kind: 'paused', reason: error.name };
  }
  if (/not verified/i.test(error.message)) {
    // In the sandbox a reader's own address is refused in these words; else it is our sender.
    return error.message.includes(to)
      ? { kind: 'refused', reason: 'not-verified-in-sandbox' }
      : { kind: 'paused', reason: error.name };
  }
  if (status !== undefined && status >= 400 && status < 500) {
    return { kind: 'refused', reason: error.name };
  }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (NOT_CONNECTED.has(code)) return { kind: 'unsent', reason: code };
  return { kind: 'unknown', reason: code || error.name };
}
