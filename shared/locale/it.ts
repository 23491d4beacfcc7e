import type { Words } from './catalogue.ts';

// No article stands before a date: it would be “il” for most days and “l’” for the 8th and the 11th.
export const it: Words = {
  language: 'it',
  releaseTypes: {
    'press-release': 'Comunicato stampa',
    'media-advisory': 'Avviso ai media',
    statement: 'Dichiarazione',
    speech: 'Discorso',
    results: 'Risultati',
    invitation: 'Invito',
  },
  subjectPrefixes: { correction: 'RETTIFICA:', withdrawal: 'RITIRATO:' },
  titlePrefixes: {
    correction: 'Rettifica:',
    withdrawal: 'Ritirato:',
    restoration: 'Di nuovo pubblicato:',
  },
  colon: ':',
  comma: ', ',
  newsroom: 'Sala stampa',
  pressReleases: 'Comunicati stampa',
  pressReleasesOf: (organisation) => `Comunicati stampa: ${organisation}`,
  nothingYet: 'Non è ancora stato pubblicato nulla.',
  allReleases: 'Tutti i comunicati stampa',
  archive: 'Archivio',
  newer: 'Più recente',
  older: 'Meno recente',
  corrections: 'Rettifiche e ritiri',
  correctionsText: 'Ciò che è stato rettificato o ritirato dopo la pubblicazione.',
  feeds: 'Feed di notizie',
  feedsText:
    'I feed segnalano le novità a un lettore di notizie o a un programma. Basta copiarvi un indirizzo: il testo è completo e ogni elenco ha il proprio feed in tre formati.',
  feedsOpml: 'Tutti i feed di questa sala stampa in un unico file (OPML)',
  feedsExtension:
    'In JSON Feed ogni comunicato indica anche riferimento, versione e stato, la lingua del testo, se titolo e sommario sono stati tradotti automaticamente e dove si trovano le traduzioni; una rettifica o un ritiro indica il comunicato a cui si riferisce.',
  languages: 'Lingue',
  skipToContent: 'Vai al contenuto',
  reference: 'Riferimento',
  updated: (when) => `Ultimo aggiornamento: ${when}`,
  subjects: 'Argomenti',
  contacts: 'Contatti stampa',
  about: (organisation) => `Informazioni su ${organisation}`,
  notes: 'Note per le redazioni',
  withdrawnOn: (when) => `Ritirato in data ${when}`,
  withdrawnRequest:
    'Questo comunicato è stato ritirato. Si prega di non pubblicarlo né citarlo e di rimuoverlo ovunque sia già apparso.',
  withdrawnReason: 'Motivo',
  machineTranslated: (engine, source) =>
    `Titolo e sommario tradotti automaticamente (${engine}); lingua originale: ${source}. Il testo è in tale lingua.`,
  notTranslated: (source) => `Questo comunicato è disponibile solo in ${source}.`,
  machineVersion: 'traduzione automatica',
  plainText: 'Testo semplice',
  assets: 'Immagini e documenti',
  assetsForDownload: (pictures, documents) => {
    const parts = [
      ...(pictures === 0 ? [] : [pictures === 1 ? '1 immagine' : `${pictures} immagini`]),
      ...(documents === 0 ? [] : [documents === 1 ? '1 documento' : `${documents} documenti`]),
    ];
    return `${parts.join(' e ')} da scaricare`;
  },
  readOnPage: 'Leggi nella sala stampa',
  readFullText: 'Leggi il testo completo',
  cutShort: 'Il testo è stato abbreviato per questa e-mail.',
  digestSubject: (organisation, count, day) =>
    `${organisation}: ${count === 1 ? '1 comunicato' : `${count} comunicati`}, ${day}`,
  digestMore: (count) => (count === 1 ? 'e 1 altro' : `e altri ${count}`),
  whyYouGetThis: (organisation) =>
    `Riceve questa e-mail perché ha chiesto di ricevere i comunicati stampa della seguente organizzazione: ${organisation}.`,
  unsubscribe: 'Annulla l’iscrizione',
  notFound: 'Pagina non trovata',
  notFoundText: 'A questo indirizzo non c’è nulla. Forse è stato digitato in modo errato.',
};
