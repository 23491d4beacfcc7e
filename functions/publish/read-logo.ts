import { readFileSync } from 'node:fs';
import { type Logo, logoOf } from '../../shared/config/logo.ts';

/**
 * The newsroom's logo, checked.
 *
 * @param file its path in the configuration, for messages; null: there is none
 * @param at where its bytes lie
 * @throws {Error} when it is not there, or is no logo that can be published
 */
export function readLogo(file: string | null, at: (file: string) => URL): Logo | undefined {
  if (file === null) return undefined;
  return logoOf(file, bytesOf(file, at(file)));
}

function bytesOf(file: string, at: URL): Uint8Array {
  try {
    return readFileSync(at);
  } catch (cause) {
    throw new Error(
      `The logo ${file} cannot be read; identity.logo is a path from the root of the repository.`,
      { cause },
    );
  }
}
