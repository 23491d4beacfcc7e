import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remembered } from '../../../shared/text/remembered.ts';

describe('remembered', () => {
  it('answers as the function does, however many texts come and whichever come again', () => {
    const shout = remembered((text) => `${text.toUpperCase()}!`);
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 600 }), { maxLength: 50 }), (texts) => {
        expect([...texts, ...texts].map(shout)).toEqual(
          [...texts, ...texts].map((text) => `${text.toUpperCase()}!`),
        );
      }),
    );
  });

  it('asks once for a line that comes again, also where the answer is null', () => {
    let asked = 0;
    const answer = remembered((text) => {
      asked += 1;
      return text === 'none' ? null : text.length;
    });
    expect([answer('none'), answer('line'), answer('none'), answer('line')]).toEqual([
      null,
      4,
      null,
      4,
    ]);
    expect(asked).toBe(2);
  });

  it('keeps no more than the lines of a few releases, and no long text', () => {
    let asked = 0;
    const count = remembered((text) => {
      asked += 1;
      return text.length;
    });
    const long = 'x'.repeat(501);
    count(long);
    count(long);
    expect(asked).toBe(2);
    for (let i = 0; i < 1000; i++) count(`line ${i}`);
    count('line 0');
    expect(asked).toBe(1002);
    count('one more');
    count('line 0');
    expect(asked).toBe(1004);
  });
});
