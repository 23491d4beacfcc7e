import type { Words } from './catalogue.ts';

export const en: Words = {
  language: 'en',
  releaseTypes: {
    'press-release': 'Press release',
    'media-advisory': 'Media advisory',
    statement: 'Statement',
    speech: 'Speech',
    results: 'Results',
    invitation: 'Invitation',
  },
  subjectPrefixes: { correction: 'CORRECTION:', withdrawal: 'WITHDRAWN:' },
  titlePrefixes: {
    correction: 'Correction:',
    withdrawal: 'Withdrawn:',
    restoration: 'Published again:',
  },
  colon: ':',
  comma: ', ',
  newsroom: 'Newsroom',
  pressReleases: 'Press releases',
  pressReleasesOf: (organisation) => `Press releases from ${organisation}`,
  nothingYet: 'Nothing has been published yet.',
  allReleases: 'All press releases',
  archive: 'Archive',
  newer: 'Newer',
  older: 'Older',
  corrections: 'Corrections and withdrawals',
  correctionsText: 'What was corrected or withdrawn after it was published.',
  feeds: 'Feeds',
  feedsText:
    'Feeds tell a news reader or a program what is new. Copy an address into it; the text is complete, and every list has its own feed in three formats.',
  feedsOpml: 'All feeds of this newsroom in one file (OPML)',
  feedsExtension:
    'In JSON Feed, each release also tells its reference, version and status, the language of its text, whether a machine translated its headline and summary, and where its translations are; a correction or withdrawal tells which release it is about.',
  languages: 'Languages',
  skipToContent: 'Skip to content',
  reference: 'Reference',
  updated: (when) => `Updated ${when}`,
  subjects: 'Subjects',
  contacts: 'Press contacts',
  about: (organisation) => `About ${organisation}`,
  notes: 'Notes to editors',
  withdrawnOn: (when) => `Withdrawn ${when}`,
  withdrawnRequest:
    'This release has been withdrawn. Please do not publish it or quote from it, and remove it where it already stands.',
  withdrawnReason: 'Reason',
  machineTranslated: (engine, source) =>
    `Headline and summary translated by machine (${engine}) from ${source}. The text is in ${source}.`,
  notTranslated: (source) => `This release is available only in ${source}.`,
  machineVersion: 'machine translation',
  plainText: 'Plain text',
  assets: 'Pictures and documents',
  assetsForDownload: (pictures, documents) => {
    const parts = [
      ...(pictures === 0 ? [] : [pictures === 1 ? '1 picture' : `${pictures} pictures`]),
      ...(documents === 0 ? [] : [documents === 1 ? '1 document' : `${documents} documents`]),
    ];
    return `${parts.join(' and ')} for download`;
  },
  readOnPage: 'Read on the newsroom site',
  readFullText: 'Read the full text',
  cutShort: 'The text was shortened for this mail.',
  digestSubject: (organisation, count, day) =>
    `${organisation}: ${count === 1 ? '1 release' : `${count} releases`}, ${day}`,
  digestMore: (count) => `and ${count} more`,
  whyYouGetThis: (organisation) =>
    `You get this mail because you subscribed to press releases from ${organisation}.`,
  unsubscribe: 'Unsubscribe',
  notFound: 'Page not found',
  notFoundText: 'There is nothing at this address. It may have been mistyped.',
};
