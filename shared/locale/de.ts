import type { Words } from './catalogue.ts';

export const de: Words = {
  language: 'de',
  releaseTypes: {
    'press-release': 'Pressemitteilung',
    'media-advisory': 'Terminhinweis',
    statement: 'Erklärung',
    speech: 'Rede',
    results: 'Ergebnisse',
    invitation: 'Einladung',
  },
  subjectPrefixes: { correction: 'KORREKTUR:', withdrawal: 'ZURÜCKGEZOGEN:' },
  titlePrefixes: {
    correction: 'Korrektur:',
    withdrawal: 'Zurückgezogen:',
    restoration: 'Wieder veröffentlicht:',
  },
  colon: ':',
  comma: ', ',
  newsroom: 'Pressebereich',
  pressReleases: 'Pressemitteilungen',
  pressReleasesOf: (organisation) => `Pressemitteilungen: ${organisation}`,
  nothingYet: 'Bisher wurde nichts veröffentlicht.',
  allReleases: 'Alle Pressemitteilungen',
  archive: 'Archiv',
  newer: 'Neuer',
  older: 'Älter',
  corrections: 'Korrekturen und Rücknahmen',
  correctionsText: 'Was nach der Veröffentlichung korrigiert oder zurückgezogen wurde.',
  feeds: 'Newsfeeds',
  feedsText:
    'Newsfeeds melden einem Feedreader oder einem Programm, was neu ist. Kopieren Sie eine Adresse dort hinein; der Text ist vollständig, und zu jeder Liste gibt es einen eigenen Feed in drei Formaten.',
  feedsOpml: 'Alle Newsfeeds dieses Pressebereichs in einer Datei (OPML)',
  feedsExtension:
    'In JSON Feed steht bei jeder Mitteilung auch ihre Nummer, ihre Version und ihr Status, in welcher Sprache der Text vorliegt, ob Überschrift und Zusammenfassung maschinell übersetzt wurden und wo ihre Übersetzungen liegen; bei einer Korrektur oder Rücknahme steht, auf welche Mitteilung sie sich bezieht.',
  languages: 'Sprachen',
  skipToContent: 'Zum Inhalt springen',
  reference: 'Nummer',
  updated: (when) => `Aktualisiert am ${when}`,
  subjects: 'Themen',
  contacts: 'Pressekontakt',
  about: (organisation) => `Über ${organisation}`,
  notes: 'Hinweise für Redaktionen',
  withdrawnOn: (when) => `Zurückgezogen am ${when}`,
  withdrawnRequest:
    'Diese Mitteilung wurde zurückgezogen. Bitte veröffentlichen und zitieren Sie sie nicht, und entfernen Sie sie dort, wo sie bereits erschienen ist.',
  withdrawnReason: 'Grund',
  machineTranslated: (engine, source) =>
    `Überschrift und Zusammenfassung wurden maschinell übersetzt (${engine}); Originalsprache: ${source}. Der Text liegt in dieser Sprache vor.`,
  notTranslated: (source) => `Diese Mitteilung ist nur auf ${source} verfügbar.`,
  machineVersion: 'maschinelle Übersetzung',
  plainText: 'Reiner Text',
  assets: 'Bilder und Dokumente',
  assetsForDownload: (pictures, documents) => {
    const parts = [
      ...(pictures === 0 ? [] : [pictures === 1 ? '1 Bild' : `${pictures} Bilder`]),
      ...(documents === 0 ? [] : [documents === 1 ? '1 Dokument' : `${documents} Dokumente`]),
    ];
    return `${parts.join(' und ')} zum Herunterladen`;
  },
  readOnPage: 'Im Pressebereich lesen',
  readFullText: 'Vollständigen Text lesen',
  cutShort: 'Der Text wurde für diese E-Mail gekürzt.',
  digestSubject: (organisation, count, day) =>
    `${organisation}: ${count === 1 ? '1 Meldung' : `${count} Meldungen`}, ${day}`,
  digestMore: (count) => `und ${count} weitere`,
  whyYouGetThis: (organisation) =>
    `Sie erhalten diese E-Mail, weil Sie die Pressemitteilungen folgender Organisation abonniert haben: ${organisation}.`,
  unsubscribe: 'Abbestellen',
  notFound: 'Seite nicht gefunden',
  notFoundText:
    'Unter dieser Adresse ist nichts zu finden. Möglicherweise enthält sie einen Tippfehler.',
};
