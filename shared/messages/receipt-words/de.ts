import type { ReceiptWords } from './catalogue.ts';

const NOTICES = { alert: 'Mitteilung', correction: 'Korrektur', withdrawal: 'Rücknahme' };

export const de: ReceiptWords = {
  receiptFor: (file) => `Rückmeldung zu ${file}`,
  happened: {
    published: 'Veröffentlicht. Die Mitteilung steht im Pressebereich und in den Newsfeeds.',
    held: 'Angenommen und zurückgehalten. Es ist noch nichts verbreitet worden.',
    rejected:
      'Abgelehnt. Es ist nichts verbreitet worden. Bitte beheben Sie, was unten steht, und legen Sie die Datei erneut ab.',
    duplicate:
      'Nichts Neues. Diese Mitteilung lag mit demselben Inhalt bereits vor; es wurde nichts noch einmal verschickt.',
    ignored: 'Nicht berücksichtigt. Diese Datei ist für sich genommen keine Pressemitteilung.',
    withdrawn:
      'Zurückgezogen. Die Seite und die Newsfeeds zeigen nur noch diesen Hinweis; noch nicht verschickte E-Mails wurden angehalten.',
  },
  publishedOutside:
    'Veröffentlicht. Die Mitteilung hat eine Seite, steht aber in keiner Liste und keinem Newsfeed, weil der Pressebereich keine in dieser Sprache hat.',
  publishedAsBackFile: 'Veröffentlicht. Die Mitteilung steht im Pressebereich.',
  mailOnItsWay: 'Die E-Mails an die Abonnenten sind unterwegs.',
  understood: 'Erkannt',
  understoodAllTheSame: 'Trotzdem erkannt',
  why: 'Grund',
  pleaseCheck: 'Bitte prüfen',
  forInformation: 'Zur Kenntnis',
  headline: 'Überschrift',
  subheadline: 'Unterzeile',
  type: 'Art',
  quotations: 'Zitate',
  placeAndDate: 'Ort und Datum',
  contact: 'Kontakt',
  more: (count) => `und ${count} weitere`,
  about: 'Über',
  reference: 'Nummer',
  family: 'Familie',
  language: 'Sprache',
  version: 'Fassung',
  embargo: 'Sperrfrist',
  colon: ':',
  until: (moment, zone, instant) =>
    `bis ${moment}${zone === null ? '' : `, Zeitzone ${zone}`} (${instant})`,
  heldByOffice: 'keine; Ihre Pressestelle hält die Mitteilung zurück, bis sie sie freigibt',
  noEnd: 'Das Ende war nicht zu lesen; die Mitteilung wartet auf Sie',
  inLine: (line) => `Zeile ${line}: `,
  mail: (moment) => `E-Mail, Stand ${moment}`,
  mailing: (kind, { audience, sent, delivered, bounced, complained, ...rest }) =>
    `${NOTICES[kind]} an ${audience} Leser: ${sent} verschickt ` +
    `(${delivered} zugestellt, ${bounced} zurückgekommen, ${complained} als Spam gemeldet), ${rest.failed} fehlgeschlagen, ` +
    `${rest.skipped} übersprungen, ${rest.suppressed} gesperrt, ${rest.pending} noch zu verschicken`,
};
