import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateSecret, seededRandom } from '../../../local/secrets/generate-secret.ts';

const KINDS = {
  ExcludeLowercase: /[a-z]/,
  ExcludeUppercase: /[A-Z]/,
  ExcludeNumbers: /[0-9]/,
  ExcludePunctuation: /[!-/:-@[-`{-~]/,
} as const;

describe('a generated secret', () => {
  it('has the length asked for, one of each kind that is included and nothing that is excluded', () => {
    const rules = fc.record({
      PasswordLength: fc.integer({ min: 5, max: 80 }),
      ExcludeLowercase: fc.boolean(),
      ExcludeUppercase: fc.boolean(),
      ExcludeNumbers: fc.boolean(),
      ExcludePunctuation: fc.boolean(),
      IncludeSpace: fc.constant(true),
      ExcludeCharacters: fc.constantFrom('', '"\'\\/@', 'aeiou'),
    });
    fc.assert(
      fc.property(rules, fc.string(), (rule, seed) => {
        const secret = generateSecret(rule, seededRandom(seed));
        expect(secret).toHaveLength(rule.PasswordLength);
        expect(secret).toContain(' ');
        for (const [name, pattern] of Object.entries(KINDS)) {
          expect(pattern.test(secret)).toBe(!rule[name as keyof typeof KINDS]);
        }
        for (const character of rule.ExcludeCharacters) expect(secret).not.toContain(character);
      }),
    );
  });

  it('has 32 characters without a space by default', () => {
    expect(generateSecret({}, seededRandom('s'))).toMatch(/^[!-~]{32}$/);
  });

  it.each([
    [
      'no character left',
      { ExcludeCharacters: 'a', ...allBut('ExcludeLowercase'), ExcludeLowercase: true },
    ],
    ['too short for one of each kind', { PasswordLength: 3 }],
    ['a length of zero', { PasswordLength: 0 }],
    ['a template without a key', { SecretStringTemplate: '{}' }],
    ['a template that is a list', { SecretStringTemplate: '[]', GenerateStringKey: 'k' }],
  ])('is refused for %s', (_, rule) => {
    expect(() => generateSecret(rule, seededRandom('s'))).toThrow();
  });
});

function allBut(kept: keyof typeof KINDS) {
  return Object.fromEntries(Object.keys(KINDS).map((name) => [name, name !== kept]));
}
