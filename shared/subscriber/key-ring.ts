import * as v from 'valibot';
import type { TokenKeyRing } from './tokens.ts';

/** 128 bits even for keys of hexadecimal digits. */
const Key = v.pipe(v.string(), v.minLength(32));
const Version = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,32}$/));

const SecretSchema = v.object({
  version: Version,
  key: Key,
  previous: v.optional(v.array(v.object({ version: Version, key: Key })), []),
});

/**
 * Reads the token secret: `{"version":"2","key":"…","previous":[{"version":"1","key":"…"}]}`.
 *
 * @throws {Error} when it is anything else; the message never holds a key
 */
export function decodeKeyRing(secret: string): TokenKeyRing {
  const result = v.safeParse(SecretSchema, parseJson(secret));
  if (!result.success) {
    const path = v.getDotPath(result.issues[0]) ?? 'the whole';
    throw new Error(`The token secret is not a key ring: ${path} is not as expected`);
  }
  const { version, key, previous } = result.output;
  return { current: { version, key }, previous };
}

/** JSON.parse quotes what it cannot read, which here would be the secret. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
