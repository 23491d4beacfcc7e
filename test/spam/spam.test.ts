import { execFile } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { CATALOGUE_LANGUAGES } from '../../shared/locale/catalogue-languages.ts';
import { composeMail, renderDigest, renderMail } from '../../shared/mail/render-mail.ts';
import { subscriptionMail } from '../../shared/mail/subscription-mail.ts';
import type { Edition } from '../../shared/translation/edition.ts';
import { ARABIC } from '../golden/arabic-edition.ts';
import {
  CONFIG,
  CORRECTED,
  ENGLISH,
  SITE_URL,
  SPANISH,
  WITHDRAWN,
} from '../golden/sample-edition.ts';

const DATE = '2026-10-22T12:00:05.000Z';
const READER = {
  to: 'ana@example.org',
  deliveryId: 'delivery 1',
  token: 'AbC-123_x.y',
  date: DATE,
};

const release = (edition: Edition, kind: 'alert' | 'correction' | 'withdrawal' = 'alert') =>
  composeMail(renderMail(edition, { kind, config: CONFIG, siteUrl: SITE_URL }), READER);

const digest = (language: string) =>
  composeMail(
    renderDigest([ENGLISH, CORRECTED], {
      config: CONFIG,
      siteUrl: SITE_URL,
      language,
      more: 0,
      date: DATE,
      timeZone: CONFIG.timeZone,
    }),
    READER,
  );

const confirmation = (language: string) =>
  subscriptionMail(
    {
      kind: 'confirm',
      to: 'ana@example.org',
      url: `${SITE_URL}/subscriptions/confirm/AbC-123_x.y`,
      languages: [language],
    },
    { config: CONFIG, date: DATE },
  );

const moved = (language: string) =>
  subscriptionMail(
    { kind: 'moved', to: 'ana@example.org', languages: [language] },
    { config: CONFIG, date: DATE },
  );

/** Points by rule, as Debian's SpamAssassin gives them without asking the network. */
async function pointsOf(raw: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const report = await new Promise<string>((resolve, reject) => {
    const child = execFile('spamassassin', ['--local', '--test-mode'], (error, stdout) => {
      if (error === null) resolve(stdout);
      else reject(error);
    });
    child.stdin?.end(raw);
  });
  const table = report.slice(report.indexOf('Content analysis details:'));
  const rules = [...table.matchAll(/^ ?(-?\d+(?:\.\d)?) ([A-Z][A-Z0-9_]+)\b/gm)];
  if (rules.length === 0) throw new Error(`SpamAssassin named no rules:\n${report}`);
  return new Map(rules.map(([, points, rule]) => [rule ?? '', Number(points)]));
}

const MAILS: readonly (readonly [string, Uint8Array])[] = [
  ['an alert in Spanish', release(SPANISH)],
  ['an alert in Arabic', release(ARABIC)],
  ['a correction', release(CORRECTED, 'correction')],
  ['a withdrawal', release(WITHDRAWN, 'withdrawal')],
  ...CATALOGUE_LANGUAGES.flatMap((language): [string, Uint8Array][] => [
    [`an alert with the words around it in ${language}`, release({ ...ENGLISH, language })],
    [`a digest in ${language}`, digest(language)],
    [`a confirmation in ${language}`, confirmation(language)],
    [`the word of a move in ${language}`, moved(language)],
  ]),
];

describe('SpamAssassin', () => {
  it.each(MAILS)('holds nothing against %s', { timeout: 60_000 }, async (_name, raw) => {
    const points = await pointsOf(raw);

    const sum = [...points.values()].reduce((a, b) => a + b, 0);
    expect([...points].filter(([, count]) => count >= 0.1)).toEqual([]);
    expect(sum).toBeLessThanOrEqual(0);
  });

  it('would hold something against spam', { timeout: 60_000 }, async () => {
    const gtube = 'XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X';
    const spam = new TextEncoder().encode(`From: a@example.org\nSubject: Hello\n\n${gtube}\n`);

    expect((await pointsOf(spam)).get('GTUBE')).toBe(1000);
  });
});
