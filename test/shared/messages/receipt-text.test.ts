import { describe, expect, it } from 'vitest';
import { OFFICE_LANGUAGES } from '../../../shared/locale/office-languages.ts';
import type { Receipt, UnderstoodBesides } from '../../../shared/messages/receipt.ts';
import { receiptText } from '../../../shared/messages/receipt-text.ts';

const receiptOf = (facts: Partial<Receipt> = {}): Receipt => ({
  file: 'release.en.txt',
  outcome: 'published',
  headline: 'States agree on safer networks',
  reference: 'E-453/14',
  family: '453/14',
  language: 'en',
  version: 1,
  embargoUntil: null,
  warnings: [],
  reasons: [],
  ...facts,
});
/** Without line breaks, so that a test does not depend on where lines wrap. */
const textOf = (facts: Partial<Receipt>) =>
  receiptText(receiptOf(facts), { timeZone: 'America/New_York', language: 'en' }).replace(
    /\s+/g,
    ' ',
  );

describe('the receipt in plain words', () => {
  it('says what was understood and that mail is on its way', () => {
    expect(textOf({})).toContain('Published.');
    expect(textOf({})).toContain('Mail is on its way');
    expect(textOf({})).toContain('Headline: States agree on safer networks');
    expect(textOf({})).toContain('Language: English');
  });

  it('says what was read besides, so that the office sees whether it was read as meant', () => {
    const understood: UnderstoodBesides = {
      subheadline: 'Ministers sign a plan of eleven points',
      place: 'Punta Serena',
      date: '2026-11-24',
      contacts: [
        { name: 'Ana Ruiz', email: 'ana@example.org', phones: ['+12025550111'] },
        { name: null, email: 'press@example.org', phones: [] },
      ],
      about: ['Example Organization', 'Harbour Trust'],
      type: 'media-advisory',
      quoted: ['Ana Ruiz', null, 'Joan Soler', 'Ana Ruiz'],
    };

    const text = textOf({ understood });

    expect(text).toContain('Subheadline: Ministers sign a plan of eleven points');
    expect(text).toContain('Place and date: Punta Serena, November 24, 2026');
    expect(text).toContain('Contact: Ana Ruiz, ana@example.org, +12025550111');
    expect(text).toContain('Type: Media advisory');
    expect(text).toContain('Quotations: 4 (Ana Ruiz, Joan Soler)');
    expect(text).toContain('Contact: press@example.org');
    expect(text).toContain('About: Example Organization; Harbour Trust');
  });

  it('lists five contacts, counts the others, cuts what is long and leaves out what is not there', () => {
    const one = { name: 'Ana Ruiz', email: null, phones: [] };
    const text = textOf({
      understood: {
        subheadline: 'word '.repeat(60).trim(),
        place: null,
        date: null,
        contacts: Array.from({ length: 7 }, () => one),
        about: [],
        type: 'statement',
        quoted: [null],
      },
    });

    expect(text.match(/Contact: Ana Ruiz/g)).toHaveLength(5);
    expect(text).toContain('Contact: and 2 more');
    expect(text).toMatch(/Subheadline: (?:word ){1,19}word…/);
    expect(text).toContain('Quotations: 1 ');
    expect(text).not.toContain('Place and date');
    expect(text).not.toContain('About');
  });

  it('does not promise mail where nobody or not everybody is mailed', () => {
    const warnings = [
      { code: 'minor-change', level: 'note', line: null, message: 'Nobody is mailed.' },
    ] as const;
    expect(textOf({ warnings })).not.toContain('Mail is on its way');
    expect(textOf({ warnings })).toContain('For your information: - Nobody is mailed.');
  });

  it('puts an embargo into words in the newsroom’s zone, and as an instant', () => {
    const text = textOf({ outcome: 'held', embargoUntil: '2030-03-11T13:00:00.000Z' });
    expect(text).toContain('until Monday, March 11, 2030 at 9:00:00 AM EDT in America/New_York');
    expect(text).toContain('(2030-03-11T13:00:00.000Z)');
  });

  it('says that an unreadable embargo waits for a person', () => {
    expect(textOf({ outcome: 'held' })).toContain('waits for you');
  });

  it('says of what the office holds by hand that the office does', () => {
    const warnings = [
      { code: 'held-by-hand', level: 'note', line: 3, message: 'hold: true holds it.' },
    ] as const;
    const text = textOf({ outcome: 'held', warnings });
    expect(text).toContain('your office holds it');
    expect(text).not.toContain('could be read');
  });

  it('promises no list and no feed in a language that the newsroom lacks', () => {
    const warnings = [
      { code: 'language-outside-newsroom', level: 'warning', line: null, message: 'No pages.' },
    ] as const;
    expect(textOf({ warnings })).toContain('stands in no list and no feed');
    expect(textOf({ warnings })).not.toContain('the newsroom and the feeds');
  });

  it('does not say of a back-file that it is in the feeds', () => {
    const warnings = [
      { code: 'back-file', level: 'note', line: null, message: 'Not in the feeds.' },
    ] as const;
    const text = receiptText(receiptOf({ warnings }), { timeZone: 'UTC', language: 'en' });
    expect(text).toContain('\n\nPublished. It is in the newsroom.\n\n');
  });

  it('gives line, reason and remedy of a rejection', () => {
    const reasons = [{ code: 'no-headline', line: 5, message: 'No headline was found. Add one.' }];
    const text = textOf({ outcome: 'rejected', reasons });
    expect(text).toContain('Rejected. Nothing has gone out.');
    expect(text).toContain('Why: - Line 5: No headline was found. Add one.');
  });

  it('keeps its lines short enough for any editor', () => {
    const message = 'a long remark about what is to be mended '.repeat(10).trim();
    const warnings = [{ code: 'x', level: 'warning', line: 12, message }] as const;
    const lines = receiptText(receiptOf({ warnings }), { timeZone: 'UTC', language: 'en' }).split(
      '\n',
    );
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('says how far the mail came instead of that it is on its way', () => {
    const reach: Receipt['reach'] = [
      {
        ...{
          notice: 'alert',
          frozenAt: '2026-11-01T09:00:00.000Z',
          at: '2026-11-01T14:15:00.000Z',
        },
        ...{ audience: 3, sent: 2, delivered: 1, bounced: 1, complained: 0 },
        ...{ failed: 0, skipped: 0, suppressed: 1, pending: 0 },
        byLanguage: {
          en: { audience: 1, sent: 1, delivered: 1, bounced: 0 },
          es: { audience: 2, sent: 1, delivered: 0, bounced: 1 },
        },
      },
    ];
    const text = textOf({ reach });
    expect(text).not.toContain('on its way');
    expect(text).toContain('Mail, as of Sunday, November 1, 2026 at 9:15:00 AM EST:');
    expect(text).toContain('- Release to 3 readers: 2 sent (1 delivered, 1 bounced,');
    expect(text).toContain('1 suppressed, 0 still to be sent (English 1, Spanish 2)');
  });
});

describe('the receipt in the office’s language', () => {
  const inLanguage = (language: string, facts: Partial<Receipt>) =>
    receiptText(receiptOf(facts), { timeZone: 'Europe/Madrid', language }).replace(/[ \n]+/g, ' ');

  it.each([
    ['en', 'Receipt for release.en.txt'],
    ['es', 'Acuse de recibo de release.en.txt'],
    ['fr', 'Accusé de réception de release.en.txt'],
    ['pt', 'Recibo de release.en.txt'],
    ['de', 'Rückmeldung zu release.en.txt'],
    ['it', 'Ricevuta per release.en.txt'],
    ['nl', 'Ontvangstbericht voor release.en.txt'],
  ])('in %s begins with “%s”', (language, title) => {
    expect(inLanguage(language, {})).toMatch(title);
  });

  const outcomes = ['published', 'held', 'rejected', 'duplicate', 'ignored', 'withdrawn'] as const;
  it.each(OFFICE_LANGUAGES)('in %s tells the outcomes apart', (language) => {
    const texts = outcomes.map((outcome) => inLanguage(language, { outcome }));
    expect(new Set(texts).size).toBe(outcomes.length);
  });

  it.each([
    ['es', 'Embargo: hasta el lunes, 11 de marzo de 2030, 14:00:00 CET, hora de Europe/Madrid'],
    ['fr', 'Embargo\u00a0: jusqu’au lundi 11 mars 2030 à 14:00:00 UTC+1, heure de Europe/Madrid'],
    ['pt', 'Embargo: até segunda-feira, 11 de março de 2030 às 14:00:00 GMT+1, hora de'],
    ['de', 'Sperrfrist: bis Montag, 11. März 2030 um 14:00:00 MEZ, Zeitzone Europe/Madrid'],
    ['it', 'Embargo: fino a lunedì 11 marzo 2030 alle ore 14:00:00 CET, fuso orario Europe/Madrid'],
    ['nl', 'Embargo: tot maandag 11 maart 2030 om 14:00:00 CET, tijdzone Europe/Madrid'],
    ['en-GB', 'Embargo: until Monday, 11 March 2030 at 14:00:00 CET in Europe/Madrid'],
  ])('in %s writes the end of an embargo as there', (language, words) => {
    const text = inLanguage(language, { embargoUntil: '2030-03-11T13:00:00.000Z' });
    expect(text).toContain(words);
    expect(text).toContain('(2030-03-11T13:00:00.000Z)');
  });

  it.each([
    ['es', 'Por favor, compruebe: - Línea 3: Falta.', 'Idioma: inglés'],
    ['fr', 'À vérifier\u00a0: - Ligne 3\u00a0: Falta.', 'Langue\u00a0: anglais'],
    ['pt', 'Verifique, por favor: - Linha 3: Falta.', 'Idioma: inglês'],
    ['de', 'Bitte prüfen: - Zeile 3: Falta.', 'Sprache: Englisch'],
    ['it', 'Da verificare: - Riga 3: Falta.', 'Lingua: inglese'],
    ['nl', 'Graag controleren: - Regel 3: Falta.', 'Taal: Engels'],
  ])('in %s labels what it says', (language, remark, label) => {
    const warnings = [{ code: 'x', level: 'warning', line: 3, message: 'Falta.' }] as const;
    expect(inLanguage(language, { warnings })).toContain(remark);
    expect(inLanguage(language, { warnings })).toContain(label);
  });

  it('names no languages while all readers wait for theirs', () => {
    const sums = { audience: 8, sent: 0, failed: 0, skipped: 0, suppressed: 0, pending: 8 };
    const later = { delivered: 0, bounced: 0, complained: 0 };
    const moments = { frozenAt: '2026-11-01T09:00:00.000Z', at: '2026-11-01T14:15:00.000Z' };
    const reach = [{ notice: 'alert', byLanguage: {}, ...moments, ...sums, ...later }];

    expect(receiptText(receiptOf({ reach }), { timeZone: 'UTC', language: 'en' })).not.toContain(
      '()',
    );
  });

  it.each(OFFICE_LANGUAGES)('in %s gives every figure of how far the mail came', (language) => {
    const sums = { audience: 98, sent: 81, failed: 2, skipped: 4, suppressed: 5, pending: 6 };
    const later = { delivered: 70, bounced: 8, complained: 3 };
    const moments = { frozenAt: '2026-11-01T09:00:00.000Z', at: '2026-11-01T14:15:00.000Z' };
    const byLanguage = { es: { audience: 91, sent: 81, delivered: 70, bounced: 8 } };
    const reach = ['alert', 'correction-en-2', 'withdrawal-en-3'].map((notice) => ({
      ...{ notice, byLanguage },
      ...{ ...moments, ...sums, ...later },
    }));

    const lines = receiptText(receiptOf({ reach }), { timeZone: 'UTC', language });
    const [, ...mailings] = lines.slice(lines.lastIndexOf('\n\n')).split('  - ');

    expect(mailings).toHaveLength(3);
    expect(new Set(mailings).size).toBe(3);
    for (const mailing of mailings) {
      const figures = (mailing.match(/\d+/g) ?? []).map(Number);
      expect(figures).toEqual([98, 81, 70, 8, 3, 2, 4, 5, 6, 91]);
    }
  });
});
