import { describe, expect, it } from 'vitest';
import { accepted, codes, front, parse, TEXT, utf8 } from './river-release.ts';

describe('words on an embargo between two rules', () => {
  it.each([
    'Ne pas diffuser avant le : 1er décembre 2030, 9 h',
    'À ne pas diffuser avant le : 1er décembre 2030, 9 h',
    'Not for release before: 1 December 2030, 9am',
    'No publicar antes de: 1 de diciembre de 2030',
    'Nicht veröffentlichen vor: 1. Dezember 2030',
  ])('hold the release: %s', (line) => {
    expect(accepted(`---\n${line}\n---\n\n${TEXT}`).release.embargo.kind).not.toBe('none');
  });

  it.each(['author: Ann Lee', 'layout: post', 'published-by: Ann Lee on 1 December 2030'])(
    'are none in another key: %s',
    (line) => {
      expect(accepted(front(line)).release.embargo.kind).toBe('none');
    },
  );
});

describe('an embargo', () => {
  it.each(['embarg', 'embrago', 'Embargo-date', 'embargo_bis', 'sperrfrist-bis'])(
    'under the misspelt key “%s” holds the release',
    (key) => {
      const { release, diagnostics } = accepted(front(`${key}: 2026-12-01T09:00Z`));
      expect(release.embargo).toMatchObject({ kind: 'hold' });
      expect(diagnostics).toContainEqual(
        expect.objectContaining({ code: 'embargo-key-misspelt', line: 2 }),
      );
    },
  );

  it.each([
    'Embargo Until ',
    'embargo_until',
    'Embargoed until',
    'publish',
    'publish-at',
    'Release',
  ])('under the key “%s” is one like any other', (key) => {
    expect(accepted(front(`${key}: 2026-12-01 09:00 GMT`)).release).toMatchObject({
      embargo: { kind: 'until', until: '2026-12-01T09:00:00.000Z' },
      origins: { embargo: { source: 'front matter' } },
    });
  });

  it.each(['hold: true', 'draft: yes', 'hold: until Monday', 'published: false', 'publish: soon'])(
    'has no end while the front matter says “%s”',
    (line) => {
      const { release, diagnostics } = accepted(front(line));
      expect(release.embargo.kind).toBe('hold');
      expect(diagnostics).toContainEqual(
        expect.objectContaining({
          code: expect.stringMatching(/^(held-by-hand|embargo-held)$/),
          level: 'warning',
          line: 2,
        }),
      );
    },
  );

  it.each([
    'hold: false',
    'draft: no',
    'published: true',
    'publish: now',
    'release: 2026-11-20',
    'release: E-100/26',
    'publish: 2026-11-25T11:00Z',
  ])('is none where the front matter says “%s”', (line) => {
    expect(accepted(front(line)).release.embargo).toEqual({ kind: 'none' });
    expect(codes(front(line))).toEqual([]);
  });

  it.each([
    'embargo: none\npublish: 2026-12-01T09:00Z',
    'publish: 2026-12-01T09:00Z\nembargo: 2026-12-01T09:00Z',
  ])('set by two keys holds until the time of “%s”', (yaml) => {
    expect(accepted(front(yaml)).release.embargo).toMatchObject({
      until: '2026-12-01T09:00:00.000Z',
    });
  });

  it('and a time to publish that do not agree hold the release', () => {
    const yaml = 'publish: 2026-12-01T09:00Z\nembargo: 2026-12-02T09:00Z';
    expect(accepted(front(yaml)).release.embargo.kind).toBe('hold');
  });

  it('is refused when two keys of one place mean it', () => {
    for (const yaml of [
      'embargo-until: 2026-12-01T09:00Z\nembargo: none',
      'embargo: none\nembargoed: 2026-12-01T09:00Z',
    ]) {
      const { outcome, diagnostics } = parse(front(yaml));
      expect(outcome).toBe('rejected');
      expect(diagnostics[0]).toMatchObject({
        code: 'front-matter-repeated-key',
        level: 'blocker',
        line: 3,
      });
    }
  });

  it.each(['embargo: none', 'embargo: 2026-12-01T08:00Z'])(
    'of the front matter that the sidecar ends by “%s” is warned of',
    (sidecar) => {
      const { diagnostics } = accepted(front('embargo: 2026-12-01T09:00Z'), {
        sidecar: utf8(sidecar),
      });
      expect(diagnostics).toMatchObject([
        { code: 'embargo-overridden', level: 'warning', line: 2 },
        ...(sidecar === 'embargo: none' ? [] : [{ code: 'embargo-other-day' }]),
      ]);
    },
  );

  it('of the front matter that the sidecar prolongs is not warned of', () => {
    const more = { sidecar: utf8('embargo: 2026-12-01T10:00Z') };
    expect(codes(front('embargo: 2026-12-01T09:00Z'), more)).not.toContain('embargo-overridden');
  });

  it.each([
    ['NOTE TO EDITORS: This material is embargoed until 12:00 GMT on 1 December 2026.', '12:00'],
    ['This press release is under embargo until December 1, 2026 at 9 a.m. Eastern Time.', '14:00'],
    [
      'The contents of this document are strictly embargoed until 09:00 GMT on 1 December 2026.',
      '09:00',
    ],
    ['Este comunicado está bajo embargo hasta el 1 de diciembre de 2026 a las 9:00 GMT.', '09:00'],
    ['Ce communiqué est sous embargo jusqu’au 1er décembre 2026 à 9h00 GMT.', '09:00'],
    ['Este comunicado está sob embargo até 1 de dezembro de 2026, às 9h00 GMT.', '09:00'],
    [
      'Diese Pressemitteilung unterliegt einer Sperrfrist bis 1. Dezember 2026, 9.00 Uhr GMT.',
      '09:00',
    ],
  ])('may be a sentence: “%s”', (sentence, time) => {
    const until = `2026-12-01T${time}:00.000Z`;
    for (const text of [`${sentence}\n\n${TEXT}`, `${TEXT}\n\n${sentence}\n`]) {
      const { release } = accepted(text);
      expect(release.embargo).toMatchObject({ kind: 'until', until });
      expect(release.headline).toBe('Council Agrees on River Plan');
      expect(JSON.stringify(release.body)).not.toContain('GMT');
    }
  });

  it('may be a sentence in a paragraph of the story, which stays whole', () => {
    const { release } = accepted(
      TEXT.replace(
        'Work begins',
        'This text is embargoed until 09:00 GMT on 1 December 2026. Work begins',
      ),
    );
    expect(release.embargo).toMatchObject({ until: '2026-12-01T09:00:00.000Z' });
    expect(release.body).toHaveLength(2);
    expect(JSON.stringify(release.body)).toContain('Work begins in April');
  });

  it.each([
    'The trade embargo until 2030 hurts both ports, the council said in this statement.',
    'This report shows how trade was embargoed until 2 December 2030 and whom it hurt.',
  ])('is not the trade embargo of “%s”', (prose) => {
    expect(accepted(TEXT.replace('Work begins', `${prose} Work begins`)).release.embargo.kind).toBe(
      'none',
    );
  });

  it.each([
    ['For release: December 1, 2026, 7:00 a.m. EST', '2026-12-01T12:00:00.000Z'],
    ['For Release: 9 a.m. EST, December 1, 2026', '2026-12-01T14:00:00.000Z'],
    ['FOR RELEASE DECEMBER 1, 2026', '2026-12-01T05:00:00.000Z'],
    ['Release date: December 1, 2026', '2026-12-01T05:00:00.000Z'],
    ['Fecha de publicación: 1 de diciembre de 2026', '2026-12-01T05:00:00.000Z'],
    ['E M B A R G O E D  UNTIL 09:00 GMT, 1 December 2026', '2026-12-01T09:00:00.000Z'],
    ['E M B A R G O E D U N T I L 09:00 GMT, 1 December 2026', '2026-12-01T09:00:00.000Z'],
    ['Embargoed for release until 7:00 AM EST\nDecember 1, 2026', '2026-12-01T12:00:00.000Z'],
    ['Embargoed for release until 7:00 AM EST\n\nDecember 1, 2026', '2026-12-01T12:00:00.000Z'],
  ])('stands in “%s”, which is no headline', (line, until) => {
    const { release } = accepted(`${line}\n\n${TEXT}`);
    expect(release.embargo).toMatchObject({ kind: 'until', until });
    expect(release.headline).toBe('Council Agrees on River Plan');
    expect(release.body).toHaveLength(2);
  });

  it.each(['FOR RELEASE: Immediate', 'Release date: immediate'])(
    'is not what “%s” says, which is no headline either',
    (line) => {
      const { release } = accepted(`${line}\n\n${TEXT}`);
      expect(release).toMatchObject({
        embargo: { kind: 'none' },
        headline: 'Council Agrees on River Plan',
      });
    },
  );

  it('is over where the release date lies behind', () => {
    const { release, diagnostics } = accepted(`Release date: November 24, 2026\n\n${TEXT}`);
    expect(release).toMatchObject({ embargo: { kind: 'none' }, date: '2026-11-24' });
    expect(diagnostics).toEqual([]);
  });

  it('in brackets before the headline leaves the headline', () => {
    const { release } = accepted(`[EMBARGOED until Dec 1 2026 9:00 ET] ${TEXT}`);
    expect(release.headline).toBe('Council Agrees on River Plan');
    expect(release.embargo).toMatchObject({ until: '2026-12-01T14:00:00.000Z' });
  });

  it.each(['Strict Embargo Headline Here', 'Embargo Headline Here'])(
    'is no headline that holds the word: “%s”',
    (headline) => {
      const { release } = accepted(TEXT.replace('Council Agrees on River Plan', headline));
      expect(release).toMatchObject({ headline, embargo: { kind: 'none' } });
    },
  );

  it.each([
    ['the sidecar', { sidecar: utf8('embargo: 2026-12-01T09:00Z') }, 'sidecar'],
    [
      'object metadata',
      { metadata: new Map([['embargo', '2026-12-01T09:00Z']]) },
      'object metadata',
    ],
  ])('in %s holds for the text', (_name, more, source) => {
    expect(accepted(TEXT, more).release).toMatchObject({
      embargo: { kind: 'until', until: '2026-12-01T09:00:00.000Z' },
      origins: { embargo: { source } },
    });
  });

  it('that cannot be read holds the release', () => {
    expect(accepted(front('embargo:')).release.embargo).toMatchObject({ kind: 'hold' });
    expect(accepted(front('embargo: soon')).release.embargo).toMatchObject({ kind: 'hold' });
    expect(accepted(front('embargo: [2026-12-01]')).release.embargo.kind).toBe('until');
  });

  it('stands in any short line of its own, before the headline or after the text', () => {
    const line = 'EMBARGOED UNTIL 09:00 GMT, 1 December 2026';
    const until = { kind: 'until', until: '2026-12-01T09:00:00.000Z' };
    expect(accepted(`${line}\n\n${TEXT}`).release.embargo).toMatchObject(until);
    expect(accepted(`${TEXT}\n\n${line}\n`).release.embargo).toMatchObject(until);
    expect(accepted(`PRESS RELEASE – ${line}\n\n${TEXT}`).release.embargo).toMatchObject(until);
    expect(
      accepted(`EMBARGOED UNTIL\n09:00 GMT, 1 December 2026\n\n${TEXT}`).release.embargo,
    ).toMatchObject(until);
  });

  it('is no word of the story', () => {
    const prose =
      'Embargo rules of 1962 were discussed under embargo until 1990, when the trade embargo ended.';
    expect(accepted(TEXT.replace('It will', `${prose} It will`)).release.embargo.kind).toBe('none');
    expect(
      accepted(TEXT.replace('It will', `all.\n\n${prose}\n\nIt will`)).release.embargo.kind,
    ).toBe('none');
  });

  it('may be explained at length', () => {
    const long =
      'EMBARGOED UNTIL 09:00 GMT, 1 December 2026. Nothing in this release may be printed, broadcast or passed on in any form before that time, nor may anybody named in it be approached for a comment.';
    expect(accepted(`${long}\n\n${TEXT}`).release.embargo).toMatchObject({
      kind: 'until',
      until: '2026-12-01T09:00:00.000Z',
    });
  });

  it('is not what a headline reports', () => {
    const { release } = accepted(
      TEXT.replace('Council Agrees', 'Embargoed Goods Seized, Council Agrees'),
    );
    expect(release.embargo.kind).toBe('none');
    expect(release.headline).toMatch(/^Embargoed Goods/);
  });

  it('named twice with two ends holds the release', () => {
    const two = `EMBARGOED UNTIL 09:00 GMT, 1 December 2026\n\n${TEXT}\n\nEMBARGOED UNTIL 10:00 GMT, 1 December 2026\n`;
    expect(accepted(two).release.embargo).toMatchObject({ kind: 'hold' });
  });

  it('wins over “for immediate release”, with a warning', () => {
    const both = `FOR IMMEDIATE RELEASE\n\nEMBARGOED UNTIL 09:00 GMT, 1 December 2026\n\n${TEXT}`;
    expect(accepted(both).release.embargo.kind).toBe('until');
    expect(codes(both)).toContain('immediate-and-embargo');
  });

  it('is lifted by hand, with a warning while the text still speaks of it', () => {
    const text = front('embargo: none').replace(
      'Council',
      'EMBARGOED UNTIL 9 December 2026\n\nCouncil',
    );
    expect(accepted(text).release.embargo.kind).toBe('none');
    expect(codes(text)).toContain('embargo-overridden');
  });

  it('gives the date of a release that carries none', () => {
    const text = TEXT.replace('EXAMPLE CITY, November 24, 2026 -- ', '');
    expect(accepted(text, { sidecar: utf8('embargo: 2026-12-02T03:00Z') }).release.date).toBe(
      '2026-12-01',
    );
  });
});
