import { dateInWords, momentInWords } from '../../locale/dates.ts';
import { languageName } from '../../locale/languages.ts';
import type { DocumentFormat } from '../document.ts';
import type { RemarkCatalogue } from './catalogue.ts';
import type { EmbargoDoubt, NoText, RemarkFacts } from './facts.ts';
import { kilobytes, listInWords, megabytes, weekdayInWords } from './measures.ts';

const day = (date: string): string => dateInWords(date, 'de');
const moment = (instant: string): string => momentInWords(instant, 'de', 'UTC');
const language = (tag: string): string => languageName(tag, 'de');
const list = (items: readonly string[]): string => listInWords(items, 'de');

const AS_TEXT = 'Bitte als .docx, .txt, .md oder .html speichern und erneut ablegen.';
const DROP_TEXT = 'Bitte legen Sie den Text der Mitteilung ab.';
const WITH_RELEASE =
  'Legen Sie es mit seiner Mitteilung in einen eigenen Ordner oder in eine .zip-Datei, oder nennen Sie es unter „assets:“ in der Mitteilung daneben und legen Sie diese erneut ab.';
const HOW = 'Schreiben Sie im Dateikopf: „embargo: 2026-03-09 14:00 Europe/Paris“.';

/** Where something was set. */
const IN = {
  parsed: 'im Text',
  default: 'in der Konfiguration',
  'front matter': 'im Dateikopf',
  sidecar: 'in der .yaml-Datei',
  'object metadata': 'in den Objekt-Metadaten',
  declared: 'in den Angaben der Seite oder der E-Mail',
  'file name': 'im Dateinamen',
} as const;

const DOCUMENTS = {
  text: 'Der Text',
  markdown: 'Die Markdown-Datei',
  html: 'Die HTML-Datei',
  docx: 'Das Word-Dokument',
  pdf: 'Das PDF',
  eml: 'Die E-Mail',
  zip: 'Das ZIP-Archiv',
} as const;
const THEM = {
  text: 'ihn',
  markdown: 'sie',
  html: 'sie',
  docx: 'es',
  pdf: 'es',
  eml: 'sie',
  zip: 'es',
} as const;

const UNREADABLE_TEXT =
  'Etwas in dem Text lässt sich nicht lesen. Kopieren Sie die Mitteilung in eine neue Datei, legen Sie diese ab und sagen Sie der Stelle Bescheid, die Dateline betreibt.';
const BROKEN = {
  text: UNREADABLE_TEXT,
  markdown: UNREADABLE_TEXT,
  html: UNREADABLE_TEXT,
  docx: 'Das Word-Dokument ist beschädigt oder wurde nicht vollständig hochgeladen. Öffnen Sie es in Word, speichern Sie es neu und legen Sie es noch einmal ab.',
  pdf: 'Das PDF ist beschädigt oder wurde nicht vollständig hochgeladen. Speichern Sie es neu oder legen Sie den Text als .docx oder .txt ab.',
  eml: 'Die E-Mail ist beschädigt oder wurde nicht vollständig gespeichert. Speichern Sie sie neu oder legen Sie den Text als .txt ab.',
  zip: 'Das ZIP-Archiv ist beschädigt oder wurde nicht vollständig hochgeladen. Erstellen Sie es neu und legen Sie es noch einmal ab.',
} as const;

/** What to do about a document that asks for too much. */
const lighter = (format: DocumentFormat): string =>
  format === 'text' || format === 'markdown'
    ? 'Legen Sie nur die Mitteilung ohne ihre Anlagen ab.'
    : `Speichern Sie ${THEM[format]} ohne das, was eingebettet ist, oder legen Sie den Text als .txt ab.`;

const PICTURE_LEFT_OUT = {
  word: 'Eine Zeichnung, ein in Word zugeschnittenes Bild (die Datei enthält das Abgeschnittene noch) oder eines, das anderswo liegt, wurde ausgelassen. Speichern Sie es als JPEG oder PNG und legen Sie es mit der Mitteilung in eine .zip-Datei.',
  'e-mail':
    'Ein Bild, das die E-Mail zeigt, aber nicht enthält, etwa eines auf einem anderen Server, wurde ausgelassen. Hängen Sie es als JPEG oder PNG an die E-Mail an oder legen Sie es mit der Mitteilung in eine .zip-Datei.',
  page: 'Ein Bild im Text wurde ausgelassen, denn veröffentlicht werden nur Dateien, die mit der Mitteilung kommen. Legen Sie es als JPEG oder PNG mit der Mitteilung in eine .zip-Datei, falls es nicht schon darin liegt.',
} as const;

const NOT_YET = {
  archive:
    'Dies ist ein anderes Office-Dokument oder ein beschädigtes ZIP-Archiv und nicht lesbar.',
  'empty-archive': 'Dies ist ein leeres ZIP-Archiv.',
  'locked-office':
    'Dies ist ein altes oder ein kennwortgeschütztes Office-Dokument und nicht lesbar.',
  rtf: 'Dies ist ein Dokument im Rich-Text-Format (RTF) und nicht lesbar.',
} as const;

function notAText(found: NoText): string {
  switch (found.what) {
    case 'bytes':
      return 'Dies ist kein Text: Die Datei enthält Bytes, die in keinem Text vorkommen. Legen Sie die Mitteilung als .docx, .pdf, .eml, .txt, .md oder .html ab.';
    case 'picture':
      return `Dies ist ein Bild (${found.format}), keine Mitteilung. ${WITH_RELEASE}`;
    case 'media':
      return `Dies ist ein Bild, eine Tonaufnahme oder ein Film, keine Mitteilung. ${WITH_RELEASE}`;
    case 'sound':
      return `Dies ist eine Tonaufnahme, keine Mitteilung. ${DROP_TEXT}`;
    case 'film':
      return `Dies ist ein Film, keine Mitteilung. ${DROP_TEXT}`;
    case 'program':
      return `Dies ist ein Programm, keine Mitteilung. ${DROP_TEXT}`;
    case 'archive':
      return `Dies ist ein komprimiertes Archiv (${found.format}). ${AS_TEXT}`;
  }
}

const inYaml = ({ sidecarLine }: { readonly sidecarLine: number | null }): string =>
  sidecarLine === null ? '' : ` (Zeile ${sidecarLine} der .yaml-Datei)`;

const UNREADABLE = {
  syntax:
    'Der Dateikopf ist hier nicht lesbar. Schreiben Sie je Zeile einmal „Schlüssel: Wert“, und setzen Sie einen Wert mit Doppelpunkt in Anführungszeichen.',
  anchors:
    'Der Dateikopf verwendet Anker, Aliasse oder Tags von YAML. Schreiben Sie einfache Zeilen „Schlüssel: Wert“.',
  'no-mapping':
    'Der Dateikopf besteht nicht aus Zeilen „Schlüssel: Wert“. Schreiben Sie je Zeile einen Schlüssel und seinen Wert.',
} as const;

function repeatedKey(facts: RemarkFacts['front-matter-repeated-key']): string {
  switch (facts.kind) {
    case 'unnamed':
      return 'Ein Schlüssel steht zweimal im Dateikopf; es ist unklar, welcher gilt. Entfernen Sie einen davon.';
    case 'same':
      return `Der Schlüssel „${facts.key}“ steht zweimal im Dateikopf. Entfernen Sie einen davon.`;
    case 'synonyms':
      return `Die Schlüssel „${facts.keys[0]}“ und „${facts.keys[1]}“ ${IN[facts.source]} legen dasselbe fest; es ist unklar, welcher gilt. Entfernen Sie einen davon.`;
  }
}

function held(facts: RemarkFacts['embargo-held']): string {
  if (facts.why === 'two-embargoes')
    return 'Die Mitteilung nennt zwei Sperrfristen, die nicht übereinstimmen; sie wird deshalb zurückgehalten. Lassen Sie nur eine stehen und legen Sie die Datei erneut ab.';
  return `Die Sperrfrist „${facts.typed}“ ${reason(facts)}; die Mitteilung wird deshalb zurückgehalten, bis Sie eine berichtigte Datei ablegen. ${HOW}`;
}

function reason(facts: EmbargoDoubt): string {
  switch (facts.why) {
    case 'several-times':
      return 'nennt mehr als eine Uhrzeit';
    case 'too-long':
      return 'ist zu lang, um sicher gelesen zu werden';
    case 'no-day':
      return 'nennt keinen lesbaren Tag';
    case 'several-days':
      return 'nennt mehr als einen Tag';
    case 'no-year':
      return 'nennt kein Jahr, das zum Wochentag passt';
    case 'two-readings':
      return 'lässt sich als zwei verschiedene Tage lesen';
    case 'unclear-time':
      return 'nennt eine Uhrzeit, die nicht sicher zu lesen ist';
    case 'zones-disagree':
      return 'nennt zwei Zeitzonen, die nicht übereinstimmen';
    case 'no-such-time':
      return 'nennt eine Zeit, die es im Kalender nicht gibt';
    case 'other-weekday':
      return `nennt einen Wochentag, der nicht auf den ${day(facts.day)} fällt`;
    case 'unknown-zone':
      return `enthält neben der Uhrzeit „${facts.words}“, und das ist keine hier bekannte Zeitzone`;
  }
}

const MISMATCH = {
  given: 'nach der angegebenen Sprache',
  'file-name': 'nach dem Dateinamen',
  reference: 'nach der Nummer',
  page: 'nach der Webseite',
} as const;

function overridden({ inner, source, says }: RemarkFacts['embargo-overridden']): string {
  const place =
    inner === 'parsed'
      ? 'Im Text ist hier von einer Sperrfrist die Rede'
      : `Hier ${IN[inner]} steht eine Sperrfrist`;
  const what = says === 'none' ? 'dass es keine gibt' : 'dass sie früher endet';
  return `${place}, aber ${IN[source]} steht, ${what}; Letzteres gilt. Entfernen Sie die Zeile, wenn das richtig ist.`;
}

export const de: RemarkCatalogue = {
  'empty-file': () =>
    'Die Datei ist leer. Speichern Sie die Mitteilung neu und legen Sie sie noch einmal ab.',
  'file-too-large': ({ bytes, maxBytes }) =>
    `Die Datei hat ${megabytes(bytes, 'de')} MB; höchstens ${megabytes(maxBytes, 'de')} MB sind zulässig. Entfernen Sie die Bilder oder legen Sie nur den Text ab.`,
  'no-text': ({ of }) =>
    of === 'file'
      ? 'Die Datei enthält nur Leerzeichen. Speichern Sie die Mitteilung neu und legen Sie sie noch einmal ab.'
      : 'Die E-Mail enthält keinen eigenen Text. Legen Sie stattdessen das angehängte Dokument ab.',
  'text-too-long': ({ characters, max }) =>
    `Der Text hat ${characters} Zeichen; höchstens ${max} sind zulässig. Legen Sie die Mitteilung ohne ihre Anlagen ab.`,
  'too-many-blocks': ({ blocks, max }) =>
    `Der Text hat ${blocks} Absätze; höchstens ${max} sind zulässig. Legen Sie die Mitteilung ohne ihre Anlagen ab.`,
  'sidecar-too-large': ({ bytes, maxBytes }) =>
    `Die .yaml-Datei zur Mitteilung hat ${kilobytes(bytes)} kB; höchstens ${kilobytes(maxBytes)} kB sind zulässig. Lassen Sie nur die Felder darin und legen Sie beide Dateien erneut ab.`,
  'sidecar-unreadable': () =>
    'Die .yaml-Datei zur Mitteilung ist nicht als Text lesbar. Speichern Sie sie in UTF-8 und legen Sie beide Dateien erneut ab.',
  'not-a-text': notAText,
  'broken-encoding': ({ line }) =>
    `Ab Zeile ${line} sind die Zeichen beschädigt oder mischen zwei Kodierungen. Speichern Sie die Datei in UTF-8 und legen Sie sie erneut ab.`,
  'format-not-yet': ({ what }) => `${NOT_YET[what]} ${AS_TEXT}`,
  'content-mismatch': ({ extension }) =>
    `Der Name endet auf .${extension}, die Datei enthält aber etwas anderes. ${AS_TEXT}`,
  'unknown-format': ({ extension }) =>
    `Der Name endet auf .${extension}. Das ist kein Format für Mitteilungen. ${AS_TEXT}`,
  'document-broken': ({ format }) => BROKEN[format],
  'document-too-slow': ({ format, seconds }) =>
    `${DOCUMENTS[format]} ließ sich nicht innerhalb von ${seconds} Sekunden lesen. ${lighter(format)}`,
  'document-too-large': ({ format }) =>
    `${DOCUMENTS[format]} braucht mehr Speicher, als eine Pressemitteilung belegen darf. ${lighter(format)}`,
  'no-text-layer': () =>
    'Das PDF enthält Bilder von Seiten und keinen Text, wie ein Scanner es erzeugt. Legen Sie das Ausgangsdokument ab oder den Text als .txt.',
  password: () =>
    'Das PDF ist durch ein Kennwort geschützt. Speichern Sie es ohne Kennwort und legen Sie es erneut ab.',
  macros: () =>
    'Das Word-Dokument enthält Makros; diese werden nicht angenommen. Speichern Sie es als .docx ohne Makros.',
  'declared-entities': () =>
    'Das Word-Dokument deklariert XML-Entitäten, was kein Textprogramm tut. Speichern Sie es in Word neu.',
  'archive-too-large': () =>
    'Das Word-Dokument ist entpackt weit größer als eine Pressemitteilung. Entfernen Sie, was darin eingebettet ist, oder legen Sie den Text als .txt ab.',

  'archive-locked': () =>
    'Das ZIP-Archiv ist durch ein Kennwort geschützt. Erstellen Sie es neu ohne Kennwort.',
  'archive-nested': () =>
    'Das ZIP-Archiv enthält ein weiteres ZIP-Archiv unter dem Namen eines Dokuments. Legen Sie das Dokument selbst hinein.',
  'archive-without-document': () =>
    'Das ZIP-Archiv enthält keine Mitteilung. Legen Sie deren Text als .docx, .txt, .md, .html, .eml oder .pdf neben die Bilder hinein.',
  'archive-several-documents': ({ documents }) =>
    `Das ZIP-Archiv enthält mehrere Dokumente (${documents.join(', ')}); es ist unklar, welches die Mitteilung ist. Legen Sie jede Mitteilung und jede Sprache einzeln oder in einem eigenen Archiv ab.`,
  'package-too-large': ({ files, maxBytes }) =>
    `Das ZIP-Archiv enthält mehr als ${files} Dateien oder ist entpackt größer als ${megabytes(maxBytes, 'de')} MB. Behalten Sie die Mitteilung und die besten Bilder in einer Größe für die Presse (2000 Pixel reichen aus).`,

  'raw-html-removed': () =>
    'HTML innerhalb des Textes wurde ausgelassen. Verwenden Sie Markdown oder legen Sie die Mitteilung als .html ab.',
  'script-removed': () =>
    'Skripte, Formatvorlagen oder eingebettete Seiten wurden ausgelassen; sie werden nie veröffentlicht.',
  'link-removed': ({ words }) =>
    `Der Link auf „${words}“ wurde ausgelassen, weil er zu keiner öffentlichen Web-, Mail- oder Telefonadresse führt. Geben Sie die ganze Adresse an, beginnend mit https://.`,
  'hidden-text-removed': () =>
    'Als verborgen formatierter Text wurde ausgelassen. Löschen Sie ihn aus dem Dokument.',
  'tracked-changes': () =>
    'Das Dokument enthält nachverfolgte Änderungen; verwendet wurde der Text, in dem alle angenommen sind. Nehmen Sie die Änderungen an oder lehnen Sie sie ab, und legen Sie das Dokument erneut ab, wenn das nicht der richtige Text ist.',
  'comments-removed': () =>
    'Die Kommentare im Dokument wurden ausgelassen. Löschen Sie sie, bevor Sie es anderweitig verschicken.',
  'image-removed': ({ of }) => PICTURE_LEFT_OUT[of],
  'text-unplaced': ({ words }) =>
    `Der Text, der mit „${words}…“ beginnt, ist weder Meldungstext noch Hinweis noch Kontakt und wird deshalb nicht veröffentlicht. Rücken Sie ihn vor den Pressekontakt oder setzen Sie „Hinweis für Redaktionen“ darüber.`,

  'front-matter-too-large': (facts) =>
    `Der Dateikopf ist zu lang oder zu tief verschachtelt. Schreiben Sie je Zeile einmal „Schlüssel: Wert“.${inYaml(facts)}`,
  'front-matter-unreadable': (facts) => `${UNREADABLE[facts.fault]}${inYaml(facts)}`,
  'front-matter-assets': (facts) =>
    `Die Liste unter „${facts.key}“ ist nicht lesbar. Schreiben Sie für jedes Bild „- file: foto.jpg“ und darunter, eingerückt, „alt: …“, „caption: …“ und „credit: …“.${inYaml(facts)}`,
  'front-matter-nested': (facts) =>
    `Der Wert von „${facts.key}“ ist verschachtelt. Schreiben Sie ihn in eine Zeile oder als Liste einzelner Werte.${inYaml(facts)}`,
  'front-matter-repeated-key': (facts) => `${repeatedKey(facts)}${inYaml(facts)}`,
  'embargo-key-misspelt': ({ key }) =>
    `„${key}“ sieht nach einem falsch geschriebenen „embargo“ aus; die Mitteilung wird deshalb zurückgehalten. Schreiben Sie „embargo: …“ oder entfernen Sie die Zeile, und legen Sie die Datei erneut ab.`,
  'unknown-key': ({ key, source, nearest }) =>
    `Der Schlüssel „${key}“ ${IN[source]} hat hier keine Bedeutung und wurde nicht berücksichtigt.${nearest === null ? '' : ` Meinten Sie „${nearest}“?`}`,
  'unknown-type': ({ typed, types }) =>
    `„${typed}“ ist keine Art von Mitteilung. Verwenden Sie eine von diesen: ${types.join(', ')}.`,
  'unknown-subject': ({ typed, subjects }) =>
    `„${typed}“ ist kein Thema dieses Pressebereichs und wurde nicht berücksichtigt. Verwenden Sie eines von diesen: ${subjects.join(', ')}.`,
  'urgent-unclear': ({ typed }) =>
    `„${typed}“ sagt weder Ja noch Nein; die Mitteilung gilt nicht als dringend. Schreiben Sie „urgent: ja“ oder lassen Sie die Zeile weg.`,
  'held-by-hand': ({ source }) =>
    `Es steht ${IN[source]}, dass diese Mitteilung warten soll; sie wird deshalb zurückgehalten. Um sie freizugeben, entfernen Sie die Zeile und legen Sie die Datei erneut ab.`,
  'language-unreadable': ({ typed, example }) =>
    `„${typed}“ ist keine Sprache. Schreiben Sie ein Kürzel wie „${example}“.`,
  'date-unreadable': ({ typed }) =>
    `Das Datum „${typed}“ ist nicht lesbar. Schreiben Sie es so: 2014-10-22.`,

  'assets-taken': ({ assets }) =>
    `Neben der Mitteilung veröffentlicht: ${assets.join(', ')}. In der E-Mail stehen die Anzahl und ein Link zur Seite.`,
  'asset-unreadable': ({ assets }) =>
    `Ausgelassen, weil sie sich nicht veröffentlichen lassen: ${assets.join(', ')}. Angenommen werden nur vollständige Bilder in JPEG, PNG, GIF oder WebP und PDF-Dateien. Speichern Sie, was fehlt, in einem dieser Formate und legen Sie alles erneut ab.`,
  'asset-missing': ({ assets }) =>
    `Unter „assets:“ genannt, aber nicht vorhanden: ${assets.join(', ')}. Prüfen Sie den Namen, legen Sie die Datei neben die Mitteilung oder in dieselbe .zip-Datei, und legen Sie die Mitteilung erneut ab.`,
  'asset-without-alt': ({ assets }) =>
    `Nirgends steht, was auf diesen Bildern zu sehen ist; blinde Leser erfahren es also nicht: ${assets.join(', ')}. Beschreiben Sie jedes unter „assets:“ im Dateikopf oder in der .yaml-Datei, mit „- file: …“ und darunter „alt: …“.`,
  'assets-too-large': ({ assets, maxBytes }) =>
    `Ausgelassen, weil alle Dateien zusammen höchstens ${megabytes(maxBytes, 'de')} MB haben dürfen: ${assets.join(', ')}. Verkleinern Sie die Bilder (2000 Pixel genügen) und legen Sie alles erneut ab.`,
  'too-many-assets': ({ count, max }) =>
    `Mit der Mitteilung kamen ${count} Dateien; angesehen wurden die ersten ${max}. Lassen Sie weg, was niemand braucht.`,

  'language-mismatch': ({ reads, says, where }) =>
    `Der Text liest sich wie ${language(reads)}, ist aber ${MISMATCH[where]} ${language(says)}. Berichtigen Sie, was falsch ist.`,
  'second-language': ({ reads, taken }) =>
    `Ab hier ist der Text auf ${language(reads)}; übernommen wurde nur der Teil davor (${language(taken)}). Legen Sie jede Sprache als eigene Datei ab.`,
  'language-uncertain': ({ language: tag }) =>
    `Der Text ist zu kurz, um seine Sprache sicher zu erkennen; angenommen wurde ${language(tag)}. Geben Sie die Sprache im Dateinamen (etwa name.${tag}.txt) oder im Dateikopf an.`,
  'language-outside-newsroom': ({ language: tag, languages }) =>
    `Der Pressebereich hat keine Seiten in dieser Sprache (${tag}), nur in ${languages.join(', ')}. Die Mitteilung bekommt eine Seite und wird verschickt, steht aber in keiner Liste und keinem Newsfeed. Ist die Sprache falsch, schreiben Sie „language: …“ in den Dateikopf.`,
  'weekday-mismatch': ({ typed, day: date }) =>
    `„${typed}“ passt nicht zusammen: Der ${day(date)} ist ein ${weekdayInWords(date, 'de')}. Berichtigen Sie den Tag oder den Wochentag.`,
  'ambiguous-date': ({ typed, day: date }) =>
    `„${typed}“ lässt sich auch mit vertauschtem Tag und Monat lesen; verstanden wurde der ${day(date)}. Schreiben Sie den Monat als Wort.`,
  'two-dates': ({ days }) =>
    `Die Mitteilung trägt zwei Daten, ${list(days.map(day))}; verwendet wurde das erste. Berichtigen Sie das andere.`,
  'date-ahead': ({ day: date }) =>
    `Die Mitteilung trägt das Datum ${day(date)} und nennt keine Sperrfrist; sie geht deshalb sofort hinaus. Soll sie bis dahin warten, setzen Sie über die Überschrift eine Zeile wie „Sperrfrist: ${day(date)}, 10 Uhr“.`,
  'no-date': () =>
    'Die Mitteilung trägt kein Datum. Ergänzen Sie eines unter der Überschrift, etwa „22. Oktober 2014“.',

  'embargo-held': held,
  'embargo-midnight': ({ day: date }) =>
    `„Mitternacht“ wurde als Ende des Tages verstanden (${day(date)}), damit nichts zu früh hinausgeht. Schreiben Sie sicherheitshalber 00:01 oder 23:59.`,
  'embargo-zone-assumed': ({ zone, offset }) =>
    `Die Sperrfrist nennt keine Zeitzone; angenommen wurde ${zone} (UTC${offset}). Ergänzen Sie sicherheitshalber die Zeitzone.`,
  'embargo-zone-season': ({ typed, typedOffset, region, regionOffset, asTyped, byRegion }) =>
    `„${typed}“ (UTC${typedOffset}) gilt an diesem Tag in ${region} nicht (dort UTC${regionOffset}); gemeint ist also ${moment(asTyped)} oder ${moment(byRegion)}, verwendet wurde der spätere Zeitpunkt. Schreiben Sie die geltende Zeitzone oder den Abstand zu UTC.`,
  'embargo-past': ({ until }) =>
    `Die Sperrfrist endete am ${moment(until)}; die Mitteilung geht deshalb sofort hinaus. Ist das falsch, berichtigen Sie das Datum.`,
  'embargo-far': ({ day: date }) =>
    `Die Sperrfrist dauert bis zum ${day(date)}, also noch über ein Jahr. Prüfen Sie das Jahr.`,
  'embargo-time-skipped': ({ typed, zone, candidates: [first, second] }) =>
    `Die Zeit der Sperrfrist „${typed}“ gibt es in ${zone} nicht, weil in dieser Nacht die Uhren umgestellt werden. Schreiben Sie ${first} oder ${second}.`,
  'embargo-time-repeated': ({ typed, zone, candidates: [first, second] }) =>
    `Die Zeit der Sperrfrist „${typed}“ gibt es in ${zone} zweimal, weil in dieser Nacht die Uhren umgestellt werden. Schreiben Sie ${first} oder ${second}.`,
  'embargo-other-day': ({ date, embargoDay }) =>
    `Die Mitteilung ist auf den ${day(date)} datiert, ihre Sperrfrist endet am ${day(embargoDay)}. Prüfen Sie beides.`,
  'embargo-overridden': overridden,
  'immediate-and-embargo': () =>
    'Die Mitteilung trägt sowohl den Vermerk „zur sofortigen Veröffentlichung“ als auch eine Sperrfrist; es gilt die Sperrfrist. Entfernen Sie eines von beiden.',

  'no-headline': ({ to }) =>
    to === 'publish'
      ? 'Es wurde keine Überschrift gefunden. Setzen Sie sie in eine eigene Zeile über den Text oder schreiben Sie „headline: …“ in den Dateikopf.'
      : 'Es ist unklar, welche Mitteilung zurückgezogen werden soll. Ergänzen Sie ihre Nummer im Dateikopf.',
  'headline-too-long': ({ characters, max }) =>
    `Die Überschrift hat ${characters} Zeichen; höchstens ${max} sind zulässig. Kürzen Sie sie und setzen Sie den Rest in den Text darunter.`,
  'headline-capitals': () =>
    'Die Überschrift steht ganz in Großbuchstaben; das liest sich in E-Mails und Newsfeeds schlecht. Schreiben Sie sie in gewöhnlicher Groß- und Kleinschreibung.',
  'headline-long': ({ characters }) =>
    `Die Überschrift hat ${characters} Zeichen; E-Mail-Programme zeigen etwa 70. Kürzen Sie sie, wenn möglich.`,
  'headline-doubtful': ({ headline }) =>
    `„${headline}“ wurde als Überschrift genommen; es könnte auch eine andere Zeile sein. Wenn das falsch ist, setzen Sie die Überschrift in eine eigene Zeile über den Text oder schreiben Sie „headline: …“ in den Dateikopf.`,
  'headline-full-stop': () =>
    'Die Überschrift endet mit einem Punkt. Entfernen Sie ihn oder prüfen Sie, ob dies die Überschrift ist.',
  'figure-only-in-headline': ({ figure }) =>
    `In der Überschrift steht ${figure}; im Text kommt diese Zahl nicht vor. Prüfen Sie, welche stimmt.`,
  'no-body': () =>
    'Unter der Überschrift wurde kein Text gefunden. Ergänzen Sie den Text der Mitteilung.',
  'garbled-characters': ({ sample }) =>
    `„${sample}“ enthält falsche Zeichen: Der Text wurde in einer Kodierung gespeichert und in einer anderen gelesen. Speichern Sie ihn dort, wo er geschrieben wurde, als UTF-8 und legen Sie ihn erneut ab.`,
  'short-body': ({ words }) => `Der Text hat nur ${words} Wörter. Prüfen Sie, ob etwas fehlt.`,
  'no-contact': ({ pressEmail }) =>
    `Die Mitteilung nennt keinen Pressekontakt; in den E-Mails steht ${pressEmail}. Ergänzen Sie eine Zeile wie „Pressekontakt: Name, Telefon, E-Mail-Adresse“.`,
  'dangling-link': ({ ending }) =>
    `„…${ending}“ verweist auf eine Adresse, die nicht im Text steht. Schreiben Sie die Adresse aus oder entfernen Sie die Zeile.`,
  'unbalanced-quotes': ({ words }) =>
    `Das Zitat, das mit „${words}…“ beginnt, endet nicht. Ergänzen Sie das schließende Anführungszeichen.`,
  'mixed-quotes': ({ words }) =>
    `Bei „${words}“ stehen gerade (") und typografische Anführungszeichen („ “) nebeneinander. Verwenden Sie nur eine Art.`,
  placeholder: ({ sign }) =>
    `„${sign}“ sieht nach einer Lücke aus, die noch zu füllen ist. Füllen oder entfernen Sie sie.`,
  'address-malformed': ({ address }) =>
    `„${address}“ ist keine vollständige E-Mail-Adresse. Berichtigen Sie sie.`,
  'acronym-before-name': ({ acronym }) =>
    `„${acronym}“ steht hier, bevor die Abkürzung erklärt wird. Schreiben Sie den Namen bei der ersten Nennung aus.`,
  'repeated-paragraph': ({ words, firstLine }) =>
    `Der Absatz, der mit „${words}…“ beginnt, steht schon in Zeile ${firstLine}. Entfernen Sie einen von beiden.`,
  'review-leftover': ({ leftover }) =>
    `„${leftover}“ sieht nach einer Anmerkung aus einer Überarbeitung aus. Entfernen Sie sie.`,
  'link-not-https': ({ address }) =>
    `Der Link zu ${address} ist nicht verschlüsselt (http). Schreiben Sie https, wenn die Website das anbietet.`,
  'phone-unclear': ({ raw, why }) =>
    why === 'no-country'
      ? `„${raw}“ lässt sich aus dem Ausland nicht wählen. Schreiben Sie die Nummer mit Ländervorwahl, etwa +49 30 ….`
      : `„${raw}“ ist keine Nummer ihres Landes: Ziffern fehlen, sind falsch oder zu viel. Prüfen Sie sie.`,
  'quote-without-speaker': ({ words }) =>
    `Es ist unklar, wer „${words}…“ sagt. Nennen Sie beim Zitat, wer spricht.`,

  'not-a-document': () => 'Dies ist eine System- oder temporäre Datei. Sie blieb unberücksichtigt.',
  'object-gone': () => 'Die Datei wurde entfernt, bevor sie gelesen werden konnte.',
  'several-sidecars': ({ sidecars }) =>
    `Mehrere Dateien beschreiben dieses Dokument: ${sidecars.join(', ')}. Fassen Sie alles in einer davon zusammen und legen Sie sie erneut ab.`,
  'sidecar-inside-and-beside': () =>
    'Eine .yaml-Datei liegt neben dem ZIP-Archiv und eine weitere darin; es ist unklar, welche gilt. Fassen Sie alles in einer davon zusammen und legen Sie sie erneut ab.',
  sidecar: ({ documents }) => `Diese Datei wird zusammen mit ${list(documents)} gelesen.`,
  'sidecar-without-document': () =>
    'Hier liegt kein Dokument dieses Namens; die Datei blieb deshalb ohne Wirkung. Sie muss wie ihr Dokument heißen, mit der Endung .yaml: release.en.yaml neben release.en.txt.',
  asset: ({ documents }) =>
    `Gehört zu ${list(documents)}: erscheint neben der Mitteilung, sobald diese erscheint.`,
  'asset-waits': () =>
    'In diesem Ordner liegt noch keine Mitteilung. Die Datei erscheint neben der, die hier abgelegt wird: eine Mitteilung, in beliebig vielen Sprachen, in einem eigenen Ordner.',
  'sister-embargoed': () =>
    'Eine andere Sprachfassung dieser Mitteilung hat eine Sperrfrist; diese wartet deshalb, bis jene erschienen ist. Darf sie allein erscheinen, geben Sie ihr im Dateikopf eine eigene Familie („family: …“).',
  'same-text': ({ family }) => `Derselbe Text lag bereits vor, und zwar als ${family}.`,
  'file-reused': ({ before, now }) =>
    `Diese Datei war bisher ${before} und ist jetzt ${now}: zwei Mitteilungen, und die Leser erhalten beide. Ist es nur eine, ziehen Sie die frühere zurück: Legen Sie sie erneut als ${before} ab, mit „withdraw: Grund“ im Dateikopf.`,
  'reference-reused': ({ file, reference, language: tag }) =>
    `Diese Mitteilung (${reference}, ${tag}) war bisher die Datei ${file}; die neue Datei gilt als ihre neue Fassung. Sind es zwei Mitteilungen, geben Sie dieser eine eigene Nummer und legen Sie sie erneut ab.`,
  'nothing-to-withdraw': () =>
    'Mit dieser Nummer ist in dieser Sprache keine Mitteilung bekannt; es gibt also nichts zurückzuziehen. Prüfen Sie die Nummer.',
  'embargo-after-publication': () =>
    'Diese Mitteilung ist bereits erschienen; eine Sperrfrist kann sie nicht zurückholen. Um sie zurückzuziehen, legen Sie sie mit „withdraw: Grund“ im Dateikopf erneut ab.',
  'back-file': () =>
    'Dies ist eine Mitteilung aus dem Archiv: Sie bekommt ihre Seiten, wird aber an niemanden verschickt und steht nicht in den Newsfeeds.',
  'alert-sent': () =>
    'Die E-Mail zu dieser Mitteilung ging schon mit einer anderen Sprachfassung hinaus; jetzt bekommen sie nur noch jene, die auf diese Sprache gewartet haben.',
  restored: () =>
    'Diese Mitteilung war zurückgezogen und ist nun wieder öffentlich; niemand bekommt eine E-Mail. War das nicht beabsichtigt, legen Sie sie mit „withdraw: Grund“ im Dateikopf erneut ab.',
  'correction-mailed': () =>
    'Wer die frühere Fassung bekommen hat, bekommt die Korrektur per E-Mail.',
  'minor-change': () =>
    'Die Seite und die Newsfeeds ändern sich; niemand bekommt eine E-Mail. Sollen die Leser es erfahren, legen Sie die Datei mit „correction: was falsch war“ im Dateikopf erneut ab.',
  'mail-late': ({ reference }) =>
    `Diese Mitteilung erschien lange nach der vorgesehenen Zeit; die E-Mails warten deshalb. Sollen sie noch hinaus, bitten Sie die Betreuung von Dateline um „dateline resume ${reference}“.`,
  'mail-stopped': ({ mailing }) =>
    `Der E-Mail-Versand ist angehalten; noch wird niemand angeschrieben. Er beginnt, sobald die Betreuung von Dateline „dateline resume ${mailing}“ eingibt.`,
};
