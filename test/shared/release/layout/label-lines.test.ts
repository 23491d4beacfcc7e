import { describe, expect, it } from 'vitest';
import type { SourceBlock } from '../../../../shared/release/document.ts';
import { withLabelLines } from '../../../../shared/release/layout/label-lines.ts';
import { blockText } from '../../../../shared/release/layout/source-words.ts';
import { readMarkdown } from '../../../../shared/release/readers/read-markdown.ts';
import { readText } from '../../../../shared/release/readers/read-text.ts';

const STORY = 'The city council opened six classes today. They are free of charge for everybody.';
const linesOf = (...head: readonly string[]) =>
  withLabelLines(readText(`${head.join('\n')}\n\n${STORY}\n`).blocks)
    .slice(0, -1)
    .map((block: SourceBlock) => blockText(block));

describe('a line on an embargo', () => {
  it('goes on where the day stands below it', () => {
    expect(linesOf('Embargo until', '3 December 2026, 9:00 GMT')).toEqual([
      'Embargo until 3 December 2026, 9:00 GMT',
    ]);
  });

  it.each(['Sperrfrist: keine', 'Sperrfrist: entfällt', 'Embargo: none', 'Embargo : sans objet'])(
    'that says there is none ends with its line: %s',
    (line) => {
      expect(linesOf(line, '3 December 2026')).toEqual([line, '3 December 2026']);
    },
  );
});

describe('a headline with a colon at the end of its first line', () => {
  it.each([
    ['Transition énergétique :', 'la Ville isole trente écoles'],
    ['Transition énergétique :', 'La Ville isole trente écoles'],
    ['Présentation du plan eau :', '30 mesures pour économiser'],
    ['Plan canicule et rénovation des bâtiments :', 'trente écoles isolées en deux ans'],
    ['Verband der Fähren: Bargeld muss', 'auch auf dem Dorf erreichbar bleiben'],
    ['Neue Studie:', 'Regenwürmer hören besser als gedacht'],
    ['El puerto abre sus talleres:', 'visitas guiadas todo el verano'],
  ])('goes on in the next: %s %s', (first, second) => {
    expect(linesOf(first, second)).toEqual([`${first} ${second}`]);
  });

  it('goes on behind an empty line where the next begins in lower case', () => {
    expect(linesOf('Transition énergétique :', '', 'la Ville isole trente écoles')).toHaveLength(1);
  });

  it('goes on in a second heading of one level', () => {
    const { blocks } = readMarkdown(
      `## Zéro déchet :\n## 12 000 signatures remises à la préfecture\n\n${STORY}\n`,
    );
    expect(withLabelLines(blocks).map((block) => blockText(block))[0]).toBe(
      'Zéro déchet : 12 000 signatures remises à la préfecture',
    );
  });

  it.each([
    ['Contact presse :', 'Julie Morel du service de presse'],
    ['Points clés :', 'Six classes ouvertes cette année'],
    ['Pressemitteilung:', 'Regenwürmer hören besser als gedacht'],
    ['Datum:', 'Kiel im November des Jahres'],
  ])('is told from a label: %s', (label, next) => {
    expect(linesOf(label, next)).toHaveLength(2);
  });

  it('is none before a quotation or in the story', () => {
    expect(linesOf('The mayor said today:', '“We open the school.”')).toHaveLength(2);
    expect(linesOf(STORY, 'The mayor said:', 'We open the school')).toHaveLength(3);
  });
});

describe('a list above the story that has one day among its items', () => {
  it('is what a site says of a text, a line each', () => {
    expect(linesOf('Quay opens', '', '- 13 February 2026', '- 3 min read')).toEqual([
      'Quay opens',
      '13 February 2026',
      '3 min read',
    ]);
  });

  it.each([
    ['two days', ['- 13 February 2026', '- 14 February 2026']],
    ['a day and what happens then', ['- Opening: 13 February 2026', '- Quay 4']],
  ])('is a list with %s', (_, items) => {
    expect(linesOf('Quay opens', '', ...items)).toHaveLength(2);
  });
});

describe('a label in brackets before a headline', () => {
  it('is one of its own', () => {
    expect(linesOf('[MEDIA ADVISORY] Ribbon to be cut on the bridge')).toEqual([
      'MEDIA ADVISORY',
      'Ribbon to be cut on the bridge',
    ]);
  });
});

describe('a line that a form labels as the headline', () => {
  it('is one, and no part of the contact above it', () => {
    const [, , headline] = withLabelLines(
      readText(
        `CONTACT:   Sgt. Ann Lee\n           202-555-0136  /  ann.lee@example.org\nSUBJECT:   Two arrested in storage unit burglaries\n\n${STORY}\n`,
      ).blocks,
    );

    expect(headline).toMatchObject({ kind: 'heading', after: 'gap' });
    expect(headline && blockText(headline)).toBe('Two arrested in storage unit burglaries');
  });

  it('is none below a headline, without the other fields of a form', () => {
    const lines = ['Harbour County charges four officers', 'SUBJECT: Theft at the police station'];
    const blocks = withLabelLines(readText(`${lines.join('\n\n')}\n\n${STORY}\n`).blocks);

    expect(blocks.some(({ kind }) => kind === 'heading')).toBe(false);
  });

  it('may be a line of a letter in small letters', () => {
    expect(linesOf('Subject: Two arrested in storage units', '')).toEqual([
      'Two arrested in storage units',
    ]);
  });
});
