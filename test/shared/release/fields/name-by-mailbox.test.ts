import { describe, expect, it } from 'vitest';
import { nameByMailbox, peopleIn } from '../../../../shared/release/fields/name-by-mailbox.ts';

const near = (email: string, ...lines: readonly string[]) =>
  nameByMailbox(email, peopleIn(lines), []);
const inStory = (email: string, ...lines: readonly string[]) =>
  nameByMailbox(email, [], peopleIn(lines));

describe('a line near the contacts names who stands before the @', () => {
  it.each([
    ['m.lueders@example.org', 'Ihre Margret Lüders', 'Margret Lüders'],
    ['margret.luders@example.org', 'Ihre Margret Lüders', 'Margret Lüders'],
    ['dfallow@example.org', '(Denise Fallow, secretary, Example Residents)', 'Denise Fallow'],
    ['fallowd@example.org', '(Denise Fallow, secretary, Example Residents)', 'Denise Fallow'],
    ['jessica@example.org', 'Jéssica Prado', 'Jéssica Prado'],
    ['hollmann@example.org', 'Dr. Britta Hollmann', 'Britta Hollmann'],
    ['t.orlowski@example.org', 'March 3, 2026 Tamsin Orlowski', 'Tamsin Orlowski'],
    ['jsantanna@example.org', 'Texto: João Sant’Anna', 'João Sant’Anna'],
    ['boer.hinke@example.org', 'Groeten, Hinke de Boer', 'Hinke de Boer'],
    ['anne-roux@example.org', 'Directrice Anne Roux', 'Anne Roux'],
    ['claudia.bianchi@example.org', 'dott.ssa Claudia Bianchi', 'Claudia Bianchi'],
  ])('%s: %s', (email, line, name) => {
    expect(near(email, line)).toBe(name);
  });

  it.each([
    ['somebody else', 'm.lueders@example.org', 'Ihre Ute Lüders'],
    ['a desk', 'press@example.org', 'Anna Press Roth'],
    ['an organisation', 'asamblea.penitas@example.org', 'Asamblea Vecinal de las Peñitas'],
    ['a line of capitals', 'union@example.org', 'UNION VECINAL'],
    ['a first name that no list has', 'harbour@example.org', 'Harbour Road'],
    ['a house', 'arcade@example.org', 'Mill Arcade'],
    ['two letters', 'ro@example.org', 'Anna Ro'],
  ])('not %s', (_, email, line) => {
    expect(near(email, line)).toBeNull();
  });

  it('but not where two have that name', () => {
    expect(near('roth@example.org', 'Anna Roth', 'Peter Roth')).toBeNull();
    expect(near('roth@example.org', 'Anna Roth', 'Anna Roth')).toBe('Anna Roth');
    expect(near('anna.roth@example.org', 'Peter Roth', 'Anna Roth')).toBe('Anna Roth');
  });
});

describe('a story', () => {
  it('names them by a first name or both', () => {
    expect(inStory('priya@example.org', 'Organiser Priya Rao said so.')).toBe('Priya Rao');
    expect(inStory('p.rao@example.org', 'When Priya Rao came, it rained.')).toBe('Priya Rao');
  });

  it('has namesakes of a surname', () => {
    expect(inStory('rao@example.org', 'Organiser Priya Rao said so.')).toBeNull();
  });
});

it('looks at long lines of capitals in no time', () => {
  const start = performance.now();
  near('a.b@example.org', 'A'.repeat(100_000), 'Aa de '.repeat(100_000), 'Aa '.repeat(100_000));
  expect(performance.now() - start).toBeLessThan(500);
});
