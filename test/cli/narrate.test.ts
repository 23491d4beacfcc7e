import { expect, it } from 'vitest';
import { createNarrator } from '../../cli/narrate.ts';

const noon = new Date(2026, 10, 1, 12, 0, 3);
const later = (ms: number) => new Date(noon.getTime() + ms);
const tell = (fact: object, time = noon, narrator = createNarrator()) =>
  narrator.line(JSON.stringify(fact), time);

it('turns a fact into a line for people, under the name of its stage', () => {
  const fact = {
    service: 'parse',
    message: 'release.accepted',
    reference: 'E-453/14',
    language: 'en',
    version: 1,
  };
  expect(tell(fact)).toBe('12:00:03  parse         E-453/14 understood: en, version 1');
});

it('says what failed', () => {
  const fact = { service: 'deliver', message: 'work.failed', error: { message: 'no such table' } };
  expect(tell(fact)).toContain('FAILED: no such table');
});

it('tells of a long mailing once a second and at its end', () => {
  const narrator = createNarrator();
  const mailing = { service: 'deliver', family: '453/14', notice: 'alert' };
  tell({ ...mailing, message: 'audience.frozen', audience: 60, chunks: 3 }, noon, narrator);
  const sent = { ...mailing, message: 'chunk.sent', sent: 20 };

  const lines = [later(0), later(500), later(900)].map((time) => tell(sent, time, narrator));

  expect(lines[0]).toContain('20 of 60 mails accepted');
  expect(lines[1]).toBeNull();
  expect(lines[2]).toContain('60 of 60 mails accepted');
});

it.each(['', 'plain text', '{"message":"START RequestId"}', '{broken'])(
  'keeps silent about %s',
  (line) => {
    expect(createNarrator().line(line, noon)).toBeNull();
  },
);
