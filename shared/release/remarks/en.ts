import { momentInWords } from '../../locale/dates.ts';
import { languageName } from '../../locale/languages.ts';
import type { DocumentFormat } from '../document.ts';
import type { RemarkCatalogue } from './catalogue.ts';
import type { EmbargoDoubt, NoText, RemarkFacts } from './facts.ts';
import { kilobytes, megabytes, weekdayInWords } from './measures.ts';

const moment = (instant: string): string => momentInWords(instant, 'en', 'UTC');
const language = (tag: string): string => languageName(tag, 'en');

const AS_TEXT = 'Save it as .docx, .txt, .md or .html and drop it again.';
const DROP_TEXT = 'Drop the text of the release.';
const WITH_RELEASE =
  'Put it with its release into a folder of its own or into a .zip, or name it under “assets:” in the release beside it and drop that again.';
const HOW = 'Write it as “embargo: 2026-03-09 14:00 Europe/Paris” in the front matter.';

const DOCUMENTS = {
  text: 'text',
  markdown: 'Markdown file',
  html: 'HTML file',
  docx: 'Word document',
  pdf: 'PDF',
  eml: 'e-mail',
  zip: 'zip archive',
} as const;

const UNREADABLE_TEXT =
  'Something in the text cannot be read. Copy the release into a new file, drop that, and tell whoever runs Dateline.';
const BROKEN = {
  text: UNREADABLE_TEXT,
  markdown: UNREADABLE_TEXT,
  html: UNREADABLE_TEXT,
  docx: 'The Word document is damaged or was not uploaded whole. Open it in Word, save it again and drop it once more.',
  pdf: 'The PDF is damaged or was not uploaded whole. Save it again, or drop the text as .docx or .txt.',
  eml: 'The e-mail is damaged or was not saved whole. Save it again, or drop the text as .txt.',
  zip: 'The zip archive is damaged or was not uploaded whole. Make it again and drop it once more.',
} as const;

/** What to do about a document that asks for too much. */
const lighter = (format: DocumentFormat): string =>
  format === 'text' || format === 'markdown'
    ? 'Drop the release alone, without its annexes.'
    : 'Save it again without what is embedded in it, or drop the text as .txt.';

const PICTURE_LEFT_OUT = {
  word: 'A drawing, a picture that was cropped in Word (its file still holds what was cut off) or one that lies elsewhere was left out. Save it as JPEG or PNG and put it into a .zip with the release.',
  'e-mail':
    'A picture that the e-mail shows but does not hold, such as one on another server, was left out. Attach it to the e-mail as JPEG or PNG, or put it into a .zip with the release.',
  page: 'A picture in the text was left out, as only files that come with the release are published. Put it into a .zip with the release as JPEG or PNG, unless it is in there.',
} as const;

const NOT_YET = {
  archive: 'This is another Office document or a damaged zip archive, which cannot be read.',
  'empty-archive': 'This is an empty zip archive.',
  'locked-office': 'This is an old or a password-protected Office document, which cannot be read.',
  rtf: 'This is a rich-text (RTF) document, which cannot be read.',
} as const;

function notAText(found: NoText): string {
  switch (found.what) {
    case 'bytes':
      return 'This is not a text: it holds bytes that no text has. Drop the release as .docx, .pdf, .eml, .txt, .md or .html.';
    case 'picture':
      return `This is a picture (${found.format}), not a release. ${WITH_RELEASE}`;
    case 'media':
      return `This is a picture, sound or film, not a release. ${WITH_RELEASE}`;
    case 'sound':
      return `This is a sound file, not a release. ${DROP_TEXT}`;
    case 'film':
      return `This is a film, not a release. ${DROP_TEXT}`;
    case 'program':
      return `This is a program, not a release. ${DROP_TEXT}`;
    case 'archive':
      return `This is a compressed archive (${found.format}). ${AS_TEXT}`;
  }
}

const inYaml = ({ sidecarLine }: { readonly sidecarLine: number | null }): string =>
  sidecarLine === null ? '' : ` (line ${sidecarLine} of the .yaml file)`;

const UNREADABLE = {
  syntax:
    'The front matter cannot be read here. Write one “key: value” a line, and put a value with a colon in quotation marks.',
  anchors: 'The front matter uses YAML anchors, aliases or tags. Write plain “key: value” lines.',
  'no-mapping':
    'The front matter is no list of “key: value” lines. Write one key and its value a line.',
} as const;

function repeatedKey(facts: RemarkFacts['front-matter-repeated-key']): string {
  switch (facts.kind) {
    case 'unnamed':
      return 'A key stands twice in the front matter, so it is not clear which holds. Remove one of them.';
    case 'same':
      return `The key “${facts.key}” stands twice in the front matter. Remove one of them.`;
    case 'synonyms':
      return `“${facts.keys[0]}” and “${facts.keys[1]}” in the ${facts.source} set the same thing, so it is not clear which holds. Remove one of them.`;
  }
}

function held(facts: RemarkFacts['embargo-held']): string {
  if (facts.why === 'two-embargoes')
    return 'The release names two embargoes that do not agree, so it is held. Keep one of them and drop the file again.';
  return `The embargo “${facts.typed}” ${reason(facts)}, so the release is held until you drop a corrected file. ${HOW}`;
}

function reason(facts: EmbargoDoubt): string {
  switch (facts.why) {
    case 'several-times':
      return 'names more than one time';
    case 'too-long':
      return 'is too long to be read for certain';
    case 'no-day':
      return 'names no day that can be read';
    case 'several-days':
      return 'names more than one day';
    case 'no-year':
      return 'names no year that fits its weekday';
    case 'two-readings':
      return 'can be read as two different days';
    case 'unclear-time':
      return 'names a time that cannot be read for certain';
    case 'zones-disagree':
      return 'names two zones that do not agree';
    case 'no-such-time':
      return 'names a time that the calendar does not have';
    case 'other-weekday':
      return `names a weekday that ${facts.day} is not`;
    case 'unknown-zone':
      return `says “${facts.words}” beside its time, which is no time zone known here`;
  }
}

const MISMATCH = {
  given: 'the language given',
  'file-name': 'the file name',
  reference: 'the reference',
  page: 'the page',
} as const;

function overridden({ inner, source, says }: RemarkFacts['embargo-overridden']): string {
  const place = inner === 'parsed' ? 'The text speaks of' : `The ${inner} sets`;
  const what = says === 'none' ? 'says there is none' : 'ends it earlier';
  return `${place} an embargo here, but the ${source} ${what}; the ${source} holds. Remove the line if that is right.`;
}

export const en: RemarkCatalogue = {
  'empty-file': () => 'The file is empty. Save the release again and drop it once more.',
  'file-too-large': ({ bytes, maxBytes }) =>
    `The file has ${megabytes(bytes, 'en')} MB; at most ${megabytes(maxBytes, 'en')} MB are taken. Remove pictures from it, or drop the text alone.`,
  'no-text': ({ of }) =>
    of === 'file'
      ? 'The file holds nothing but spaces. Save the release again and drop it once more.'
      : 'The e-mail holds no text of its own. Drop the document that is attached to it instead.',
  'text-too-long': ({ characters, max }) =>
    `The text has ${characters} characters; at most ${max} are taken. Drop the release without its annexes.`,
  'too-many-blocks': ({ blocks, max }) =>
    `The text has ${blocks} paragraphs; at most ${max} are taken. Drop the release without its annexes.`,
  'sidecar-too-large': ({ bytes, maxBytes }) =>
    `The .yaml file beside the release has ${kilobytes(bytes)} kB; at most ${kilobytes(maxBytes)} kB are taken. Leave only the fields in it and drop both again.`,
  'sidecar-unreadable': () =>
    'The .yaml file beside the release cannot be read as text. Save it as UTF-8 and drop both again.',
  'not-a-text': notAText,
  'broken-encoding': ({ line }) =>
    `From line ${line} on, the characters are broken or mix two encodings. Save the file as UTF-8 and drop it again.`,
  'format-not-yet': ({ what }) => `${NOT_YET[what]} ${AS_TEXT}`,
  'content-mismatch': ({ extension }) =>
    `The name ends in .${extension}, but the file holds something else. ${AS_TEXT}`,
  'unknown-format': ({ extension }) =>
    `The name ends in .${extension}, which is no format for releases. ${AS_TEXT}`,
  'document-broken': ({ format }) => BROKEN[format],
  'document-too-slow': ({ format, seconds }) =>
    `The ${DOCUMENTS[format]} could not be read within ${seconds} seconds. ${lighter(format)}`,
  'document-too-large': ({ format }) =>
    `The ${DOCUMENTS[format]} needs more memory than a press release may. ${lighter(format)}`,
  'no-text-layer': () =>
    'The PDF holds pictures of pages and no text, as a scanner makes it. Drop the document it was made from, or the text as .txt.',
  password: () => 'The PDF is protected by a password. Save it without one and drop it again.',
  macros: () =>
    'The Word document holds macros, which are not taken. Save it as .docx without macros.',
  'declared-entities': () =>
    'The Word document declares XML entities, which no word processor writes. Save it again in Word.',
  'archive-too-large': () =>
    'The Word document unpacks to far more than a press release. Remove what is embedded in it, or drop the text as .txt.',
  'archive-locked': () => 'The zip archive is protected by a password. Make it anew without one.',
  'archive-nested': () =>
    'The zip archive holds another zip archive under the name of a document. Put the document itself into it.',
  'archive-without-document': () =>
    'The zip archive holds no release. Put its text into it as .docx, .txt, .md, .html, .eml or .pdf beside the pictures.',
  'archive-several-documents': ({ documents }) =>
    `The zip archive holds several documents (${documents.join(', ')}), so it is not clear which is the release. Drop each release, and each language, by itself or in an archive of its own.`,
  'package-too-large': ({ files, maxBytes }) =>
    `The zip archive holds more than ${files} files or unpacks to more than ${megabytes(maxBytes, 'en')} MB. Keep the release and its best pictures, at a size for the press (2,000 pixels are plenty).`,

  'raw-html-removed': () =>
    'HTML inside the text was left out. Use Markdown, or drop the release as .html.',
  'script-removed': () =>
    'Scripts, styles or embedded pages were left out; they are never published.',
  'link-removed': ({ words }) =>
    `The link at “${words}” was left out, because it leads to no public web, mail or phone address. Give it its whole address, beginning with https://.`,
  'hidden-text-removed': () =>
    'Text that was formatted as hidden was left out. Delete it from the document.',
  'tracked-changes': () =>
    'The document holds tracked changes; the text with all of them accepted was taken. Accept or reject them, and drop it again if that is wrong.',
  'comments-removed': () =>
    'Comments in the document were left out. Delete them before you send it elsewhere.',
  'image-removed': ({ of }) => PICTURE_LEFT_OUT[of],
  'text-unplaced': ({ words }) =>
    `The text that begins with “${words}…” is neither story nor note nor contact, so it is not published. Move it above the press contact, or put “Notes to editors” above it.`,

  'front-matter-too-large': (facts) =>
    `The front matter is too long or too deeply nested. Keep one “key: value” a line.${inYaml(facts)}`,
  'front-matter-unreadable': (facts) => `${UNREADABLE[facts.fault]}${inYaml(facts)}`,
  'front-matter-assets': (facts) =>
    `The list under “${facts.key}” cannot be read. Write “- file: photo.jpg” for each picture, and below it, indented, “alt: …”, “caption: …” and “credit: …”.${inYaml(facts)}`,
  'front-matter-nested': (facts) =>
    `The value of “${facts.key}” is nested. Write it as one line, or as a list of single values.${inYaml(facts)}`,
  'front-matter-repeated-key': (facts) => `${repeatedKey(facts)}${inYaml(facts)}`,
  'embargo-key-misspelt': ({ key }) =>
    `“${key}” looks like a misspelt “embargo”, so the release is held. Write “embargo: …”, or remove the line, and drop the file again.`,
  'unknown-key': ({ key, source, nearest }) =>
    `The ${source} has a key “${key}” that means nothing here, so it was left out.${nearest === null ? '' : ` Did you mean “${nearest}”?`}`,
  'unknown-type': ({ typed, types }) =>
    `“${typed}” is no kind of release. Use one of: ${types.join(', ')}.`,
  'unknown-subject': ({ typed, subjects }) =>
    `“${typed}” is no subject of this newsroom, so it was left out. Use one of: ${subjects.join(', ')}.`,
  'urgent-unclear': ({ typed }) =>
    `“${typed}” says neither yes nor no, so the release does not count as urgent. Write “urgent: yes” or leave the line out.`,
  'held-by-hand': ({ source }) =>
    `The ${source} says that this release is to wait, so it is held. Remove the line and drop the file again to let it go.`,
  'language-unreadable': ({ typed, example }) =>
    `“${typed}” is no language. Write a code such as “${example}”.`,
  'date-unreadable': ({ typed }) => `The date “${typed}” cannot be read. Write it as 2014-10-22.`,

  'assets-taken': ({ assets }) =>
    `Published beside the release: ${assets.join(', ')}. Mail says how many there are, with a link to the page.`,
  'asset-unreadable': ({ assets }) =>
    `Left out, as they cannot be published: ${assets.join(', ')}. Only whole pictures in JPEG, PNG, GIF or WebP and PDF files are taken. Save what is missing in one of these and drop everything again.`,
  'asset-missing': ({ assets }) =>
    `Named under “assets:”, but not there: ${assets.join(', ')}. Check the name, put the file beside the release or into the same .zip, and drop the release again.`,
  'asset-without-alt': ({ assets }) =>
    `Nothing says what is seen on these pictures, so blind readers do not learn it: ${assets.join(', ')}. Describe each under “assets:” in the front matter or the sidecar, with “- file: …” and below it “alt: …”.`,
  'assets-too-large': ({ assets, maxBytes }) =>
    `Left out, as all files together may have ${megabytes(maxBytes, 'en')} MB: ${assets.join(', ')}. Make the pictures smaller (2,000 pixels are plenty) and drop everything again.`,
  'too-many-assets': ({ count, max }) =>
    `${count} files came with the release; the first ${max} were looked at. Leave out what nobody needs.`,

  'language-mismatch': ({ reads, says, where }) =>
    `The text reads as ${language(reads)}, but ${MISMATCH[where]} says ${language(says)}. Correct whichever is wrong.`,
  'second-language': ({ reads, taken }) =>
    `From here on the text is in ${language(reads)}; only the part above it, in ${language(taken)}, was taken. Drop each language as a file of its own.`,
  'language-uncertain': ({ language: tag }) =>
    `The text is too short to tell its language for certain; ${language(tag)} was taken. Put the language into the file name (name.${tag}.txt) or the front matter.`,
  'language-outside-newsroom': ({ language: tag, languages }) =>
    `The newsroom has no pages in this language (${tag}); it has ${languages.join(', ')}. The release gets a page and is mailed, but stands in no list and no feed. If the language is wrong, write “language: …” in the front matter.`,
  'weekday-mismatch': ({ typed, day }) =>
    `“${typed}” does not fit: ${day} is a ${weekdayInWords(day, 'en')}. Correct the day or the weekday.`,
  'ambiguous-date': ({ typed, day }) =>
    `“${typed}” can be read with day and month exchanged; ${day} was taken. Write the month as a word.`,
  'two-dates': ({ days }) =>
    `The release carries two dates, ${days.join(' and ')}; the first was taken. Correct the other.`,
  'date-ahead': ({ day }) =>
    `The release is dated ${day} and names no embargo, so it goes out at once. If it is to wait until then, add a line such as “Embargo: ${day}, 10:00” above the headline.`,
  'no-date': () =>
    'The release carries no date. Add one below the headline, such as “October 22, 2014”.',

  'embargo-held': held,
  'embargo-midnight': ({ day }) =>
    `“Midnight” was taken as the end of ${day}, so that nothing goes out early. Write 00:01 or 23:59 to be certain.`,
  'embargo-zone-assumed': ({ zone, offset }) =>
    `The embargo names no time zone; ${zone} (UTC${offset}) was assumed. Add the zone to be certain.`,
  'embargo-zone-season': ({ typed, typedOffset, region, regionOffset, asTyped, byRegion }) =>
    `“${typed}” (UTC${typedOffset}) is not in force on that day in ${region} (UTC${regionOffset}), so the time is ${moment(asTyped)} or ${moment(byRegion)}; the later was taken. Write the zone that is in force, or the offset.`,
  'embargo-past': ({ until }) =>
    `The embargo ended on ${moment(until)}, so the release goes out at once. If that is wrong, correct the date.`,
  'embargo-far': ({ day }) =>
    `The embargo lasts until ${day}, more than a year from now. Check the year.`,
  'embargo-time-skipped': ({ typed, zone, candidates: [first, second] }) =>
    `The embargo time “${typed}” does not exist in ${zone}, because the clocks change that night. Write ${first} or ${second}.`,
  'embargo-time-repeated': ({ typed, zone, candidates: [first, second] }) =>
    `The embargo time “${typed}” comes twice in ${zone}, because the clocks change that night. Write ${first} or ${second}.`,
  'embargo-other-day': ({ date, embargoDay }) =>
    `The release is dated ${date}, and its embargo ends on ${embargoDay}. Check both.`,
  'embargo-overridden': overridden,
  'immediate-and-embargo': () =>
    'The release says both “for immediate release” and that it is under embargo; the embargo holds. Remove one of the two.',

  'no-headline': ({ to }) =>
    to === 'publish'
      ? 'No headline was found. Put it on a line of its own above the text, or write “headline: …” in the front matter.'
      : 'It is not clear which release is to be withdrawn. Add its reference to the front matter.',
  'headline-too-long': ({ characters, max }) =>
    `The headline has ${characters} characters; at most ${max} are taken. Shorten it, and put the rest into the text below.`,
  'headline-capitals': () =>
    'The headline is all in capitals, which is hard to read in mail and feeds. Write it in normal letters.',
  'headline-long': ({ characters }) =>
    `The headline has ${characters} characters; mail programs show about 70. Shorten it if you can.`,
  'headline-doubtful': ({ headline }) =>
    `“${headline}” was taken as the headline, though another line may be it. If it is wrong, put the headline on a line of its own above the text, or write “headline: …” in the front matter.`,
  'headline-full-stop': () =>
    'The headline ends in a full stop. Take it away, or check that this is the headline.',
  'figure-only-in-headline': ({ figure }) =>
    `The headline says ${figure}, and the text has no such figure. Check which one is right.`,
  'no-body': () => 'No text was found below the headline. Add the body of the release.',
  'garbled-characters': ({ sample }) =>
    `“${sample}” is garbled: the text was saved in one encoding and read in another. Save it as UTF-8 from where it was written, and drop it again.`,
  'short-body': ({ words }) => `The text has only ${words} words. Check that nothing is missing.`,
  'no-contact': ({ pressEmail }) =>
    `The release names no press contact; mails give ${pressEmail}. Add a line such as “Media contact: Name, phone, address”.`,
  'dangling-link': ({ ending }) =>
    `“…${ending}” points to an address that is not in the text. Write the address out, or remove the line.`,
  'unbalanced-quotes': ({ words }) =>
    `The quotation that opens with “${words}…” is not closed. Add the closing quotation mark.`,
  'mixed-quotes': ({ words }) =>
    `Straight and curly quotation marks (" and “ ”) are mixed beside “${words}”. Use one kind.`,
  placeholder: ({ sign }) =>
    `“${sign}” looks like a gap still to be filled. Fill it in or remove it.`,
  'address-malformed': ({ address }) => `“${address}” is not a whole e-mail address. Correct it.`,
  'acronym-before-name': ({ acronym }) =>
    `“${acronym}” stands here before it is explained. Write the name out at its first mention.`,
  'repeated-paragraph': ({ words, firstLine }) =>
    `The paragraph that begins with “${words}…” stands in line ${firstLine} already. Remove one of the two.`,
  'review-leftover': ({ leftover }) => `“${leftover}” looks like a remark of a review. Remove it.`,
  'link-not-https': ({ address }) =>
    `The link to ${address} is not encrypted (http). Write https, if the site has it.`,
  'phone-unclear': ({ raw, why }) =>
    why === 'no-country'
      ? `“${raw}” cannot be dialled from abroad. Write it with its country code, such as +1 202 ….`
      : `“${raw}” is no number of its country: digits are missing, wrong or too many. Check them.`,
  'quote-without-speaker': ({ words }) =>
    `It is not clear who says “${words}…”. Name the speaker beside the quotation.`,

  'not-a-document': () => 'This is a system or temporary file. Nothing was done with it.',
  'object-gone': () => 'The file was removed before it could be read.',
  'several-sidecars': ({ sidecars }) =>
    `Several files describe this document: ${sidecars.join(', ')}. Put everything into one of them and drop it again.`,
  'sidecar-inside-and-beside': () =>
    'A .yaml file stands beside the zip archive and another one in it, so it is not clear which holds. Put everything into one of them and drop it again.',
  sidecar: ({ documents }) => `This file is read together with ${documents.join(', ')}.`,
  'sidecar-without-document': () =>
    'No document of this name is here, so this file had no effect. A sidecar has the name of its document with .yaml for the extension: release.en.yaml beside release.en.txt.',
  asset: ({ documents }) =>
    `Goes with ${documents.join(', ')}: published beside the release when that is.`,
  'asset-waits': () =>
    'No release lies in this folder yet. The file is published beside the one that is dropped here: one release, in as many languages as you like, in a folder of its own.',
  'sister-embargoed': () =>
    'Another language version of this release is under embargo, so this one waits until that is out. If it may go out by itself, give it a family of its own in its front matter.',
  'same-text': ({ family }) => `The same text came in before as ${family}.`,
  'file-reused': ({ before, now }) =>
    `This file was ${before} until now and is ${now} from now on: two releases, and readers get both. If they are one, withdraw the earlier: drop it again as ${before} with “withdraw: reason” in its front matter.`,
  'reference-reused': ({ file, reference, language: tag }) =>
    `The file ${file} was this release before (${reference}, ${tag}); this one counts as its new version. If they are two releases, give this one a reference of its own and drop it again.`,
  'nothing-to-withdraw': () =>
    'No release with this reference and language is known, so there is nothing to withdraw. Check the reference.',
  'embargo-after-publication': () =>
    'This release is out already; an embargo cannot take it back. To take it back, drop it again with “withdraw: reason” in its front matter.',
  'back-file': () =>
    'This is a back-file: it gets its pages, but nobody is mailed and it is not in the feeds.',
  'alert-sent': () =>
    'The mail about this release went out with another language version; only those who still wait for this language get it now.',
  restored: () =>
    'This release was withdrawn and is public again now; nobody is mailed. If that was not meant, drop it again with “withdraw: reason” in its front matter.',
  'correction-mailed': () => 'Those who were sent the earlier version get the correction by mail.',
  'minor-change': () =>
    'The page and the feeds change; nobody is mailed. If readers must know, drop it again with “correction: what was wrong” in its front matter.',
  'mail-late': ({ reference }) =>
    `The release came out long after its time, so its mail waits. Should it still go out, ask whoever runs Dateline for “dateline resume ${reference}”.`,
  'mail-stopped': ({ mailing }) =>
    `Mail is stopped, so nobody is written to yet. It goes out once whoever runs Dateline says “dateline resume ${mailing}”.`,
};
