import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../shared/release/inlines.ts';
import { CONTACT, read } from './harbor-release.ts';

const LEAD =
  'Die Stadtbibliothek verleiht ab Montag neben Büchern auch Bohrmaschinen und Nähmaschinen.';
const MORE = 'Geräte können mit dem Bibliotheksausweis zwei Wochen lang ausgeliehen werden.';

const release = (lead: string, more = MORE) =>
  read(
    `# Bibliothek verleiht jetzt auch Werkzeug\n\n16.9.2026\n\n${lead}\n\n${more}\n\n${CONTACT}`,
    'release.md',
  );
const opening = (lead: string, more?: string) => {
  const { dateline, body } = release(lead, more);
  const [first] = body;
  const words = first?.kind === 'paragraph' ? plainText(first.inlines) : first?.kind;
  return { location: dateline?.location ?? null, words };
};

describe('a place in bold with a full stop at the head of the story', () => {
  it.each([
    [`**Lindau.** ${LEAD}`, 'Lindau'],
    [`**Lindau**. ${LEAD}`, 'Lindau'],
    [`**Bad Lindau.** ${LEAD}`, 'Bad Lindau'],
    [`**Lindau am See.** ${LEAD}`, 'Lindau am See'],
  ])('is the dateline: %s', (lead, location) => {
    expect(opening(lead, `${MORE} In ${location} gibt es so etwas zum ersten Mal.`)).toEqual({
      location,
      words: LEAD,
    });
  });

  it.each(['Kostenlos', 'Update', 'Hinweis'])(
    'is none where it does not come again: %s',
    (word) => {
      expect(opening(`**${word}.** ${LEAD}`)).toEqual({
        location: null,
        words: `${word}. ${LEAD}`,
      });
    },
  );

  it.each([
    ['without the bold type', `Lindau. ${LEAD}`],
    ['without the full stop', `**Lindau** ${LEAD}`],
    ['where a sentence is bold', `**Bohrmaschinen für alle gibt es jetzt.** ${LEAD}`],
  ])('is none %s', (_what, lead) => {
    expect(opening(lead).location).toBeNull();
  });

  it('is none further down', () => {
    expect(opening(LEAD, `**Lindau.** ${MORE}`)).toEqual({ location: null, words: LEAD });
  });
});

describe('a place in plain type with a full stop at the head of the story', () => {
  it.each([
    ['its postal code', 'Dorfladen eG, Kirchgasse 2, 99955 Unterwies'],
    ['an office of it', 'Der Landkreis Unterwies hilft mit.'],
    ['a compound of one', 'Die Stadtwerke Unterwies helfen mit.'],
  ])('is the dateline where the text has %s', (_what, more) => {
    expect(opening(`Unterwies. ${LEAD}`, `${MORE} ${more}`)).toEqual({
      location: 'Unterwies',
      words: LEAD,
    });
  });

  it.each([
    ['Glück', 'Das ist Glück, sagt die Leiterin.'],
    ['Winter', 'Im Winter ist mehr los als im Sommer.'],
    ['Corona', 'Nach Corona kamen mehr als vorher.'],
  ])('is none where %s only comes again', (word, more) => {
    expect(opening(`${word}. ${LEAD}`, `${MORE} ${more}`).location).toBeNull();
  });
});

it('takes a day in a signature where nothing else has one, but none with a label', () => {
  const signed = (line: string) =>
    read(
      `# Bibliothek verleiht jetzt auch Werkzeug\n\n${LEAD}\n\n${MORE}\n\nHinweise für die Redaktion\n\n${line}\n\n${CONTACT}`,
      'release.md',
    ).date;

  expect(signed('16. September 2026')).toBe('2026-09-16');
  expect(
    signed('Tag der offenen Tür\n\nDatum: Mittwoch, 16. September 2026\n\nOrt: Saal 2'),
  ).toBeNull();
});
