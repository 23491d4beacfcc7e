import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSecretsManager } from '../../../local/secrets/secrets-manager.ts';

const clock = { now: () => Date.UTC(2026, 10, 1, 9) };
const secretsOf = (seed: string | null) => createSecretsManager({ seed, clock });

describe('the local Secrets Manager', () => {
  const secrets = secretsOf('seed');
  const arn = secrets.create('token-key', {
    SecretStringTemplate: '{"kid":"1"}',
    GenerateStringKey: 'key',
    PasswordLength: 64,
    ExcludePunctuation: true,
  });
  let server: Server;
  let client: SecretsManagerClient;

  beforeEach(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const action = String(request.headers['x-amz-target']).split('.')[1] ?? '';
        const { status, headers, body } = secrets.handle(action, Buffer.concat(chunks));
        response.writeHead(status, headers).end(body);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    client = new SecretsManagerClient({
      endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      maxAttempts: 1,
    });
  });
  afterEach(async () => {
    client.destroy();
    await new Promise((resolve) => server.close(resolve));
  });

  it.each([
    ['its name', 'token-key'],
    ['its ARN', arn],
    ['its ARN without the appended characters', arn.replace(/-[^-]+$/, '')],
  ])('hands a secret out by %s', async (_, id) => {
    const secret = await client.send(new GetSecretValueCommand({ SecretId: id }));
    const value = JSON.parse(secret.SecretString ?? '');
    expect(secret).toMatchObject({ ARN: arn, Name: 'token-key', VersionStages: ['AWSCURRENT'] });
    expect(value).toEqual({ kid: '1', key: expect.stringMatching(/^[A-Za-z0-9]{64}$/) });
    expect(secret.CreatedDate).toEqual(new Date(clock.now()));
  });

  it('describes a secret without its value', async () => {
    const secret = await client.send(new DescribeSecretCommand({ SecretId: arn }));
    expect(secret).toMatchObject({ ARN: arn, Name: 'token-key' });
    expect(JSON.stringify(secret)).not.toContain('SecretString');
  });

  it('refuses what it does not know with the name the SDK expects', async () => {
    await expect(client.send(new GetSecretValueCommand({ SecretId: 'other' }))).rejects.toThrow(
      expect.objectContaining({ name: 'ResourceNotFoundException' }),
    );
    await expect(
      client.send(new GetSecretValueCommand({ SecretId: arn, VersionStage: 'AWSPREVIOUS' })),
    ).rejects.toThrow(expect.objectContaining({ name: 'ResourceNotFoundException' }));
    await expect(
      client.send(new PutSecretValueCommand({ SecretId: arn, SecretString: 'x' })),
    ).rejects.toThrow(/no action PutSecretValue/);
  });
});

describe('creating secrets', () => {
  const made = (seed: string | null, name: string) => {
    const secrets = secretsOf(seed);
    const arn = secrets.create(name, { PasswordLength: 40 });
    return { arn, ...JSON.parse(secrets.handle('GetSecretValue', `{"SecretId":"${name}"}`).body) };
  };

  it('gives the same value and ARN for the same seed and name, and another for another', () => {
    expect(made('a', 'key')).toEqual(made('a', 'key'));
    expect(made('a', 'key').SecretString).not.toBe(made('b', 'key').SecretString);
    expect(made('a', 'key').SecretString).not.toBe(made('a', 'other').SecretString);
  });

  it('gives another value each time without a seed', () => {
    expect(made(null, 'key').SecretString).not.toBe(made(null, 'key').SecretString);
  });

  it('keeps a value that the template gives', () => {
    const secrets = secretsOf('seed');
    secrets.create('given', { SecretString: 'plain' });
    expect(secrets.handle('GetSecretValue', '{"SecretId":"given"}').body).toContain('"plain"');
  });

  it('refuses a name twice', () => {
    const secrets = secretsOf('seed');
    secrets.create('key');
    expect(() => secrets.create('key')).toThrow(/exists already/);
  });
});
