import { describe, expect, it } from 'vitest';
import { decodeKeyRing } from '../../../shared/subscriber/key-ring.ts';

const KEY = 'k'.repeat(64);

describe('decodeKeyRing', () => {
  it('reads a secret that was generated with one key', () => {
    expect(decodeKeyRing(JSON.stringify({ version: '1', key: KEY }))).toEqual({
      current: { version: '1', key: KEY },
      previous: [],
    });
  });

  it('reads the keys that were replaced', () => {
    const previous = [{ version: '1', key: KEY }];

    expect(decodeKeyRing(JSON.stringify({ version: '2', key: KEY, previous })).previous).toEqual(
      previous,
    );
  });

  it.each([
    ['no JSON', KEY],
    ['no version', JSON.stringify({ key: KEY })],
    ['a version that could not stand in a token', JSON.stringify({ version: 'a.b', key: KEY })],
    ['a key too short to be one', JSON.stringify({ version: '1', key: 'kkkkkkkk' })],
  ])('refuses %s without telling the key', (_, secret) => {
    const read = () => decodeKeyRing(secret);

    expect(read).toThrow(/not a key ring/);
    expect(read).not.toThrow(/kkkk/);
  });
});
