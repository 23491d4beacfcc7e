import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { secretTokenKeys } from '../../../shared/aws/token-keys.ts';

const KEY = 'k'.repeat(64);
let server: Server;
let client: SecretsManagerClient;
let secret: string;
let asked: string[];

beforeAll(async () => {
  server = createServer((request, response) => {
    request.setEncoding('utf8').on('data', (body: string) => asked.push(body));
    request.on('end', () => {
      response.setHeader('content-type', 'application/x-amz-json-1.1');
      response.end(JSON.stringify({ SecretString: secret }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  client = new SecretsManagerClient({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
});
beforeEach(() => {
  asked = [];
  secret = JSON.stringify({ version: '1', key: KEY });
});
afterAll(() => {
  client.destroy();
  server.close();
});

describe('secretTokenKeys', () => {
  it('asks for the named secret once a minute', async () => {
    let now = '2026-10-22T12:00:00.000Z';
    const keys = secretTokenKeys(client, 'arn:of:the:secret', { now: () => now });

    await keys.ring();
    now = '2026-10-22T12:00:59.000Z';
    await keys.ring();

    expect(asked.map((body) => JSON.parse(body))).toEqual([{ SecretId: 'arn:of:the:secret' }]);
  });

  it('sees a rotated key a minute later', async () => {
    let now = '2026-10-22T12:00:00.000Z';
    const keys = secretTokenKeys(client, 'arn:of:the:secret', { now: () => now });
    await keys.ring();
    secret = JSON.stringify({ version: '2', key: KEY, previous: [{ version: '1', key: KEY }] });

    now = '2026-10-22T12:01:00.000Z';

    expect((await keys.ring()).current.version).toBe('2');
  });

  it('asks again after a secret that is no key ring', async () => {
    const keys = secretTokenKeys(client, 'arn', { now: () => '2026-10-22T12:00:00.000Z' });
    secret = '{}';
    await expect(keys.ring()).rejects.toThrow(/not a key ring/);
    secret = JSON.stringify({ version: '1', key: KEY });

    expect((await keys.ring()).current.version).toBe('1');
  });
});
