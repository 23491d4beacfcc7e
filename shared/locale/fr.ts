import type { Words } from './catalogue.ts';

// French sets a no-break space before a colon; it is written \u00a0 here so that it is seen.
export const fr: Words = {
  language: 'fr',
  releaseTypes: {
    'press-release': 'Communiqué de presse',
    'media-advisory': 'Avis aux médias',
    statement: 'Déclaration',
    speech: 'Discours',
    results: 'Résultats',
    invitation: 'Invitation',
  },
  subjectPrefixes: { correction: 'RECTIFICATIF\u00a0:', withdrawal: 'RETIRÉ\u00a0:' },
  titlePrefixes: {
    correction: 'Rectificatif\u00a0:',
    withdrawal: 'Retiré\u00a0:',
    restoration: 'De nouveau publié\u00a0:',
  },
  colon: '\u00a0:',
  comma: ', ',
  newsroom: 'Salle de presse',
  pressReleases: 'Communiqués de presse',
  pressReleasesOf: (organisation) => `Communiqués de presse\u00a0: ${organisation}`,
  nothingYet: 'Rien n’a encore été publié.',
  allReleases: 'Tous les communiqués de presse',
  archive: 'Archives',
  newer: 'Plus récent',
  older: 'Plus ancien',
  corrections: 'Rectificatifs et retraits',
  correctionsText: 'Ce qui a été rectifié ou retiré après publication.',
  feeds: 'Flux',
  feedsText:
    'Les flux signalent les nouveautés à un lecteur de flux ou à un programme. Copiez-y une adresse. Le texte est complet, et chaque liste a son propre flux en trois formats.',
  feedsOpml: 'Tous les flux de cette salle de presse en un seul fichier (OPML)',
  feedsExtension:
    'Dans JSON Feed, chaque communiqué indique aussi sa référence, sa version et son état, la langue de son texte, si son titre et son résumé ont été traduits automatiquement et où se trouvent ses traductions. Un rectificatif ou un retrait indique le communiqué concerné.',
  languages: 'Langues',
  skipToContent: 'Aller au contenu',
  reference: 'Référence',
  updated: (when) => `Mis à jour le ${when}`,
  subjects: 'Thèmes',
  contacts: 'Contacts presse',
  about: (organisation) => `À propos\u00a0: ${organisation}`,
  notes: 'Notes aux rédactions',
  withdrawnOn: (when) => `Retiré le ${when}`,
  withdrawnRequest:
    'Ce communiqué a été retiré. Nous vous prions de ne pas le publier ni le citer, et de le supprimer là où il figure déjà.',
  withdrawnReason: 'Motif',
  machineTranslated: (engine, source) =>
    `Titre et résumé traduits automatiquement (${engine})\u00a0; langue d’origine\u00a0: ${source}. Le texte est dans cette langue.`,
  notTranslated: (source) =>
    `Ce communiqué n’est disponible que dans sa langue d’origine\u00a0: ${source}.`,
  machineVersion: 'traduction automatique',
  plainText: 'Texte brut',
  assets: 'Images et documents',
  assetsForDownload: (pictures, documents) => {
    const parts = [
      ...(pictures === 0 ? [] : [pictures === 1 ? '1 image' : `${pictures} images`]),
      ...(documents === 0 ? [] : [documents === 1 ? '1 document' : `${documents} documents`]),
    ];
    return `${parts.join(' et ')} à télécharger`;
  },
  readOnPage: 'Lire dans la salle de presse',
  readFullText: 'Lire le texte intégral',
  cutShort: 'Le texte a été abrégé pour ce message.',
  digestSubject: (organisation, count, day) =>
    `${organisation} : ${count === 1 ? '1 communiqué' : `${count} communiqués`}, ${day}`,
  digestMore: (count) => (count === 1 ? 'et 1 autre' : `et ${count} autres`),
  whyYouGetThis: (organisation) =>
    `Vous recevez ce message parce que vous êtes abonné aux communiqués de presse de l’institution suivante\u00a0: ${organisation}.`,
  unsubscribe: 'Se désabonner',
  notFound: 'Page introuvable',
  notFoundText: 'Il n’y a rien à cette adresse. Elle a peut-être été mal saisie.',
};
