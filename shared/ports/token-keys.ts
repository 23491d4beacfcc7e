import type { TokenKeyRing } from '../subscriber/tokens.ts';

/** Where the keys of mailed links are kept. */
export interface TokenKeys {
  /** @throws {Error} when the keys cannot be read; nothing may be signed or believed then */
  ring(): Promise<TokenKeyRing>;
}
