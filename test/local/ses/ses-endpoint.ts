import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SESClient, SendRawEmailCommand, type SendRawEmailCommandInput } from '@aws-sdk/client-ses';
import { createSesSimulator, type SesSimulatorOptions } from '../../../local/ses/simulator.ts';

export const START = Date.UTC(2026, 10, 1, 9);
export const TOPIC = 'arn:aws:sns:us-east-1:000000000000:feedback';
type Published = { topicArn: string; event: Record<string, unknown> & { eventType: string } };

/** A simulator behind HTTP with a real SDK client before it; `example.org` is verified. */
export async function startSes(options: Partial<SesSimulatorOptions> = {}) {
  const published: Published[] = [];
  const time = { now: START, monotonic: 0 };
  const ses = createSesSimulator({
    clock: { now: () => time.now },
    monotonicMs: () => time.monotonic,
    seed: 'seed',
    storeDir: null,
    publish: async (topicArn, event) => {
      published.push({ topicArn, event: event as Published['event'] });
    },
    ...options,
  });
  ses.addIdentity('example.org');
  ses.addConfigurationSet('mail');
  ses.addEventDestination('mail', {
    name: 'feedback',
    isEnabled: true,
    topicArn: TOPIC,
    eventTypes: ['send', 'delivery', 'bounce', 'complaint', 'reject', 'deliveryDelay'],
  });
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      void ses
        .handle({ body: Buffer.concat(chunks) })
        .then(({ status, headers, body }) => response.writeHead(status, headers).end(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = new SESClient({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  return {
    ses,
    client,
    published,
    time,
    /** Sends `raw` to one reader with the configuration set, or as `input` says otherwise. */
    send: (raw: string, input: Partial<SendRawEmailCommandInput> = {}) =>
      client.send(
        new SendRawEmailCommand({
          Source: 'news@example.org',
          Destinations: ['ana@example.com'],
          ConfigurationSetName: 'mail',
          ...input,
          RawMessage: { Data: Buffer.from(raw) },
        }),
      ),
    async stop() {
      client.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const MAIL = [
  'From: Press Office <news@example.org>',
  'To: ana@example.com',
  'Subject: =?utf-8?Q?Ciberseguridad_en_Am=C3=A9rica?=',
  'Date: Thu, 01 Jan 1970 00:00:00 +0000',
  'Message-ID: <own@example.org>',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Text.',
  '',
].join('\r\n');

/** The mail with further header lines. */
export const withHeaders = (...lines: readonly string[]): string => [...lines, MAIL].join('\r\n');
