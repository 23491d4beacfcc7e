import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../shared/release/inlines.ts';
import { forwardedParts } from '../../../../shared/release/readers/mail-marks.ts';
import { readEml } from '../../../../shared/release/readers/read-eml.ts';
import { readText } from '../../../../shared/release/readers/read-text.ts';
import { read } from '../layout/harbor-release.ts';

type Read = ReturnType<typeof readText>['blocks'][number];

const wordsOf = (block: Read): string => {
  if ('inlines' in block) return plainText(block.inlines);
  if (block.kind === 'list') return block.items.map(({ inlines }) => plainText(inlines)).join(' ');
  return block.kind === 'table'
    ? block.rows
        .flat()
        .map((cell) => plainText(cell))
        .join(' ')
    : '';
};

const texts = (text: string) =>
  readText(text).blocks.map((block) => ('inlines' in block ? wordsOf(block) : block.kind));

const STORY =
  'The Harbor Trust opened a night ferry to shift workers today. It runs every hour.\n\n“We have waited six years for this boat,” says Irene Cho, who works nights at the hospital on the hill.\n\n';

it('joins no line below `** …` that does not go on with it', () => {
  const dashes = '-'.repeat(23);
  const blocks = readText(
    `** EMBARGOED until 1 December 2026 10:00\nHarbor Trust opens new pier\n${dashes}`,
  ).blocks;

  expect(blocks.map(({ kind }) => kind)).not.toContain('heading');
});

it.each(['Five times six, 5 *6* 7, is written so.', '2 * 3 * 4 is 24'])(
  'leaves figures their signs: %s',
  (line) => {
    expect(texts(line)).toEqual([line]);
  },
);

describe('a line of signs', () => {
  it.each([
    ['Harbor Trust opens night ferry\n==============================', 'heading'],
    ['Harbor Trust\n============', 'paragraph'],
    ['Harbor Trust opens night ferry\n============================================', 'paragraph'],
  ])('makes a heading of the words above it where it is as long as they are: %s', (text, kind) => {
    expect(readText(text).blocks[0]?.kind).toBe(kind);
  });
});

describe('marks that mail programs write into plain text', () => {
  it.each([
    ['*Harbor Trust opens night ferry*', 'Harbor Trust opens night ferry'],
    ['**Harbor Trust opens night ferry**', 'Harbor Trust opens night ferry'],
    [
      '*Harbor Trust opens night ferry to those who\nwork while others sleep*',
      'Harbor Trust opens night ferry to those who work while others sleep',
    ],
    [
      '** Harbor Trust opens night ferry\n------------------------------------------------------------',
      'Harbor Trust opens night ferry',
    ],
    [
      'Harbor Trust opens night ferry\n==============================',
      'Harbor Trust opens night ferry',
    ],
  ])('are none of the headline: %s', (typed, headline) => {
    expect(read(`${typed}\n\n${STORY}Contact: Irene Cho, 01632 960123\n`).headline).toBe(headline);
  });

  it('are none of a heading', () => {
    const { boilerplates } = read(
      `*Night ferry opens*\n\n${STORY}*About the Harbor Trust*\nThe Harbor Trust has run ferries since 1904 and employs ninety people.\n\nContact: Irene Cho, 01632 960123\n`,
    );

    expect(boilerplates).toMatchObject([{ organisation: 'Harbor Trust' }]);
  });

  it('set words apart in a sentence', () => {
    expect(texts('She read _The Ferry_ aloud, and *all of it*, to them.')).toEqual([
      'She read The Ferry aloud, and all of it, to them.',
    ]);
  });

  it.each([
    ['ann@example.org<mailto:ann@example.org>', 'ann@example.org'],
    ['Ann, ann@example.org (mailto:ann@example.org) , 01632', 'Ann, ann@example.org, 01632'],
    ['Ann Lee<mailto:ann@example.org>', 'Ann Lee <ann@example.org>'],
    ['www.example.org<https://www.example.org/>', 'www.example.org'],
    ['https://example.org/a<https://example.org/a>', 'https://example.org/a'],
    ['Pictures<https://example.org/p>', 'Pictures <https://example.org/p>'],
    ['Pictures <https://example.org/p>', 'Pictures <https://example.org/p>'],
  ])('say where a link leads once: %s', (typed, plain) => {
    expect(texts(typed)).toEqual([plain]);
  });

  it.each([
    '*** EMBARGO ***',
    '** PRESS RELEASE **',
    'M*A*S*H and Bürger*innen, 5 * 3 * 2',
    '*Prices without tax',
    'a_file_name and https://example.org/_a_/b',
  ])('are no marks: %s', (typed) => {
    expect(texts(typed)).toEqual([typed]);
  });

  it('leave bullets and rules what they are', () => {
    expect(texts('* one\n* two\n\n* * *\n\n- *three* of them\n\n*\n')).toEqual([
      'list',
      'rule',
      'list',
      'rule',
    ]);
  });

  it('never take a letter with them', () => {
    const line = fc
      .array(
        fc.constantFrom(
          '*',
          '**',
          '_',
          ' ',
          ' ',
          'ferry',
          'At',
          'x.',
          '<',
          '>',
          '(',
          ')',
          '----------',
          '** ',
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const text = lines.join('\n');
        const read = readText(text).blocks.map(wordsOf).join('');
        expect(read.replace(/[^a-z]/gi, '')).toBe(text.replace(/[^a-z]/gi, ''));
      }),
    );
  });
});

describe('a mail that was forwarded with marks before its lines', () => {
  const marked = (text: string, mark = '> ') =>
    text
      .split('\n')
      .map((line) => `${mark}${line}`)
      .join('\n');

  it.each(['> ', '> > ', '>'])('is read without them: %s', (mark) => {
    const text = `Again, for those whose server was down.\n\n${marked(STORY.trim(), mark)}`;

    expect(forwardedParts(text)).toEqual([
      'Again, for those whose server was down.\n',
      STORY.trim(),
    ]);
  });

  it('keeps them where few lines are quoted', () => {
    const text = `${STORY}> Could you send the release?\n`;

    expect(forwardedParts(text)).toEqual([text]);
  });

  it.each([
    'On Fri, 20 Nov 2026 at 09:00, Ann Lee <ann@example.org> wrote:',
    'Le 20 nov. 2026 à 09:00, Ann Lee a écrit :',
    'Ann Lee <ann@example.org> schrieb am Fr., 20. Nov. 2026, 09:00:',
    'El vie, 20 nov 2026 a las 9:00, Ann Lee escribió:',
    'Em sex., 20 de nov. de 2026, Ann Lee escreveu:',
    'Il giorno ven 20 nov 2026 Ann Lee ha scritto:',
    'Op vr 20 nov 2026 schreef Ann Lee <ann@example.org>:',
    'Begin forwarded message:',
  ])('is read without the line that says whose it was: %s', (line) => {
    expect(forwardedParts(`${line}\n${marked(STORY.trim())}`)).toEqual(['', STORY.trim()]);
  });

  it('keeps an embargo that stands right above it', () => {
    const line = 'STRICT EMBARGO until Tuesday 1 December, 9am:';

    expect(forwardedParts(`${line}\n${marked(STORY.trim())}`)[0]).toBe(line);
  });

  it('begins a paragraph of its own, on the line where it stands', async () => {
    const mail = [
      'From: Ann Lee <ann@example.org>',
      'Subject: Fwd: Night ferry',
      'Content-Type: text/plain; charset="utf-8"',
      '',
      'For you, Ruth.',
      'On 20 November 2026, Ann Lee wrote:',
      marked(`Harbor Trust opens night ferry\n\n${STORY.trim()}`),
    ].join('\r\n');

    const { document } = await readEml(new TextEncoder().encode(mail));
    const lines = document.blocks.map((block) => [block.line, wordsOf(block)]);

    expect(lines[0]).toEqual([1, 'For you, Ruth.']);
    expect(lines[1]).toEqual([3, 'Harbor Trust opens night ferry']);
    expect(lines[2]?.[0]).toBe(5);
  });
});
