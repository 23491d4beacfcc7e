import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import { plainText } from '../../../shared/release/inlines.ts';
import { parseRelease } from '../../../shared/release/parse.ts';
import { wrapText } from '../../../shared/text/wrap.ts';

const FILE = new URL('../../../events/releases/oas-idb-cyber-security.en.txt', import.meta.url);
const SEED = readFileSync(FILE, 'utf8');
const NOW = '2026-11-25T12:00:00.000Z';

const parse = (bytes: Uint8Array, path = 'oas-idb-cyber-security.en.txt') =>
  parseRelease({ path, bytes, now: NOW, config });
const understood = (bytes: Uint8Array) => {
  const result = parse(bytes);
  if (result.outcome === 'rejected') throw new Error(JSON.stringify(result.diagnostics));
  const { origins: _, ...release } = result.release;
  return release;
};
const utf8 = (text: string) => new TextEncoder().encode(text);
const release = understood(utf8(SEED));
const words = release.body.map((block) => ('inlines' in block ? plainText(block.inlines) : ''));

describe('the seed release', () => {
  it('gives its metadata', () => {
    expect(release).toMatchObject({
      language: 'en',
      type: 'press-release',
      reference: 'E-453/14',
      family: '453/14',
      kicker: null,
      headline: 'OAS and IDB Jointly Promote Improvement of Cyber Security in Latin America',
      subheadline: 'Some 600 million individuals were victims of a cybercrime in 2013',
      dateline: null,
      date: '2014-10-22',
      embargo: { kind: 'none' },
      notice: { kind: 'none' },
      contacts: [],
      boilerplates: [],
      endMark: null,
    });
  });

  it('begins its body with the first sentence and ends it with the last', () => {
    expect(words).toHaveLength(9);
    expect(words[0]).toMatch(/^More than 100 participants from 35 countries/);
    expect(words[8]).toMatch(/Internet Security Threat Report 2013\.$/);
  });

  it('attributes both quotations in spite of mixed quotation marks', () => {
    expect(release.quotes.map(({ speaker, role }) => [speaker, role])).toEqual([
      ['Albert Ramdin', 'Assistant Secretary General of the OAS'],
      [
        'Ana María Rodríguez',
        'manager of the Department of Institutions for Development at the IDB',
      ],
    ]);
    expect(release.quotes[0]?.text).toMatch(
      /^The world has never been .* In this context .* community\.$/,
    );
    expect(release.quotes[1]?.text).toMatch(
      /^Cyber crime is a crime\. It prevents .* producing\.$/,
    );
  });

  it('warns of both pointers that lost their target, with their lines', () => {
    const { diagnostics } = parse(utf8(SEED));
    expect(diagnostics.filter(({ code }) => code === 'dangling-link')).toMatchObject([
      {
        level: 'warning',
        line: 29,
        facts: { ending: expect.stringContaining('is available here.') },
      },
      {
        level: 'warning',
        line: 31,
        facts: { ending: expect.stringContaining('the OAS Website at') },
      },
    ]);
    expect(diagnostics.map(({ code }) => code).sort()).toEqual([
      'dangling-link',
      'dangling-link',
      'mixed-quotes',
      'no-contact',
    ]);
  });
});

const utf16 = (text: string, isBig: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !isBig);
  return bytes;
};
const CP1252: Record<string, number> = { '“': 0x93, '”': 0x94, í: 0xed, '\u00a0': 0xa0 };
const windows1252 = (text: string) =>
  Uint8Array.from(text, (character) => CP1252[character] ?? character.charCodeAt(0));
const wrapped = (width: number) =>
  SEED.split('\n')
    .map((line) => (line.length > width ? wrapText(line, width) : line))
    .join('\n');

describe('layout and encoding do not change what is understood', () => {
  it.each([
    ['CRLF', utf8(SEED.replaceAll('\n', '\r\n'))],
    ['a byte order mark', utf8(`\uFEFF${SEED}`)],
    ['UTF-16LE with mark', utf16(`\uFEFF${SEED}`, false)],
    ['UTF-16BE with mark', utf16(`\uFEFF${SEED}`, true)],
    ['UTF-16LE without mark', utf16(SEED, false)],
    ['UTF-16BE without mark', utf16(SEED, true)],
    ['Windows-1252', windows1252(SEED)],
    ['decomposed accents', utf8(SEED.normalize('NFD'))],
    ['trailing spaces', utf8(SEED.replaceAll('\n', '  \t\n'))],
    ['no-break spaces', utf8(SEED.replaceAll(' the ', '\u00a0the\u202f'))],
    ['soft hyphens', utf8(SEED.replaceAll('security', 'secu\u00adrity'))],
    ['zero-width spaces', utf8(SEED.replaceAll('Latin', 'La\u200btin'))],
    ['extra empty lines', utf8(SEED.replaceAll('\n\n', '\n\n\n'))],
    ['empty lines before and after', utf8(`\n\n${SEED}\n\n\n`)],
    ['wrapping at 60', utf8(wrapped(60))],
    ['wrapping at 72', utf8(wrapped(72))],
    ['wrapping at 80', utf8(wrapped(80))],
  ])('reads the same with %s', (_name, bytes) => {
    expect(understood(bytes)).toEqual(release);
  });

  it('reads the same wrapped at any usual width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 52, max: 96 }), (width) => {
        expect(understood(utf8(wrapped(width)))).toEqual(release);
      }),
    );
  });
});
