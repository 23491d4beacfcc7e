import { describe, expect, it } from 'vitest';
import config from '../../../../dateline.config.ts';
import { isCoverLine } from '../../../../shared/release/layout/cover-line.ts';
import { parseDocument } from '../../../../shared/release/parse.ts';
import { mailMessage } from '../../../factories/mail-message.ts';
import { seen } from './seen.ts';

const SUBJECT = 'Choir to sing in the old workhouse one last time';
const taken = (text: string, title: string | null = SUBJECT) => {
  const lines = seen(text).features.map((own) => ({ text: own.text, own }));
  return isCoverLine(lines.at(-1) as (typeof lines)[number], lines.slice(0, -1), title);
};

describe('a line of the cover', () => {
  it.each([
    'Dear Alan at the Courier,\n\nHope this is the right address, Jean gave it to me.',
    'Hi both\n\nAs promised, for the paper of Friday, and nothing fancy as I am at the depot.',
    'Hi, hope this is the right address, could you put something in this week?',
    'Hola Marta,\n\nTe mando la nota que me pidieron los del coro de abajo.',
    'Bonjour à tous,\n\nJe vous envoie le texte dont nous avons parlé hier au marché.',
    'Hallo Frau Roth,\n\nwir haben uns gedacht, dass das etwas für die Zeitung sein könnte.',
  ])('says who writes to whom, below a greeting: %s', (text) => {
    expect(taken(text)).toBe(true);
  });

  it.each([
    'Dear editors,\n\nChoir sings in the old workhouse for the last time.',
    'Hope this is the right address, Jean gave it to me.',
    'Dear editors,\n\n“We sing because we can,” says the choir of the workhouse.',
    'Dear editors,\n\nWe sing one last time',
  ])('is no headline, and nothing without a greeting: %s', (text) => {
    expect(taken(text)).toBe(false);
  });

  it.each([null, 'Press release', 'News release: choir sings'])(
    'is left alone where the subject is no headline: %s',
    (title) => {
      expect(
        taken('Dear Alan,\n\nHope this is the right address, Jean gave it to me.', title),
      ).toBe(false);
    },
  );

  it('leaves the headline to the subject of the mail, and is named as left over', async () => {
    const text = `Dear Alan at the Courier,

Hope this is the right address, Jean gave it to me.

The Lower Marsden Community Choir will be singing in the old workhouse on Saturday 28 February, before the builders move in.

The choir has practised in the dining hall every Tuesday since 1987, and the building has been sold for flats.

Maud Ellery, secretary, maud@example.org, 01632 960742
`;

    const result = await parseDocument({
      path: 'choir.eml',
      bytes: mailMessage({ subject: `Fwd: ${SUBJECT}`, text }),
      now: '2026-02-09T12:00:00.000Z',
      config,
    });

    expect(result.outcome).toBe('accepted');
    if (result.outcome !== 'accepted') return;
    expect(result.release.headline).toBe(SUBJECT);
    expect(JSON.stringify(result.release.body)).not.toContain('right address');
    expect(JSON.stringify(result.diagnostics)).toContain('Hope this is the right');
  });
});
