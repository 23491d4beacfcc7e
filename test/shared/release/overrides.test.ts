import { describe, expect, it } from 'vitest';
import { accepted, codes, front, TEXT, utf8 } from './river-release.ts';

describe('what is set by hand', () => {
  it('takes the place of what was read, field by field, and says so', () => {
    const { release } = accepted(
      front('headline: River Plan Agreed\nkeywords: [river, "1.10", no]'),
    );
    expect(release).toMatchObject({
      headline: 'River Plan Agreed',
      reference: 'E-100/26',
      keywords: ['river', '1.10', 'no'],
      origins: {
        headline: { source: 'front matter', confidence: 1 },
        keywords: { source: 'front matter', confidence: 1 },
        reference: { source: 'parsed' },
      },
    });
  });

  it('counts most in object metadata, then in the sidecar, then in front matter', () => {
    const more = {
      sidecar: utf8('headline: By sidecar\nsummary: By sidecar'),
      metadata: new Map([['headline', 'By metadata']]),
    };
    const { release } = accepted(
      front('headline: By front matter\nsummary: x\nkicker: River'),
      more,
    );
    expect(release).toMatchObject({
      headline: 'By metadata',
      summary: 'By sidecar',
      kicker: 'River',
      origins: {
        headline: { source: 'object metadata', lines: null },
        summary: { source: 'sidecar', lines: null },
        kicker: { source: 'front matter' },
      },
    });
  });

  it.each([
    ['plain', 'Rios e aguas'],
    ['as an encoded-word', '=?UTF-8?B?UmlvcyBlIMOhZ3Vhcw==?='],
    ['as S3 gives back the bytes of UTF-8', '=?UTF-8?B?UmlvcyBlIMODwqFndWFz?='],
    ['in Q encoding', '=?utf-8?Q?Rios_e_=C3=A1guas?='],
    ['as bytes taken for ISO 8859-1', 'Rios e Ã¡guas'],
  ])('reads object metadata %s', (how, value) => {
    const { release } = accepted(TEXT, { metadata: new Map([['headline', value]]) });
    expect(release.headline).toBe(how === 'plain' ? 'Rios e aguas' : 'Rios e águas');
  });

  it('leaves metadata alone that upload programs add', () => {
    expect(codes(TEXT, { metadata: new Map([['mtime', '1234']]) })).toEqual([]);
  });

  it('names a subject by key or label, and warns of others', () => {
    const { release, diagnostics } = accepted(front('subjects: Seguridad, democracy, weather'));
    expect(release.subjects).toEqual(['security', 'democracy']);
    expect(diagnostics).toMatchObject([{ code: 'unknown-subject', level: 'warning' }]);
  });

  it('is left out with a hint when nobody knows its key', () => {
    const { diagnostics } = accepted(front('headlin: x\nfoo: y'));
    expect(diagnostics).toMatchObject([
      {
        code: 'unknown-key',
        level: 'note',
        line: 2,
        facts: { nearest: 'headline' },
      },
      { code: 'unknown-key', level: 'note', line: 3 },
    ]);
  });

  it('keeps line numbers those of the file', () => {
    const { diagnostics } = accepted(
      front('keywords: x').replace('all.\n', 'all. More about it is available here\n'),
    );
    expect(diagnostics).toMatchObject([{ code: 'dangling-link', line: 6 }]);
  });

  it('is read where its opening rule names a language, or its first key merges, and never becomes text', () => {
    const opened = front('embargo: 2030-11-01 09:00 Europe/Paris').replace('---', '---yaml');
    expect(accepted(opened).release.embargo.kind).toBe('until');
    const script = front('{embargo: read("x")}').replace('---', '---js');
    expect(accepted(script).release.embargo.kind).toBe('hold');
    expect(codes(front('<<: {hold: true}\nhold: true'))).toContain('front-matter-nested');
  });

  it('is not read from a line of prose between two rules', () => {
    expect(accepted(`---\nCity of Examples\n---\n${TEXT}`).release.headline).toBe(
      'Council Agrees on River Plan',
    );
  });
});

describe('a notice', () => {
  it.each([
    [front('correction: the year was wrong'), { kind: 'correction', note: 'the year was wrong' }],
    [
      `CORRECTION: the year was wrong\n\n${TEXT}`,
      { kind: 'correction', note: 'the year was wrong' },
    ],
    [front('withdraw: sent in error'), { kind: 'withdrawal', reason: 'sent in error' }],
    [front('import: true'), { kind: 'import' }],
    [front('import: false'), { kind: 'none' }],
    ...['false', 'no', 'none', 'No.'].flatMap((no): [string, object][] => [
      [front(`withdraw: ${no}`), { kind: 'none' }],
      [front(`correction: ${no}`), { kind: 'none' }],
    ]),
    [TEXT, { kind: 'none' }],
  ])('is read from %j', (text, notice) => {
    const { release } = accepted(text);
    expect(release.notice).toEqual(notice);
    expect(release.headline).toBe('Council Agrees on River Plan');
  });

  it('withdraws with nothing but a reference', () => {
    const { release } = accepted('---\nreference: E-100/26\nwithdraw: sent in error\n---\n');
    expect(release).toMatchObject({ family: '100/26', notice: { kind: 'withdrawal' } });
  });

  it.each([
    [
      'its family',
      '---\nfamily: Rivers\nlanguage: en\nwithdraw: sent in error\n---\n',
      'x.txt',
      'Rivers',
    ],
    ['its file name', '---\nwithdraw: sent in error\n---\n', 'x/river.txt', 'x/river.txt'],
    ['its name and language', '---\nwithdraw: sent in error\n---\n', 'x/river.en.txt', 'x/river'],
  ])('withdraws with nothing but %s', (_name, text, path, family) => {
    expect(accepted(text, { path }).release).toMatchObject({
      reference: null,
      family,
      notice: { kind: 'withdrawal' },
    });
  });
});

describe('highlights', () => {
  it.each([
    [
      'highlights:\n  - Free, and every hour\n  - Four terminals',
      ['Free, and every hour', 'Four terminals'],
    ],
    ['highlights: Free, and every hour', ['Free, and every hour']],
    ['key points: [Free, Every hour]', ['Free', 'Every hour']],
  ])('are set by hand, a comma dividing none: %j', (lines, highlights) => {
    expect(accepted(front(lines)).release.highlights).toEqual(highlights);
  });
});

describe('urgency', () => {
  it.each([
    ['urgent: true', true],
    ['urgent: yes', true],
    ['urgent: no', false],
    ['urgent: 24 hours', false],
    ['keywords: urgent', false],
  ])('is said by hand: %s', (line, isUrgent) => {
    expect(accepted(front(line)).release.isUrgent).toBe(isUrgent);
  });

  it.each([
    ['urgent: 24 hours', true],
    ['urgent: very', true],
    ['urgent: yes', false],
    ['urgent: nein', false],
  ])('that is neither yes nor no is named: %s', (line, isNamed) => {
    const named = accepted(front(line)).diagnostics.map(({ code }) => code);
    expect(named.includes('urgent-unclear')).toBe(isNamed);
  });

  it('keeps where it was said', () => {
    expect(accepted(front('urgent: true')).release.origins.isUrgent).toMatchObject({
      source: 'front matter',
      confidence: 1,
    });
  });
});

describe('the family', () => {
  const without = TEXT.replace('\nReference: E-100/26', '');

  it.each([
    ['the newsroom’s reference', TEXT, 'x/river.en.txt', '100/26'],
    ['front matter before it', front('family: Rivers'), 'river.en.txt', 'Rivers'],
    ['the file name without its language', without, 'x/river.en.txt', 'x/river'],
    ['another reference', `${without}\nReference: 26-55\n`, 'river.txt', '26-55'],
    ['else the path', without, 'x/river.txt', 'x/river.txt'],
  ])('is taken from %s', (_name, text, path, family) => {
    expect(accepted(text, { path }).release.family).toBe(family);
  });
});

describe('the language', () => {
  it('is that of the text where it is certain, with a warning when the file name differs', () => {
    const { release, diagnostics } = accepted(TEXT, { path: 'river.es.txt' });
    expect(release.language).toBe('en');
    expect(diagnostics.map(({ code }) => code)).toContain('language-mismatch');
  });

  it('is the one given by hand', () => {
    const { release } = accepted(front('language: Spanish'));
    expect(release).toMatchObject({
      language: 'es',
      origins: { language: { source: 'front matter' } },
    });
  });

  it('comes from the file name, then from the reference, where the text is short', () => {
    const short = 'Plan\n\nOK OK OK OK OK OK OK.\n\nReference: P-100/26';
    expect(accepted(short, { path: 'x.fr.txt' }).release.language).toBe('fr');
    expect(accepted(short, { path: 'x.txt' }).release.language).toBe('pt');
  });
});

describe('a key in another language', () => {
  it.each([
    ['titre: Autre titre\nRéférence: AB-1/26\nlangue: fr', 'Autre titre', 'AB-1/26'],
    ['Título: Otro título\nReferencia: AB-1/26', 'Otro título', 'AB-1/26'],
    ['título: Outro título\nreferência: AB-1/26', 'Outro título', 'AB-1/26'],
    ['Überschrift: Ein anderer Titel\nReferenz: AB-1/26', 'Ein anderer Titel', 'AB-1/26'],
    ['titolo: Un altro titolo\nriferimento: AB-1/26', 'Un altro titolo', 'AB-1/26'],
    ['titel: Een andere kop\nkenmerk: AB-1/26', 'Een andere kop', 'AB-1/26'],
  ])('names the field: %s', (yaml, headline, reference) => {
    expect(accepted(front(yaml)).release).toMatchObject({ headline, reference });
  });

  it('gives way to the English one', () => {
    expect(accepted(front('title: By title\ntitulo: Por titulo')).release).toMatchObject({
      headline: 'By title',
    });
  });

  it.each([
    'À ne pas diffuser avant le : 1er décembre 2026, 9 h',
    'Não divulgar antes de: 1 de dezembro de 2026',
  ])('is none where two rules stand around words on an embargo: %s', (line) => {
    const { release } = accepted(`---\n${line}\n---\n\n${TEXT}`);

    expect(release.embargo.kind).not.toBe('none');
  });

  it('sets an embargo as the English one does', () => {
    const { release } = accepted(front('Sperrfrist: 2030-01-01T10:00:00Z'));

    expect(release.embargo).toMatchObject({ kind: 'until', until: '2030-01-01T10:00:00.000Z' });
  });
});
