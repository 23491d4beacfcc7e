import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SESClient, SendRawEmailCommand, type SendRawEmailCommandInput } from '@aws-sdk/client-ses';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { queryError, queryResult, SesError } from '../../../local/ses/query-protocol.ts';
import { sesClient } from '../../../shared/aws/ses-client.ts';
import { sesMailTransport } from '../../../shared/aws/ses-mail-transport.ts';
import { httpServer } from '../../fakes/http-server.ts';

let stop: () => Promise<void> = async () => {};
afterEach(async () => {
  await stop();
  stop = async () => {};
});

interface Call {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const CREDENTIALS = { accessKeyId: 'AKID', secretAccessKey: 'secret', sessionToken: 'token' };
const account = (endpoint: string) => ({ region: 'eu-west-1', credentials: CREDENTIALS, endpoint });
const MESSAGE = {
  raw: Buffer.from('Subject: ¿Qué? > ~\r\n\r\nText.\r\n'),
  from: 'news@example.org',
  to: 'ana@example.com',
  tags: { family: 'NDUzLzE0' },
};

/** An SES that answers everything alike. */
async function sesThatAnswers(
  answer: { readonly status?: number; readonly body: string } = queryResult(
    'SendRawEmail',
    { MessageId: '0100-a' },
    'r1',
  ),
) {
  const calls: Call[] = [];
  const server = await httpServer((request, body) => {
    calls.push({ headers: request.headers, body });
    return answer;
  });
  stop = server.stop;
  return { url: server.url, calls };
}

/** An SES whose connections end as `end` says. */
async function sesThatFails(end: (server: Server) => Parameters<typeof createServer>[1]) {
  const server = createServer();
  server.on('request', end(server) ?? (() => {}));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('a raw mail by the shortest way', () => {
  it('says the same to SES as the SDK does, whatever is in it', async () => {
    const { url, calls } = await sesThatAnswers();
    const [plain, ours] = [new SESClient(account(url)), sesClient(account(url))];
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    const inputs = fc.record<SendRawEmailCommandInput>({
      Source: text,
      Destinations: fc.array(text, { minLength: 1, maxLength: 3 }),
      RawMessage: fc.record({ Data: fc.uint8Array({ minLength: 1 }) }),
      ConfigurationSetName: fc.option(text, { nil: undefined }),
      Tags: fc.array(fc.record({ Name: text, Value: text }), { minLength: 1, maxLength: 3 }),
    });

    await fc.assert(
      fc.asyncProperty(inputs, async (input) => {
        for (const client of [plain, ours]) await client.send(new SendRawEmailCommand(input));

        const [expected, said] = calls.splice(0).map(({ body }) => new URLSearchParams(body));
        expected?.sort();
        said?.sort();
        expect(said?.toString()).toBe(expected?.toString());
      }),
      { numRuns: 50 },
    );
  });

  it('is signed as AWS Signature Version 4 has it', async () => {
    const { url, calls } = await sesThatAnswers();

    await sesMailTransport(sesClient(account(url)), 'mail').send(MESSAGE);

    const [{ headers, body }] = calls as [Call];
    expect(headers['x-amz-security-token']).toBe('token');
    expect(headers.authorization).toBe(authorizationOf(headers, body));
  });

  it('goes to the region’s own endpoint where none is set', async () => {
    const asked: string[] = [];
    const client = sesClient({
      region: 'eu-west-1',
      credentials: CREDENTIALS,
      requestHandler: {
        handle: ({ protocol, hostname, path, method }: Record<string, string>) => {
          asked.push(`${method} ${protocol}//${hostname}${path}`);
          return Promise.reject(new Error('no network here'));
        },
      },
    });

    await sesMailTransport(client, 'mail').send(MESSAGE);

    expect(asked).toEqual(['POST https://email.eu-west-1.amazonaws.com/']);
  });

  it('takes no connection that rested, for SES may have closed it', async () => {
    const ports: (number | undefined)[] = [];
    const url = await sesThatFails(() => (request, response) => {
      ports.push(request.socket.remotePort);
      response.end(queryResult('SendRawEmail', { MessageId: '0100-a' }, 'r1').body);
    });
    const mail = sesMailTransport(sesClient(account(url)), 'mail');
    const now = vi.spyOn(Date, 'now').mockReturnValue(1_793_520_000_000);

    for (const seconds of [0, 1, 19, 50]) {
      now.mockReturnValue(1_793_520_000_000 + seconds * 1000);
      expect(await mail.send(MESSAGE)).toMatchObject({ kind: 'accepted' });
    }
    now.mockRestore();

    const [first, second, third, afterRest] = ports;
    expect([second, third]).toEqual([first, first]);
    expect(afterRest).not.toBe(first);
  });
});

describe('what an answer means', () => {
  const DAILY = 'Daily message quota exceeded.';
  const SANDBOX = 'Email address is not verified. … : o&#39;neill@example.com';
  it.each([
    [
      'an id',
      queryResult('SendRawEmail', { MessageId: '1 & 2' }, 'r'),
      { kind: 'accepted', messageId: '1 & 2' },
    ],
    [
      'no id',
      queryResult('SendRawEmail', {}, 'r'),
      { kind: 'unknown', reason: 'accepted without an id' },
    ],
    [
      'a rate throttle',
      queryError(new SesError('Throttling', 'Maximum sending rate exceeded.'), 'r'),
      { kind: 'throttled', scope: 'rate' },
    ],
    [
      'a used-up day',
      queryError(new SesError('Throttling', DAILY), 'r'),
      { kind: 'throttled', scope: 'daily' },
    ],
    [
      'a refusal',
      queryError(new SesError('MessageRejected', 'Bad.'), 'r'),
      { kind: 'refused', reason: 'MessageRejected' },
    ],
    [
      'a paused account',
      queryError(new SesError('AccountSendingPausedException', 'P.'), 'r'),
      { kind: 'paused', reason: 'AccountSendingPausedException' },
    ],
    [
      'a bad signature',
      queryError(new SesError('SignatureDoesNotMatch', 'No.', 403), 'r'),
      { kind: 'paused', reason: 'SignatureDoesNotMatch' },
    ],
    [
      'a reader outside the sandbox',
      {
        status: 400,
        body: `<Error><Code>MessageRejected</Code><Message>${SANDBOX}</Message></Error>`,
      },
      { kind: 'refused', reason: 'not-verified-in-sandbox' },
    ],
    [
      'trouble at SES',
      queryError(new SesError('InternalFailure', 'Oh.', 500), 'r'),
      { kind: 'unknown', reason: 'InternalFailure' },
    ],
    [
      'something that is not SES',
      { status: 503, body: 'Service Unavailable' },
      { kind: 'unknown', reason: 'Unknown' },
    ],
  ])('%s', async (_name, answer, expected) => {
    const { url } = await sesThatAnswers(answer);

    const outcome = await sesMailTransport(sesClient(account(url)), 'mail').send({
      ...MESSAGE,
      to: "o'neill@example.com",
    });

    expect(outcome).toEqual(expected);
  });

  it('a connection that SES does not take: surely not sent', async () => {
    const { url } = await sesThatAnswers();
    await stop();
    stop = async () => {};

    const outcome = await sesMailTransport(sesClient(account(url)), 'mail').send(MESSAGE);

    expect(outcome).toEqual({ kind: 'unsent', reason: 'ECONNREFUSED' });
  });

  it('a connection cut before or in the answer: nobody knows', async () => {
    const before = await sesThatFails(() => (request) => request.socket.destroy());
    const first = await sesMailTransport(sesClient(account(before)), 'mail').send(MESSAGE);
    await stop();
    const within = await sesThatFails(() => (_request, response) => {
      response.writeHead(200, { 'content-length': '500' });
      response.write('<SendRawEmailResponse>', () => response.destroy());
    });
    const second = await sesMailTransport(sesClient(account(within)), 'mail').send(MESSAGE);

    expect([first, second]).toEqual([
      { kind: 'unknown', reason: 'ECONNRESET' },
      { kind: 'unknown', reason: 'ECONNRESET' },
    ]);
  });

  it('no answer in time: nobody knows', async () => {
    const url = await sesThatFails(() => () => {});
    const client = sesClient({
      ...account(url),
      requestHandler: { requestTimeout: 50, throwOnRequestTimeout: true },
    });

    const outcome = await sesMailTransport(client, 'mail').send(MESSAGE);

    expect(outcome).toMatchObject({ kind: 'unknown' });
  });
});

/** The header that SigV4 demands for a request, worked out by its specification. */
function authorizationOf(headers: IncomingHttpHeaders, body: string): string {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const hmac = (key: string | Buffer, text: string) =>
    createHmac('sha256', key).update(text).digest();
  const date = String(headers['x-amz-date']);
  const scope = `${date.slice(0, 8)}/eu-west-1/ses/aws4_request`;
  const [, signedHeaders = ''] = /SignedHeaders=([^,]*)/.exec(headers.authorization ?? '') ?? [];
  const canonical = [
    'POST',
    '/',
    '',
    ...signedHeaders.split(';').map((name) => `${name}:${headers[name]}`),
    '',
    signedHeaders,
    sha256(body),
  ].join('\n');
  const key = [date.slice(0, 8), 'eu-west-1', 'ses', 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${CREDENTIALS.secretAccessKey}`,
  );
  const signature = hmac(key, ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n'));
  return `AWS4-HMAC-SHA256 Credential=${CREDENTIALS.accessKeyId}/${scope}, SignedHeaders=${signedHeaders}, Signature=${signature.toString('hex')}`;
}
