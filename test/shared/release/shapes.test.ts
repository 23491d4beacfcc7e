import { describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import { parseRelease } from '../../../shared/release/parse.ts';

const NOW = '2026-10-25T12:00:00.000Z';
const PROSE =
  'The council met today and agreed on a plan for the river. It will be carried out in three years.';
const accepted = (path: string, text: string) => {
  const result = parseRelease({ path, bytes: new TextEncoder().encode(text), now: NOW, config });
  if (result.outcome === 'rejected') throw new Error(JSON.stringify(result.diagnostics));
  return result.release;
};

describe('a headline', () => {
  it.each(['\u2028', '\u2029', '\u0085', '\u000b'])('holds %j as a space', (end) => {
    const headline = 'Council Agrees on River Plan';
    const typed = headline.replace('Agrees ', `Agrees${end}`);
    expect(accepted('a.txt', `${typed}\n\n${PROSE}`).headline).toBe(headline);
    expect(accepted('a.md', `# ${typed}\n\n${PROSE}`).headline).toBe(headline);
    expect(accepted('a.md', `---\nheadline: ${typed}\n---\n${PROSE}`).headline).toBe(headline);
  });

  it.each([
    ['one paragraph', [PROSE]],
    ['two paragraphs', [PROSE, PROSE.replace('council', 'mayor')]],
    ['a dateline', [`EXAMPLE CITY, October 24, 2026 -- ${PROSE}`, PROSE]],
  ])('set by hand leaves %s to the story', (_name, paragraphs) => {
    const text = `---\nheadline: River Plan\n---\n${paragraphs.join('\n\n')}\n`;
    for (const path of ['a.txt', 'a.md']) {
      expect(accepted(path, text).body).toHaveLength(paragraphs.length);
    }
  });

  it('set by hand takes the place of the one in the text', () => {
    const text = `---\nheadline: River Plan\n---\nCouncil Agrees on River Plan\n\n${PROSE}\n`;
    expect(accepted('a.txt', text)).toMatchObject({ headline: 'River Plan', body: { length: 1 } });
  });

  it('that is too long is named with its length', () => {
    const text = `# ${'Long Word '.repeat(200).trim()}\n\n${PROSE}`;
    const bytes = new TextEncoder().encode(text);
    expect(parseRelease({ path: 'a.md', bytes, now: NOW, config }).diagnostics).toContainEqual(
      expect.objectContaining({ line: 1, facts: { characters: 1999, max: 350 } }),
    );
  });
});

describe('a list within a list', () => {
  const items = (words: readonly string[]) =>
    words.map((text) => [expect.objectContaining({ kind: 'text', text })]);

  it.each([
    [
      'Markdown',
      'a.md',
      `# Council Agrees on Plan\n\n${PROSE}\n\n- one\n- two\n  - nested\n    1. deep\n- three\n`,
    ],
    [
      'HTML',
      'a.html',
      `<h1>Council Agrees on Plan</h1><p>${PROSE}</p><ul><li>one</li><li>two<ul><li>nested<ol><li>deep</li></ol></li></ul></li><li>three</li></ul>`,
    ],
    [
      'HTML with the list beside its item',
      'a.html',
      `<h1>Council Agrees on Plan</h1><p>${PROSE}</p><ul><li>one</li><li>two</li><ul><li>nested</li><li>deep</li></ul><li>three</li></ul>`,
    ],
  ])('keeps each item apart in %s', (_name, path, text) => {
    expect(accepted(path, text).body.at(-1)).toMatchObject({
      kind: 'list',
      items: items(['one', 'two', 'nested', 'deep', 'three']),
    });
  });
});

describe('what is not for readers', () => {
  it.each([
    [
      'a.md',
      `# Council Agrees on Plan\n\n<noscript>secret</noscript>\n\n${PROSE} <noscript>secret *words*</noscript>\n`,
    ],
    [
      'a.md',
      `# Council Agrees on Plan\n\n${PROSE} <script>secret()</script> <style>secret</style>\n`,
    ],
    [
      'a.html',
      `<h1>Council Agrees on Plan</h1><noscript><p>secret</p></noscript><p>${PROSE}<noscript>secret</noscript></p>`,
    ],
  ])('is left out of %s with its content', (path, text) => {
    const { body } = accepted(path, text);
    expect(JSON.stringify(body)).not.toContain('secret');
    expect(JSON.stringify(body)).toContain('three years');
  });
});

it('reads a plain text named .html as text', () => {
  const { headline, body } = accepted(
    'a.html',
    `Council Agrees on River Plan\n\n${PROSE} Less than < 5 and <ann@example.org> are kept.\n`,
  );
  expect(headline).toBe('Council Agrees on River Plan');
  expect(JSON.stringify(body)).toContain('ann@example.org');
});

it.each(['release.txt', 'release', 'release.en'])('reads Markdown named %s as Markdown', (path) => {
  const bold = `**NEWS RELEASE**\n\n# Council Agrees on River Plan\n\n${PROSE}\n`;
  for (const text of [bold, bold.slice(18), `---\nkeywords: river\n---\n${bold.slice(18)}`])
    expect(accepted(path, text).headline).toBe('Council Agrees on River Plan');
});

it('reads a text that begins with a number or a tag as text', () => {
  for (const first of ['#RiverPlan', '#1 in the country'])
    expect(accepted('a.txt', `${first}\n\n${PROSE}`).headline).toBe(first);
});

it('takes one empty line from between the lines of a text that has one after each', () => {
  const text = [
    'Council Agrees on River Plan',
    `EXAMPLE CITY, October 24, 2026 -- ${PROSE}`,
    PROSE.replace('council', 'mayor'),
    'About the River Council',
    'The River Council looks after the water of eleven towns.',
    'Media contact',
    'Ann Lee\nPress officer\nann.lee@example.org\n+1 202 555 0100',
  ].join('\n\n');
  const { contacts } = accepted('a.en.txt', text.replaceAll('\n', '\n\n'));
  expect(contacts).toMatchObject([
    { name: 'Ann Lee', email: 'ann.lee@example.org', phones: [{ e164: '+12025550100' }] },
  ]);
});

describe('a release in a language without tables of its own', () => {
  it('has its language, headline, text, date and contact', () => {
    const text = [
      'PRESSMEDDELANDE\n18 november 2026',
      'Ministrarna eniga om gemensamt center för översvämningsvarningar',
      'STOCKHOLM, 18 november 2026 – Ministrarna enades om ett gemensamt center som ska varna för höga flöden.',
      'Centret ska öppna under våren och betalas av alla fem länder tillsammans.',
      'Presskontakt: Erik Berg, erik.berg@example.org, +46 8 123 456 78',
    ].join('\n\n');
    expect(accepted('a.txt', text)).toMatchObject({
      language: 'sv',
      headline: 'Ministrarna eniga om gemensamt center för översvämningsvarningar',
      date: '2026-11-18',
      dateline: { location: 'STOCKHOLM' },
      body: { length: 2 },
      contacts: [{ name: 'Erik Berg', email: 'erik.berg@example.org' }],
    });
  });
});
