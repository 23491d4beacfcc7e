import {
  type GenerateSecretString,
  generateSecret,
  secureRandom,
  seededRandom,
} from './generate-secret.ts';

export interface SecretsManagerOptions {
  /** The same seed gives the same secrets and ARNs; null gives real random ones. */
  readonly seed: string | null;
  readonly clock: { now(): number };
  readonly region?: string;
  readonly accountId?: string;
}

interface SecretsResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Secrets Manager on this machine, as far as reading goes: one current version of each secret. */
export interface SecretsManager {
  /**
   * Creates a secret from what its resource says: a value, a generated one, or, given neither, a
   * generated one with the default rules.
   *
   * @returns its ARN, with the six characters that Secrets Manager appends to the name
   * @throws {Error} when the name is taken or the value cannot be generated as asked
   */
  create(name: string, content?: GenerateSecretString | { readonly SecretString: string }): string;
  /** Answers one call of the JSON protocol; `action` is what follows `secretsmanager.` in X-Amz-Target. */
  handle(action: string, body: string | Uint8Array): SecretsResponse;
}

interface Secret {
  readonly arn: string;
  readonly name: string;
  readonly versionId: string;
  readonly value: string;
  readonly createdAt: number;
}

const CURRENT = 'AWSCURRENT';
const SUFFIX_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export function createSecretsManager(options: SecretsManagerOptions): SecretsManager {
  const { seed, clock, region = 'us-east-1', accountId = '000000000000' } = options;
  const secrets = new Map<string, Secret>();
  const randomFor = (purpose: string, name: string) =>
    seed === null ? secureRandom : seededRandom(seed, purpose, name);
  const draw = (purpose: string, name: string, characters: string, length: number): string => {
    const random = randomFor(purpose, name);
    return Array.from({ length }, () => characters[random(characters.length)]).join('');
  };

  /** By name, by ARN, or by ARN without its last six characters. */
  function find(id: string): Secret {
    for (const secret of secrets.values()) {
      if (id === secret.name || id === secret.arn || id === secret.arn.slice(0, -7)) return secret;
    }
    throw notFound("Secrets Manager can't find the specified secret.");
  }

  function perform(action: string, input: Record<string, unknown>): object {
    if (action !== 'GetSecretValue' && action !== 'DescribeSecret') {
      throw new Refusal(
        'UnknownOperationException',
        `The local Secrets Manager has no action ${action}.`,
      );
    }
    if (typeof input.SecretId !== 'string' || input.SecretId === '') {
      throw new Refusal('InvalidParameterException', 'You must provide a SecretId.');
    }
    const secret = find(input.SecretId);
    const facts = { ARN: secret.arn, Name: secret.name, CreatedDate: secret.createdAt / 1000 };
    if (action === 'DescribeSecret') {
      return {
        ...facts,
        LastChangedDate: facts.CreatedDate,
        VersionIdsToStages: { [secret.versionId]: [CURRENT] },
      };
    }
    const { VersionId: versionId = secret.versionId, VersionStage: stage = CURRENT } = input;
    if (versionId !== secret.versionId) {
      throw notFound(
        `Secrets Manager can't find the specified secret value for VersionId: ${versionId}`,
      );
    }
    if (stage !== CURRENT) {
      throw notFound(
        `Secrets Manager can't find the specified secret value for staging label: ${stage}`,
      );
    }
    return {
      ...facts,
      VersionId: secret.versionId,
      SecretString: secret.value,
      VersionStages: [CURRENT],
    };
  }

  return {
    create(name, content = {}) {
      if (secrets.has(name)) throw new Error(`a secret named ${name} exists already`);
      const suffix = draw('suffix', name, SUFFIX_CHARACTERS, 6);
      const hex = draw('version', name, '0123456789abcdef', 32);
      const secret: Secret = {
        arn: `arn:aws:secretsmanager:${region}:${accountId}:secret:${name}-${suffix}`,
        name,
        versionId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
        value:
          'SecretString' in content
            ? content.SecretString
            : generateSecret(content, randomFor('value', name)),
        createdAt: clock.now(),
      };
      secrets.set(name, secret);
      return secret.arn;
    },
    handle(action, body) {
      try {
        return answer(200, perform(action, parseInput(body)));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return answer(400, { __type: error.code, Message: error.message });
      }
    },
  };
}

class Refusal extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const notFound = (message: string) => new Refusal('ResourceNotFoundException', message);

function parseInput(body: string | Uint8Array): Record<string, unknown> {
  try {
    const input: unknown = JSON.parse(
      typeof body === 'string' ? body : Buffer.from(body).toString(),
    );
    if (typeof input === 'object' && input !== null) return { ...input };
  } catch {
    // Refused below, like any other body that is no object.
  }
  throw new Refusal('SerializationException', 'The request body is not a JSON object.');
}

const answer = (status: number, body: object): SecretsResponse => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.1' },
  body: JSON.stringify(body),
});
