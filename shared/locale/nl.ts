import type { Words } from './catalogue.ts';

export const nl: Words = {
  language: 'nl',
  releaseTypes: {
    'press-release': 'Persbericht',
    'media-advisory': 'Aankondiging voor de pers',
    statement: 'Verklaring',
    speech: 'Toespraak',
    results: 'Resultaten',
    invitation: 'Uitnodiging',
  },
  subjectPrefixes: { correction: 'RECTIFICATIE:', withdrawal: 'INGETROKKEN:' },
  titlePrefixes: {
    correction: 'Rectificatie:',
    withdrawal: 'Ingetrokken:',
    restoration: 'Opnieuw gepubliceerd:',
  },
  colon: ':',
  comma: ', ',
  newsroom: 'Perscentrum',
  pressReleases: 'Persberichten',
  pressReleasesOf: (organisation) => `Persberichten: ${organisation}`,
  nothingYet: 'Er is nog niets gepubliceerd.',
  allReleases: 'Alle persberichten',
  archive: 'Archief',
  newer: 'Nieuwer',
  older: 'Ouder',
  corrections: 'Rectificaties en intrekkingen',
  correctionsText: 'Wat na publicatie is gerectificeerd of ingetrokken.',
  feeds: 'Nieuwsfeeds',
  feedsText:
    'Nieuwsfeeds melden aan een nieuwslezer of een programma wat er nieuw is. Kopieer er een adres in; de tekst is volledig en elke lijst heeft een eigen feed in drie formaten.',
  feedsOpml: 'Alle feeds van dit perscentrum in één bestand (OPML)',
  feedsExtension:
    'In JSON Feed staan bij elk persbericht ook het kenmerk, de versie en de status, de taal van de tekst, of kop en samenvatting automatisch zijn vertaald en waar de vertalingen staan; bij een rectificatie of intrekking staat om welk persbericht het gaat.',
  languages: 'Talen',
  skipToContent: 'Naar de inhoud',
  reference: 'Kenmerk',
  updated: (when) => `Bijgewerkt op ${when}`,
  subjects: 'Onderwerpen',
  contacts: 'Perscontacten',
  about: (organisation) => `Over ${organisation}`,
  notes: 'Noot voor de redactie',
  withdrawnOn: (when) => `Ingetrokken op ${when}`,
  withdrawnRequest:
    'Dit persbericht is ingetrokken. Wij verzoeken u het niet te publiceren of te citeren, en het te verwijderen waar het al staat.',
  withdrawnReason: 'Reden',
  machineTranslated: (engine, source) =>
    `Kop en samenvatting zijn automatisch vertaald (${engine}) uit het ${source}. De tekst is in het ${source}.`,
  notTranslated: (source) => `Dit persbericht is alleen beschikbaar in het ${source}.`,
  machineVersion: 'machinevertaling',
  plainText: 'Platte tekst',
  assets: 'Afbeeldingen en documenten',
  assetsForDownload: (pictures, documents) => {
    const parts = [
      ...(pictures === 0 ? [] : [pictures === 1 ? '1 afbeelding' : `${pictures} afbeeldingen`]),
      ...(documents === 0 ? [] : [documents === 1 ? '1 document' : `${documents} documenten`]),
    ];
    return `${parts.join(' en ')} om te downloaden`;
  },
  readOnPage: 'Lezen in het perscentrum',
  readFullText: 'Volledige tekst lezen',
  cutShort: 'De tekst is voor deze e-mail ingekort.',
  digestSubject: (organisation, count, day) =>
    `${organisation}: ${count === 1 ? '1 persbericht' : `${count} persberichten`}, ${day}`,
  digestMore: (count) => `en nog ${count}`,
  whyYouGetThis: (organisation) =>
    `U ontvangt deze e-mail omdat u geabonneerd bent op de persberichten van deze organisatie: ${organisation}.`,
  unsubscribe: 'Afmelden',
  notFound: 'Pagina niet gevonden',
  notFoundText: 'Op dit adres staat niets. Misschien is het verkeerd getypt.',
};
