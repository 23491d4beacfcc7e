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
