import { describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import { type ParseInput, parseDocument } from '../../../shared/release/parse.ts';

const HEADLINE = 'Council opens the night library';
const STORY =
  'The council opened the night library today, with 340 seats and a room for naps. It is open from eight until two.';
const CONTACT = 'Media contact: Ann Lee, ann.lee@example.org';
const TIME = '09:00 GMT, 3 December 2026';
const LINE = `EMBARGOED UNTIL ${TIME}`;
const BODY = `${HEADLINE}\n\n${STORY}\n\n${CONTACT}\n`;
const page = (before: string, behind = '') =>
  `<html><body>${before}<main><h1>${HEADLINE}</h1><p>${STORY}</p></main>${behind}</body></html>`;
const mail = (subject: string, text: string) =>
  `From: press@example.org\nSubject: ${subject}\nDate: Tue, 24 Nov 2026 09:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n${text}`;

async function parse(path: string, text: string, more: Partial<ParseInput> = {}) {
  const bytes = new TextEncoder().encode(text);
  const now = '2026-11-25T12:00:00.000Z';
  const result = await parseDocument({ path, bytes, now, config, ...more });
  if (result.outcome === 'rejected') throw new Error(JSON.stringify(result.diagnostics));
  const codes = result.diagnostics.map(({ code }) => code);
  return { ...result.release, codes, diagnostics: result.diagnostics };
}

describe('an embargo counts wherever it stands', () => {
  it.each([
    [
      'in a numbered note',
      'a.txt',
      `${BODY}\nNotes to editors\n1. This release is under embargo until ${TIME}.\n2. Photos on request.\n`,
    ],
    ['in a list', 'a.md', `- Embargo: ${TIME}\n- Contact: Ann Lee\n\n# ${BODY}`],
    ['in a table', 'a.md', `| Embargo | ${TIME} |\n|---|---|\n| Ref | X-1 |\n\n# ${BODY}`],
    [
      'behind the headline',
      'a.html',
      page('').replace(HEADLINE, `${HEADLINE} <small>${LINE}</small>`),
    ],
    ['in the header of a page', 'a.html', page(`<header><p>${LINE}</p></header>`)],
    ['in a banner', 'a.html', page(`<div role="banner"><b>EMBARGOED</b> UNTIL ${TIME}</div>`)],
    ['in the footer of a page', 'a.html', page('', `<footer><p>${LINE}</p></footer>`)],
    [
      'in the title of a page',
      'a.html',
      `<html><head><title>${LINE}: ${HEADLINE}</title></head>${page('').slice(6)}`,
    ],
    ['in what a page hides', 'a.html', page(`<div style="display:none">${LINE}</div>`)],
    ['in brackets of a subject', 'a.eml', mail(`[EMBARGO 3 Dec 2026 09:00 GMT] ${HEADLINE}`, BODY)],
    [
      'in a mail above the release',
      'a.eml',
      mail(
        HEADLINE,
        `Dear all,\n\nplease find our release below. It is embargoed until Thursday 3 December, 9am GMT.\n\nKind regards,\nAnn\n\n${BODY}`,
      ),
    ],
    [
      'in a mail, in other words',
      'a.eml',
      mail(
        HEADLINE,
        `Hi all,\n\nbelow is a release for you (embargo Thursday 3 December 9am GMT).\n\n${BODY}`,
      ),
    ],
    ['misspelt', 'a.txt', `EMBARGED UNTIL ${TIME}\n\n${BODY}`],
    ['misspelt otherwise', 'a.txt', `EMBAGO: ${TIME}\n\n${BODY}`],
    ['in letters that only look Latin', 'a.txt', `\u0415MBARGO\u0415D UNTIL ${TIME}\n\n${BODY}`],
    ['in front matter', 'a.md', `---\ngo-live: 2026-12-03T09:00Z\n---\n# ${BODY}`],
  ])('%s', async (_name, path, text) => {
    const { embargo, headline, body } = await parse(path, text);
    expect(embargo.kind).not.toBe('none');
    if (embargo.kind === 'until') expect(embargo.until).toBe('2026-12-03T09:00:00.000Z');
    expect(headline).toContain(HEADLINE);
    expect(JSON.stringify(body)).not.toMatch(/embargo/i);
  });

  it.each([
    ['of a subject', 'a.eml', mail(`EMBARGO Thurs 9am – ${HEADLINE}`, `${LINE}\n\n${BODY}`)],
    [
      'of a subject that says none',
      'a.eml',
      mail(`Under embargo: ${HEADLINE}`, `${LINE}\n\n${BODY}`),
    ],
    [
      'of a letter',
      'a.eml',
      mail(
        HEADLINE,
        `Hi all,\n\na story for Thursday, under embargo.\n\nBest,\nAnn\n\n${LINE}\n\n${BODY}`,
      ),
    ],
    [
      'of interviews',
      'a.txt',
      `${LINE}\n\n${BODY}\nNotes to editors\nInterviews with Ann Lee can be arranged on Wednesday 2 December between 10:00 and 15:00, under embargo.\n`,
    ],
  ])('that is told in full is that of the mention %s too', async (_name, path, text) => {
    const { embargo, codes } = await parse(path, text);
    expect(embargo).toMatchObject({ kind: 'until', until: '2026-12-03T09:00:00.000Z' });
    expect(codes).not.toContain('embargo-held');
  });

  it.each([
    ['another day', 'a.eml', mail(`EMBARGO Friday 9am – ${HEADLINE}`, `${LINE}\n\n${BODY}`)],
    ['another day and no other does', 'a.eml', mail(`EMBARGO Friday 9am – ${HEADLINE}`, BODY)],
    ['another hour', 'a.txt', `EMBARGO 10am\n\n${LINE}\n\n${BODY}`],
    ['an event', 'a.txt', `Embargo: end of the meeting\n\n${LINE}\n\n${BODY}`],
    [
      'interviews on the day itself',
      'a.txt',
      `${LINE}\n\n${BODY}\nNotes to editors\nInterviews on 3 December from 8am, under embargo.\n`,
    ],
  ])('holds where another mention says %s', async (_name, path, text) => {
    expect((await parse(path, text)).embargo.kind).toBe('hold');
  });

  it.each([
    ['an arms embargo', `The arms embargo ends on 3 December 2026 at 09:00, the ministers said.`],
    ['a list of dates', `- The oil embargo began on 3 December 2026\n- It ended on 9 December`],
  ])('but not in a story on %s', async (_name, words) => {
    expect(
      (await parse('a.md', `# ${HEADLINE}\n\n${STORY}\n\n${words}\n\n${CONTACT}\n`)).embargo,
    ).toEqual({ kind: 'none' });
  });
});

describe('a date ahead', () => {
  const dated = (date: string, above = '') =>
    parse('a.txt', `${above}${HEADLINE}\n\n${date}\n\n${STORY}\n\n${CONTACT}\n`);

  it('without an embargo is asked about: the release goes out at once', async () => {
    expect((await dated('3 December 2026')).codes).toContain('date-ahead');
  });

  it('passes with an embargo, and as the day after in another zone', async () => {
    expect((await dated('3 December 2026', `${LINE}\n\n`)).codes).not.toContain('date-ahead');
    expect((await dated('26 November 2026')).codes).not.toContain('date-ahead');
  });

  it('points at the line of the date, and at none where it was set beside the text', async () => {
    const text = `${HEADLINE}\n\n3 December 2026\n\n${STORY}\n\n${CONTACT}\n`;
    const utf8 = (words: string) => new TextEncoder().encode(words);
    const lineIn = async (words: string, more: Partial<ParseInput> = {}) =>
      (await parse('a.txt', words, more)).diagnostics.find(({ code }) => code === 'date-ahead')
        ?.line;

    expect(await lineIn(text)).toBe(3);
    expect(await lineIn(`---\ndate: 2026-12-04\n---\n${text}`)).toBeNull();
    expect(await lineIn(text, { sidecar: utf8('date: 2026-12-04') })).toBeNull();
    expect(await lineIn(text, { metadata: new Map([['date', '2026-12-03']]) })).toBeNull();
  });
});

it.each(['(Japanese)', '– French release', '– German'])(
  'a word on a language behind the hour is no zone: %s',
  async (behind) => {
    const { embargo } = await parse('a.txt', `EMBARGO 3 December 2026, 09:00 ${behind}\n\n${BODY}`);

    expect(embargo?.kind).toBe('hold');
  },
);
