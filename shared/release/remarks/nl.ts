import { dateInWords, momentInWords } from '../../locale/dates.ts';
import { languageName } from '../../locale/languages.ts';
import type { DocumentFormat } from '../document.ts';
import type { RemarkCatalogue } from './catalogue.ts';
import type { EmbargoDoubt, NoText, RemarkFacts } from './facts.ts';
import { kilobytes, listInWords, megabytes, weekdayInWords } from './measures.ts';

const day = (date: string): string => dateInWords(date, 'nl');
const moment = (instant: string): string => momentInWords(instant, 'nl', 'UTC');
const language = (tag: string): string => languageName(tag, 'nl');
const list = (items: readonly string[]): string => listInWords(items, 'nl');

const AS_TEXT = 'Sla het op als .docx, .txt, .md of .html en plaats het opnieuw.';
const DROP_TEXT = 'Plaats de tekst van het persbericht.';
const WITH_RELEASE =
  'Zet het met het persbericht in een eigen map of in een .zip, of noem het onder “assets:” in het persbericht ernaast en plaats dat opnieuw.';
const HOW = 'Schrijf het zo in de kop van het bestand: “embargo: 2026-03-09 14:00 Europe/Paris”.';

/** Where something was set. */
const IN = {
  parsed: 'in de tekst',
  default: 'in de configuratie',
  'front matter': 'in de kop van het bestand',
  sidecar: 'in het .yaml-bestand',
  'object metadata': 'in de metadata van het object',
  declared: 'in de gegevens van de pagina of de e-mail',
  'file name': 'in de bestandsnaam',
} as const;

const DOCUMENTS = {
  text: 'De tekst',
  markdown: 'Het Markdown-bestand',
  html: 'Het HTML-bestand',
  docx: 'Het Word-document',
  pdf: 'De pdf',
  eml: 'De e-mail',
  zip: 'Het zipbestand',
} as const;
const THEM = {
  text: 'die',
  markdown: 'het',
  html: 'het',
  docx: 'het',
  pdf: 'die',
  eml: 'die',
  zip: 'het',
} as const;

const UNREADABLE_TEXT =
  'Iets in de tekst kan niet worden gelezen. Kopieer het persbericht naar een nieuw bestand, plaats dat en waarschuw wie Dateline beheert.';
const BROKEN = {
  text: UNREADABLE_TEXT,
  markdown: UNREADABLE_TEXT,
  html: UNREADABLE_TEXT,
  docx: 'Het Word-document is beschadigd of niet volledig geüpload. Open het in Word, sla het opnieuw op en plaats het nog eens.',
  pdf: 'De pdf is beschadigd of niet volledig geüpload. Sla die opnieuw op, of plaats de tekst als .docx of .txt.',
  eml: 'De e-mail is beschadigd of niet volledig opgeslagen. Sla die opnieuw op, of plaats de tekst als .txt.',
  zip: 'Het zipbestand is beschadigd of niet volledig geüpload. Maak het opnieuw en plaats het nog eens.',
} as const;

/** What to do about a document that asks for too much. */
const lighter = (format: DocumentFormat): string =>
  format === 'text' || format === 'markdown'
    ? 'Plaats alleen het persbericht, zonder de bijlagen.'
    : `Sla ${THEM[format]} op zonder wat erin is ingesloten, of plaats de tekst als .txt.`;

const PICTURE_LEFT_OUT = {
  word: 'Een tekening, een in Word bijgesneden afbeelding (het bestand bevat nog wat is weggesneden) of een afbeelding die elders staat, is weggelaten. Sla die op als JPEG of PNG en zet die met het persbericht in een .zip.',
  'e-mail':
    'Een afbeelding die de e-mail toont maar niet bevat, bijvoorbeeld een op een andere server, is weggelaten. Voeg die als JPEG of PNG bij de e-mail of zet die met het persbericht in een .zip.',
  page: 'Een afbeelding in de tekst is weggelaten, want alleen bestanden die met het persbericht meekomen worden gepubliceerd. Zet die als JPEG of PNG met het persbericht in een .zip, tenzij die er al in zit.',
} as const;

const NOT_YET = {
  archive:
    'Dit is een ander Office-document of een beschadigd zipbestand en dat kan niet worden gelezen.',
  'empty-archive': 'Dit is een leeg zipbestand.',
  'locked-office':
    'Dit is een oud of met een wachtwoord beveiligd Office-document en dat kan niet worden gelezen.',
  rtf: 'Dit is een document in RTF en dat kan niet worden gelezen.',
} as const;

function notAText(found: NoText): string {
  switch (found.what) {
    case 'bytes':
      return 'Dit is geen tekst: het bestand bevat bytes die in geen tekst voorkomen. Plaats het persbericht als .docx, .pdf, .eml, .txt, .md of .html.';
    case 'picture':
      return `Dit is een afbeelding (${found.format}), geen persbericht. ${WITH_RELEASE}`;
    case 'media':
      return `Dit is een afbeelding, geluid of film, geen persbericht. ${WITH_RELEASE}`;
    case 'sound':
      return `Dit is een geluidsbestand, geen persbericht. ${DROP_TEXT}`;
    case 'film':
      return `Dit is een film, geen persbericht. ${DROP_TEXT}`;
    case 'program':
      return `Dit is een programma, geen persbericht. ${DROP_TEXT}`;
    case 'archive':
      return `Dit is een gecomprimeerd archief (${found.format}). ${AS_TEXT}`;
  }
}

const inYaml = ({ sidecarLine }: { readonly sidecarLine: number | null }): string =>
  sidecarLine === null ? '' : ` (regel ${sidecarLine} van het .yaml-bestand)`;

const UNREADABLE = {
  syntax:
    'De kop van het bestand is hier niet te lezen. Schrijf één keer “sleutel: waarde” per regel en zet een waarde met een dubbele punt tussen aanhalingstekens.',
  anchors:
    'De kop van het bestand gebruikt ankers, aliassen of tags van YAML. Schrijf gewone regels “sleutel: waarde”.',
  'no-mapping':
    'De kop van het bestand bestaat niet uit regels “sleutel: waarde”. Schrijf per regel één sleutel met zijn waarde.',
} as const;

function repeatedKey(facts: RemarkFacts['front-matter-repeated-key']): string {
  switch (facts.kind) {
    case 'unnamed':
      return 'Een sleutel staat twee keer in de kop van het bestand; het is niet duidelijk welke geldt. Verwijder er een.';
    case 'same':
      return `De sleutel “${facts.key}” staat twee keer in de kop van het bestand. Verwijder er een.`;
    case 'synonyms':
      return `De sleutels “${facts.keys[0]}” en “${facts.keys[1]}” ${IN[facts.source]} leggen hetzelfde vast; het is niet duidelijk welke geldt. Verwijder er een.`;
  }
}

function held(facts: RemarkFacts['embargo-held']): string {
  if (facts.why === 'two-embargoes')
    return 'Het persbericht noemt twee embargo’s die niet overeenstemmen en wordt daarom vastgehouden. Laat er één staan en plaats het bestand opnieuw.';
  return `Het embargo “${facts.typed}” ${reason(facts)}; het persbericht wordt daarom vastgehouden tot u een verbeterd bestand plaatst. ${HOW}`;
}

function reason(facts: EmbargoDoubt): string {
  switch (facts.why) {
    case 'several-times':
      return 'noemt meer dan één tijdstip';
    case 'too-long':
      return 'is te lang om met zekerheid te lezen';
    case 'no-day':
      return 'noemt geen dag die te lezen is';
    case 'several-days':
      return 'noemt meer dan één dag';
    case 'no-year':
      return 'noemt geen jaar dat bij de weekdag past';
    case 'two-readings':
      return 'kan als twee verschillende dagen worden gelezen';
    case 'unclear-time':
      return 'noemt een tijdstip dat niet met zekerheid te lezen is';
    case 'zones-disagree':
      return 'noemt twee tijdzones die niet overeenstemmen';
    case 'no-such-time':
      return 'noemt een tijdstip dat in de kalender niet bestaat';
    case 'other-weekday':
      return `noemt een weekdag die niet op ${day(facts.day)} valt`;
    case 'unknown-zone':
      return `vermeldt bij het tijdstip “${facts.words}”, en dat is geen tijdzone die hier bekend is`;
  }
}

const MISMATCH = {
  given: 'de opgegeven taal',
  'file-name': 'de bestandsnaam',
  reference: 'het kenmerk',
  page: 'de webpagina',
} as const;

function overridden({ inner, source, says }: RemarkFacts['embargo-overridden']): string {
  const place =
    inner === 'parsed'
      ? 'In de tekst is hier sprake van een embargo'
      : `Hier, ${IN[inner]}, staat een embargo`;
  const what = says === 'none' ? 'dat er geen is' : 'dat het eerder afloopt';
  return `${place}, maar ${IN[source]} staat ${what}; dat laatste geldt. Verwijder de regel als dat klopt.`;
}

export const nl: RemarkCatalogue = {
  'empty-file': () => 'Het bestand is leeg. Sla het persbericht opnieuw op en plaats het nog eens.',
  'file-too-large': ({ bytes, maxBytes }) =>
    `Het bestand is ${megabytes(bytes, 'nl')} MB groot; ten hoogste ${megabytes(maxBytes, 'nl')} MB is toegestaan. Haal de afbeeldingen eruit of plaats alleen de tekst.`,
  'no-text': ({ of }) =>
    of === 'file'
      ? 'Het bestand bevat alleen spaties. Sla het persbericht opnieuw op en plaats het nog eens.'
      : 'De e-mail bevat zelf geen tekst. Plaats in plaats daarvan het bijgevoegde document.',
  'text-too-long': ({ characters, max }) =>
    `De tekst telt ${characters} tekens; ten hoogste ${max} is toegestaan. Plaats het persbericht zonder de bijlagen.`,
  'too-many-blocks': ({ blocks, max }) =>
    `De tekst telt ${blocks} alinea’s; ten hoogste ${max} is toegestaan. Plaats het persbericht zonder de bijlagen.`,
  'sidecar-too-large': ({ bytes, maxBytes }) =>
    `Het .yaml-bestand bij het persbericht is ${kilobytes(bytes)} kB groot; ten hoogste ${kilobytes(maxBytes)} kB is toegestaan. Laat er alleen de velden in staan en plaats beide opnieuw.`,
  'sidecar-unreadable': () =>
    'Het .yaml-bestand bij het persbericht is niet als tekst te lezen. Sla het op in UTF-8 en plaats beide opnieuw.',
  'not-a-text': notAText,
  'broken-encoding': ({ line }) =>
    `Vanaf regel ${line} zijn de tekens beschadigd of lopen twee coderingen door elkaar. Sla het bestand op in UTF-8 en plaats het opnieuw.`,
  'format-not-yet': ({ what }) => `${NOT_YET[what]} ${AS_TEXT}`,
  'content-mismatch': ({ extension }) =>
    `De naam eindigt op .${extension}, maar het bestand bevat iets anders. ${AS_TEXT}`,
  'unknown-format': ({ extension }) =>
    `De naam eindigt op .${extension}; dat is geen formaat voor persberichten. ${AS_TEXT}`,
  'document-broken': ({ format }) => BROKEN[format],
  'document-too-slow': ({ format, seconds }) =>
    `${DOCUMENTS[format]} kon niet binnen ${seconds} seconden worden gelezen. ${lighter(format)}`,
  'document-too-large': ({ format }) =>
    `${DOCUMENTS[format]} vergt meer geheugen dan een persbericht mag innemen. ${lighter(format)}`,
  'no-text-layer': () =>
    'De pdf bevat afbeeldingen van pagina’s en geen tekst, zoals een scanner ze maakt. Plaats het oorspronkelijke document of de tekst als .txt.',
  password: () =>
    'De pdf is met een wachtwoord beveiligd. Sla die op zonder wachtwoord en plaats die opnieuw.',
  macros: () =>
    'Het Word-document bevat macro’s en die worden niet aanvaard. Sla het op als .docx zonder macro’s.',
  'declared-entities': () =>
    'Het Word-document declareert XML-entiteiten, wat geen tekstverwerker doet. Sla het opnieuw op in Word.',
  'archive-too-large': () =>
    'Het Word-document is uitgepakt veel groter dan een persbericht. Verwijder wat erin is ingesloten, of plaats de tekst als .txt.',

  'archive-locked': () =>
    'Het zipbestand is met een wachtwoord beveiligd. Maak het opnieuw zonder wachtwoord.',
  'archive-nested': () =>
    'Het zipbestand bevat een ander zipbestand onder de naam van een document. Zet het document zelf erin.',
  'archive-without-document': () =>
    'Het zipbestand bevat geen persbericht. Zet de tekst ervan als .docx, .txt, .md, .html, .eml of .pdf naast de afbeeldingen.',
  'archive-several-documents': ({ documents }) =>
    `Het zipbestand bevat meer dan één document (${documents.join(', ')}); het is niet duidelijk welk het persbericht is. Plaats elk persbericht, en elke taal, afzonderlijk of in een eigen zipbestand.`,
  'package-too-large': ({ files, maxBytes }) =>
    `Het zipbestand bevat meer dan ${files} bestanden of is uitgepakt groter dan ${megabytes(maxBytes, 'nl')} MB. Houd het persbericht en de beste afbeeldingen, op een formaat voor de pers (2000 pixels is ruim genoeg).`,

  'raw-html-removed': () =>
    'HTML in de tekst is weggelaten. Gebruik Markdown of plaats het persbericht als .html.',
  'script-removed': () =>
    'Scripts, stijlen of ingesloten pagina’s zijn weggelaten; ze worden nooit gepubliceerd.',
  'link-removed': ({ words }) =>
    `De link op “${words}” is weggelaten omdat die naar geen openbaar web-, mail- of telefoonadres leidt. Geef het hele adres, dat begint met https://.`,
  'hidden-text-removed': () =>
    'Tekst die als verborgen was opgemaakt, is weggelaten. Verwijder die uit het document.',
  'tracked-changes': () =>
    'Het document bevat bijgehouden wijzigingen; de tekst waarin ze alle zijn geaccepteerd, is gebruikt. Accepteer of weiger ze, en plaats het document opnieuw als dat niet de juiste tekst is.',
  'comments-removed': () =>
    'De opmerkingen in het document zijn weggelaten. Verwijder ze voordat u het aan anderen stuurt.',
  'image-removed': ({ of }) => PICTURE_LEFT_OUT[of],
  'text-unplaced': ({ words }) =>
    `De tekst die begint met “${words}…” is geen bericht, noot of contact en wordt daarom niet gepubliceerd. Zet hem vóór het perscontact of plaats er “Noot voor redacties” boven.`,

  'front-matter-too-large': (facts) =>
    `De kop van het bestand is te lang of heeft te veel niveaus. Schrijf één keer “sleutel: waarde” per regel.${inYaml(facts)}`,
  'front-matter-unreadable': (facts) => `${UNREADABLE[facts.fault]}${inYaml(facts)}`,
  'front-matter-assets': (facts) =>
    `De lijst onder “${facts.key}” is niet te lezen. Schrijf voor elke afbeelding “- file: foto.jpg” en daaronder, ingesprongen, “alt: …”, “caption: …” en “credit: …”.${inYaml(facts)}`,
  'front-matter-nested': (facts) =>
    `De waarde van “${facts.key}” heeft meer niveaus. Schrijf die op één regel of als lijst van losse waarden.${inYaml(facts)}`,
  'front-matter-repeated-key': (facts) => `${repeatedKey(facts)}${inYaml(facts)}`,
  'embargo-key-misspelt': ({ key }) =>
    `“${key}” lijkt op een verkeerd gespeld “embargo”; het persbericht wordt daarom vastgehouden. Schrijf “embargo: …” of verwijder de regel, en plaats het bestand opnieuw.`,
  'unknown-key': ({ key, source, nearest }) =>
    `De sleutel “${key}” ${IN[source]} betekent hier niets en is buiten beschouwing gelaten.${nearest === null ? '' : ` Bedoelde u “${nearest}”?`}`,
  'unknown-type': ({ typed, types }) =>
    `“${typed}” is geen soort persbericht. Gebruik een van deze: ${types.join(', ')}.`,
  'unknown-subject': ({ typed, subjects }) =>
    `“${typed}” is geen onderwerp van dit perscentrum en is buiten beschouwing gelaten. Gebruik een van deze: ${subjects.join(', ')}.`,
  'urgent-unclear': ({ typed }) =>
    `“${typed}” zegt ja noch nee; het persbericht geldt niet als dringend. Schrijf “urgent: ja” of laat de regel weg.`,
  'held-by-hand': ({ source }) =>
    `Er staat ${IN[source]} dat dit persbericht moet wachten; het wordt daarom vastgehouden. Verwijder de regel en plaats het bestand opnieuw om het vrij te geven.`,
  'language-unreadable': ({ typed, example }) =>
    `“${typed}” is geen taal. Schrijf een code zoals “${example}”.`,
  'date-unreadable': ({ typed }) =>
    `De datum “${typed}” is niet te lezen. Schrijf die zo: 2014-10-22.`,

  'assets-taken': ({ assets }) =>
    `Bij het persbericht gepubliceerd: ${assets.join(', ')}. In de e-mail staat hoeveel het er zijn, met een link naar de pagina.`,
  'asset-unreadable': ({ assets }) =>
    `Weggelaten, omdat ze niet kunnen worden gepubliceerd: ${assets.join(', ')}. Alleen volledige afbeeldingen in JPEG, PNG, GIF of WebP en pdf-bestanden (PDF) worden aanvaard. Sla op wat ontbreekt in een van deze formaten en plaats alles opnieuw.`,
  'asset-missing': ({ assets }) =>
    `Genoemd onder “assets:”, maar niet aanwezig: ${assets.join(', ')}. Controleer de naam, zet het bestand naast het persbericht of in dezelfde .zip, en plaats het persbericht opnieuw.`,
  'asset-without-alt': ({ assets }) =>
    `Nergens staat wat er op deze afbeeldingen te zien is, zodat blinde lezers het niet te weten komen: ${assets.join(', ')}. Beschrijf ze onder “assets:” in de kop van het bestand of in het .yaml-bestand, met “- file: …” en daaronder “alt: …”.`,
  'assets-too-large': ({ assets, maxBytes }) =>
    `Weggelaten, omdat alle bestanden samen ten hoogste ${megabytes(maxBytes, 'nl')} MB mogen zijn: ${assets.join(', ')}. Verklein de afbeeldingen (2000 pixels is genoeg) en plaats alles opnieuw.`,
  'too-many-assets': ({ count, max }) =>
    `Bij het persbericht zaten ${count} bestanden; de eerste ${max} zijn bekeken. Laat weg wat niemand nodig heeft.`,

  'language-mismatch': ({ reads, says, where }) =>
    `De tekst lijkt ${language(reads)}, maar volgens ${MISMATCH[where]} is het ${language(says)}. Verbeter wat niet klopt.`,
  'second-language': ({ reads, taken }) =>
    `Vanaf hier is de tekst in het ${language(reads)}; alleen het deel ervoor (${language(taken)}) is overgenomen. Plaats elke taal als een apart bestand.`,
  'language-uncertain': ({ language: tag }) =>
    `De tekst is te kort om de taal met zekerheid te herkennen; er is ${language(tag)} aangenomen. Zet de taal in de bestandsnaam (bijvoorbeeld name.${tag}.txt) of in de kop van het bestand.`,
  'language-outside-newsroom': ({ language: tag, languages }) =>
    `Het perscentrum heeft geen pagina’s in deze taal (${tag}), wel in ${languages.join(', ')}. Het persbericht krijgt een pagina en wordt gemaild, maar staat in geen enkele lijst of nieuwsfeed. Is de taal verkeerd, schrijf dan “language: …” in de kop van het bestand.`,
  'weekday-mismatch': ({ typed, day: date }) =>
    `“${typed}” klopt niet: ${day(date)} is een ${weekdayInWords(date, 'nl')}. Verbeter de dag of de weekdag.`,
  'ambiguous-date': ({ typed, day: date }) =>
    `“${typed}” kan ook met dag en maand verwisseld worden gelezen; opgevat als ${day(date)}. Schrijf de maand voluit.`,
  'two-dates': ({ days }) =>
    `Het persbericht draagt twee datums, ${list(days.map(day))}; de eerste is gebruikt. Verbeter de andere.`,
  'date-ahead': ({ day: date }) =>
    `Het persbericht draagt de datum ${day(date)} en noemt geen embargo; het gaat daarom meteen uit. Moet het tot die dag wachten, zet dan boven de kop een regel zoals “Embargo: ${day(date)}, 10.00 uur”.`,
  'no-date': () =>
    'Het persbericht draagt geen datum. Zet er een onder de kop, bijvoorbeeld “22 oktober 2014”.',

  'embargo-held': held,
  'embargo-midnight': ({ day: date }) =>
    `“Middernacht” is opgevat als het einde van ${day(date)}, zodat niets te vroeg uitgaat. Schrijf voor de zekerheid 00:01 of 23:59.`,
  'embargo-zone-assumed': ({ zone, offset }) =>
    `Het embargo noemt geen tijdzone; ${zone} (UTC${offset}) is aangenomen. Voeg voor de zekerheid de tijdzone toe.`,
  'embargo-zone-season': ({ typed, typedOffset, region, regionOffset, asTyped, byRegion }) =>
    `“${typed}” (UTC${typedOffset}) geldt op die dag niet in ${region} (UTC${regionOffset}); bedoeld is dus ${moment(asTyped)} of ${moment(byRegion)}, en het latere tijdstip is gebruikt. Schrijf de tijdzone die dan geldt, of het verschil met UTC.`,
  'embargo-past': ({ until }) =>
    `Het embargo is afgelopen op ${moment(until)}; het persbericht gaat daarom meteen uit. Verbeter de datum als dat niet klopt.`,
  'embargo-far': ({ day: date }) =>
    `Het embargo duurt tot ${day(date)}, nog meer dan een jaar. Controleer het jaar.`,
  'embargo-time-skipped': ({ typed, zone, candidates: [first, second] }) =>
    `Het tijdstip van het embargo “${typed}” bestaat niet in ${zone}, omdat die nacht de klok wordt verzet. Schrijf ${first} of ${second}.`,
  'embargo-time-repeated': ({ typed, zone, candidates: [first, second] }) =>
    `Het tijdstip van het embargo “${typed}” komt in ${zone} twee keer voor, omdat die nacht de klok wordt verzet. Schrijf ${first} of ${second}.`,
  'embargo-other-day': ({ date, embargoDay }) =>
    `Het persbericht is gedateerd op ${day(date)}, en het embargo loopt af op ${day(embargoDay)}. Controleer beide.`,
  'embargo-overridden': overridden,
  'immediate-and-embargo': () =>
    'Het persbericht vermeldt zowel “voor onmiddellijke publicatie” als een embargo; het embargo geldt. Verwijder een van beide.',

  'no-headline': ({ to }) =>
    to === 'publish'
      ? 'Er is geen kop gevonden. Zet die op een eigen regel boven de tekst, of schrijf “headline: …” in de kop van het bestand.'
      : 'Het is niet duidelijk welk persbericht moet worden ingetrokken. Zet het kenmerk ervan in de kop van het bestand.',
  'headline-too-long': ({ characters, max }) =>
    `De kop telt ${characters} tekens; ten hoogste ${max} is toegestaan. Kort hem in en zet de rest in de tekst eronder.`,
  'headline-capitals': () =>
    'De kop staat geheel in hoofdletters; dat leest slecht in e-mail en nieuwsfeeds. Schrijf hem in gewone letters.',
  'headline-long': ({ characters }) =>
    `De kop telt ${characters} tekens; mailprogramma’s tonen er ongeveer 70. Kort hem zo mogelijk in.`,
  'headline-doubtful': ({ headline }) =>
    `“${headline}” is als kop genomen, maar het kan ook een andere regel zijn. Klopt dat niet, zet de kop dan op een eigen regel boven de tekst, of schrijf “headline: …” in de kop van het bestand.`,
  'headline-full-stop': () =>
    'De kop eindigt met een punt. Haal die weg of controleer of dit wel de kop is.',
  'figure-only-in-headline': ({ figure }) =>
    `De kop noemt ${figure}, en dat getal staat niet in de tekst. Controleer wat juist is.`,
  'no-body': () => 'Onder de kop is geen tekst gevonden. Voeg de tekst van het persbericht toe.',
  'garbled-characters': ({ sample }) =>
    `“${sample}” bevat verminkte tekens: de tekst is in de ene codering opgeslagen en in een andere gelezen. Sla hem als UTF-8 op in het programma waarin hij is geschreven, en plaats hem opnieuw.`,
  'short-body': ({ words }) =>
    `De tekst telt maar ${words} woorden. Controleer of er niets ontbreekt.`,
  'no-contact': ({ pressEmail }) =>
    `Het persbericht noemt geen perscontact; in de e-mail staat ${pressEmail}. Voeg een regel toe zoals “Perscontact: naam, telefoon, e-mailadres”.`,
  'dangling-link': ({ ending }) =>
    `“…${ending}” verwijst naar een adres dat niet in de tekst staat. Schrijf het adres uit of verwijder de regel.`,
  'unbalanced-quotes': ({ words }) =>
    `Het citaat dat begint met “${words}…” wordt niet afgesloten. Voeg het aanhalingsteken sluiten toe.`,
  'mixed-quotes': ({ words }) =>
    `Bij “${words}” staan rechte (") en gekrulde aanhalingstekens (“ ”) door elkaar. Gebruik één soort.`,
  placeholder: ({ sign }) =>
    `“${sign}” lijkt op een plek die nog moet worden ingevuld. Vul die in of verwijder die.`,
  'address-malformed': ({ address }) => `“${address}” is geen volledig e-mailadres. Verbeter het.`,
  'acronym-before-name': ({ acronym }) =>
    `“${acronym}” staat hier voordat de afkorting is uitgelegd. Schrijf de naam bij de eerste vermelding voluit.`,
  'repeated-paragraph': ({ words, firstLine }) =>
    `De alinea die begint met “${words}…” staat al op regel ${firstLine}. Verwijder een van de twee.`,
  'review-leftover': ({ leftover }) =>
    `“${leftover}” lijkt op een opmerking uit een revisie. Verwijder die.`,
  'link-not-https': ({ address }) =>
    `De link naar ${address} is niet versleuteld (http). Schrijf https als de site dat heeft.`,
  'phone-unclear': ({ raw, why }) =>
    why === 'no-country'
      ? `“${raw}” is vanuit het buitenland niet te bellen. Schrijf het nummer met de landcode, zoals +31 20 ….`
      : `“${raw}” is geen nummer van dat land: er ontbreken cijfers, of ze zijn fout of te veel. Controleer ze.`,
  'quote-without-speaker': ({ words }) =>
    `Het is niet duidelijk wie “${words}…” zegt. Noem bij het citaat wie er spreekt.`,

  'not-a-document': () =>
    'Dit is een systeembestand of een tijdelijk bestand. Er is niets mee gedaan.',
  'object-gone': () => 'Het bestand is verwijderd voordat het kon worden gelezen.',
  'several-sidecars': ({ sidecars }) =>
    `Meer dan één bestand beschrijft dit document: ${sidecars.join(', ')}. Zet alles in één daarvan en plaats dat opnieuw.`,
  'sidecar-inside-and-beside': () =>
    'Er staat een .yaml-bestand naast het zipbestand en een ander erin; het is niet duidelijk welk geldt. Zet alles in één daarvan en plaats dat opnieuw.',
  sidecar: ({ documents }) => `Dit bestand wordt samen met ${list(documents)} gelezen.`,
  'sidecar-without-document': () =>
    'Hier is geen document met deze naam, dus dit bestand had geen gevolg. Het moet heten zoals zijn document, met de extensie .yaml: release.en.yaml naast release.en.txt.',
  asset: ({ documents }) =>
    `Hoort bij ${list(documents)}: verschijnt naast het persbericht zodra dat verschijnt.`,
  'asset-waits': () =>
    'In deze map staat nog geen persbericht. Het bestand verschijnt naast het bericht dat hier wordt geplaatst: één persbericht, in zoveel talen als u wilt, in een eigen map.',
  'sister-embargoed': () =>
    'Op een andere taalversie van dit persbericht rust een embargo; deze wacht daarom tot die uit is. Mag deze op zichzelf verschijnen, geef haar dan in de kop van het bestand een eigen familie (“family: …”).',
  'same-text': ({ family }) => `Dezelfde tekst is al eerder ontvangen als ${family}.`,
  'file-reused': ({ before, now }) =>
    `Dit bestand was tot nu toe ${before} en is voortaan ${now}: twee persberichten, en lezers krijgen ze allebei. Is het er één, trek het eerdere dan in: plaats het opnieuw als ${before} met “withdraw: reden” in de kop van het bestand.`,
  'reference-reused': ({ file, reference, language: tag }) =>
    `Dit persbericht (${reference}, ${tag}) was tot nu toe het bestand ${file}; dit bestand geldt als de nieuwe versie ervan. Zijn het twee persberichten, geef dit dan een eigen kenmerk en plaats het opnieuw.`,
  'nothing-to-withdraw': () =>
    'Er is geen persbericht met dit kenmerk in deze taal bekend, dus er valt niets in te trekken. Controleer het kenmerk.',
  'embargo-after-publication': () =>
    'Dit persbericht is al verschenen; een embargo kan het niet terughalen. Plaats het opnieuw met “withdraw: reden” in de kop van het bestand om het in te trekken.',
  'back-file': () =>
    'Dit is een persbericht uit het archief: het krijgt zijn pagina’s, maar wordt aan niemand gemaild en staat niet in de nieuwsfeeds.',
  'alert-sent': () =>
    'De e-mail over dit persbericht is al met een andere taalversie verstuurd; alleen wie nog op deze taal wachtte, krijgt hem nu.',
  restored: () =>
    'Dit persbericht was ingetrokken en is nu weer openbaar; niemand krijgt e-mail. Was dat niet de bedoeling, plaats het dan opnieuw met “withdraw: reden” in de kop van het bestand.',
  'correction-mailed': () =>
    'Wie de vorige versie heeft gekregen, krijgt de rectificatie per e-mail.',
  'minor-change': () =>
    'De pagina en de nieuwsfeeds veranderen; niemand krijgt e-mail. Moeten de lezers het weten, plaats het bestand dan opnieuw met “correction: wat er fout was” in de kop.',
  'mail-late': ({ reference }) =>
    `Het persbericht verscheen lang na de geplande tijd; de e-mail wacht daarom. Moet die nog uit, vraag dan de beheerder van Dateline om “dateline resume ${reference}”.`,
  'mail-stopped': ({ mailing }) =>
    `De verzending van e-mail is stilgezet; nog niemand krijgt bericht. Ze begint zodra de beheerder van Dateline “dateline resume ${mailing}” geeft.`,
};
