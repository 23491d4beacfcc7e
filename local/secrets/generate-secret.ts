import { createHmac, randomBytes } from 'node:crypto';

/**
 * `GenerateSecretString` of an `AWS::SecretsManager::Secret`, by its CloudFormation names.
 *
 * @see AWS CloudFormation reference, AWS::SecretsManager::Secret GenerateSecretString
 */
export interface GenerateSecretString {
  readonly PasswordLength?: number;
  readonly ExcludeCharacters?: string;
  readonly ExcludeLowercase?: boolean;
  readonly ExcludeUppercase?: boolean;
  readonly ExcludeNumbers?: boolean;
  readonly ExcludePunctuation?: boolean;
  readonly IncludeSpace?: boolean;
  /** At least one of each kind that is not excluded; true unless set. */
  readonly RequireEachIncludedType?: boolean;
  /** A JSON object that gets the password under `GenerateStringKey`. */
  readonly SecretStringTemplate?: string;
  readonly GenerateStringKey?: string;
}

/** Gives a whole number of `0 … below - 1`, each equally likely. */
export type RandomBelow = (below: number) => number;

const LOWERCASE = 'abcdefghijklmnopqrstuvwxyz';
const UPPERCASE = LOWERCASE.toUpperCase();
const DIGITS = '0123456789';
const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const DEFAULT_LENGTH = 32;
const MAX_LENGTH = 4096;

/**
 * The secret's value: the password, or the template with the password in it.
 *
 * @throws {Error} when the request asks for what cannot be made, named as Secrets Manager does
 */
export function generateSecret(generate: GenerateSecretString, random: RandomBelow): string {
  const password = generatePassword(generate, random);
  const { SecretStringTemplate: template, GenerateStringKey: key } = generate;
  if (template === undefined && key === undefined) return password;
  if (template === undefined || key === undefined) {
    throw new Error('SecretStringTemplate and GenerateStringKey go together');
  }
  const fields: unknown = JSON.parse(template);
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
    throw new Error('SecretStringTemplate is not a JSON object');
  }
  return JSON.stringify({ ...fields, [key]: password });
}

function generatePassword(generate: GenerateSecretString, random: RandomBelow): string {
  const length = generate.PasswordLength ?? DEFAULT_LENGTH;
  if (!Number.isInteger(length) || length < 1 || length > MAX_LENGTH) {
    throw new Error(`PasswordLength ${length} is not within 1 and ${MAX_LENGTH}`);
  }
  const excluded = new Set(generate.ExcludeCharacters ?? '');
  const kinds = [
    generate.ExcludeLowercase === true ? '' : LOWERCASE,
    generate.ExcludeUppercase === true ? '' : UPPERCASE,
    generate.ExcludeNumbers === true ? '' : DIGITS,
    generate.ExcludePunctuation === true ? '' : PUNCTUATION,
    generate.IncludeSpace === true ? ' ' : '',
  ]
    .map((kind) => [...kind].filter((character) => !excluded.has(character)))
    .filter((kind) => kind.length > 0);
  const all = kinds.flat();
  if (all.length === 0) throw new Error('every character is excluded');
  const required = generate.RequireEachIncludedType === false ? [] : kinds;
  if (required.length > length) {
    throw new Error(`PasswordLength ${length} is too short for one of each included type`);
  }
  const characters = [...required, ...Array(length - required.length).fill(all)].map(
    (from: readonly string[]) => from[random(from.length)] ?? '',
  );
  return shuffled(characters, random).join('');
}

/** Fisher-Yates: each order equally likely. */
function shuffled(items: readonly string[], random: RandomBelow): readonly string[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i -= 1) {
    const j = random(i + 1);
    [result[i], result[j]] = [result[j] ?? '', result[i] ?? ''];
  }
  return result;
}

/** Numbers that follow from the parts alone: the same parts, the same row of numbers. */
export function seededRandom(...parts: readonly string[]): RandomBelow {
  let block = 0;
  return uniform((size) => {
    block += 1;
    return createHmac('sha256', JSON.stringify(parts))
      .update(String(block))
      .digest()
      .subarray(0, size);
  });
}

/** Numbers nobody can foresee. */
export const secureRandom: RandomBelow = uniform((size) => randomBytes(size));

/** Draws again where a remainder would make small numbers likelier. */
function uniform(bytes: (size: number) => Buffer): RandomBelow {
  return (below) => {
    const limit = 2 ** 32 - (2 ** 32 % below);
    for (;;) {
      const drawn = bytes(4).readUInt32BE();
      if (drawn < limit) return drawn % below;
    }
  };
}
