import { dateInWords, momentInWords } from '../../locale/dates.ts';
import { languageName } from '../../locale/languages.ts';
import type { DocumentFormat } from '../document.ts';
import type { RemarkCatalogue } from './catalogue.ts';
import type { EmbargoDoubt, NoText, RemarkFacts } from './facts.ts';
import { kilobytes, listInWords, megabytes, weekdayInWords } from './measures.ts';

const day = (date: string): string => dateInWords(date, 'it');
const moment = (instant: string): string => momentInWords(instant, 'it', 'UTC');
const language = (tag: string): string => languageName(tag, 'it');
const list = (items: readonly string[]): string => listInWords(items, 'it');

const AS_TEXT = 'Lo salvi come .docx, .txt, .md o .html e lo depositi di nuovo.';
const DROP_TEXT = 'Depositi il testo del comunicato.';
const WITH_RELEASE =
  'Lo metta con il suo comunicato in una cartella propria o in un .zip, oppure lo indichi sotto «assets:» nel comunicato accanto e lo depositi di nuovo.';
const HOW = 'Lo scriva così nell’intestazione del file: «embargo: 2026-03-09 14:00 Europe/Paris».';

/** Where something was set. */
const IN = {
  parsed: 'nel testo',
  default: 'nella configurazione',
  'front matter': 'nell’intestazione del file',
  sidecar: 'nel file .yaml',
  'object metadata': 'nei metadati dell’oggetto',
  declared: 'nei dati della pagina o del messaggio',
  'file name': 'nel nome del file',
} as const;

const DOCUMENTS = {
  text: 'Il testo',
  markdown: 'Il file Markdown',
  html: 'Il file HTML',
  docx: 'Il documento Word',
  pdf: 'Il PDF',
  eml: 'Il messaggio',
  zip: 'L’archivio zip',
} as const;

const UNREADABLE_TEXT =
  'Qualcosa nel testo non si può leggere. Copi il comunicato in un nuovo file, lo depositi e avvisi chi gestisce Dateline.';
const BROKEN = {
  text: UNREADABLE_TEXT,
  markdown: UNREADABLE_TEXT,
  html: UNREADABLE_TEXT,
  docx: 'Il documento Word è danneggiato o non è stato caricato per intero. Lo apra in Word, lo salvi di nuovo e lo depositi ancora una volta.',
  pdf: 'Il PDF è danneggiato o non è stato caricato per intero. Lo salvi di nuovo o depositi il testo come .docx o .txt.',
  eml: 'Il messaggio di posta è danneggiato o non è stato salvato per intero. Lo salvi di nuovo o depositi il testo come .txt.',
  zip: 'L’archivio zip è danneggiato o non è stato caricato per intero. Lo crei di nuovo e lo depositi ancora una volta.',
} as const;

/** What to do about a document that asks for too much. */
const lighter = (format: DocumentFormat): string =>
  format === 'text' || format === 'markdown'
    ? 'Depositi solo il comunicato, senza gli allegati.'
    : 'Lo salvi di nuovo senza gli elementi incorporati o depositi il testo come .txt.';

const PICTURE_LEFT_OUT = {
  word: 'Un disegno, un’immagine ritagliata in Word (il file contiene ancora la parte tagliata) o un’immagine che si trova altrove è stata omessa. La salvi in JPEG o PNG e la metta in un .zip con il comunicato.',
  'e-mail':
    'Un’immagine che il messaggio mostra ma non contiene, per esempio una su un altro server, è stata omessa. La alleghi al messaggio in JPEG o PNG, oppure la metta in un .zip con il comunicato.',
  page: 'Un’immagine nel testo è stata omessa, perché si pubblicano solo i file che accompagnano il comunicato. La metta in JPEG o PNG in un .zip con il comunicato, se non vi si trova già.',
} as const;

const NOT_YET = {
  archive: 'È un altro documento Office o un archivio zip danneggiato, che non si può leggere.',
  'empty-archive': 'È un archivio zip vuoto.',
  'locked-office':
    'È un documento Office di vecchio tipo o protetto da password, che non si può leggere.',
  rtf: 'È un documento in formato RTF, che non si può leggere.',
} as const;

function notAText(found: NoText): string {
  switch (found.what) {
    case 'bytes':
      return 'Non è un testo: contiene byte che nessun testo contiene. Depositi il comunicato come .docx, .pdf, .eml, .txt, .md o .html.';
    case 'picture':
      return `È un’immagine (${found.format}), non un comunicato. ${WITH_RELEASE}`;
    case 'media':
      return `È un’immagine, un suono o un video, non un comunicato. ${WITH_RELEASE}`;
    case 'sound':
      return `È un file audio, non un comunicato. ${DROP_TEXT}`;
    case 'film':
      return `È un video, non un comunicato. ${DROP_TEXT}`;
    case 'program':
      return `È un programma, non un comunicato. ${DROP_TEXT}`;
    case 'archive':
      return `È un archivio compresso (${found.format}). ${AS_TEXT}`;
  }
}

const inYaml = ({ sidecarLine }: { readonly sidecarLine: number | null }): string =>
  sidecarLine === null ? '' : ` (riga ${sidecarLine} del file .yaml)`;

const UNREADABLE = {
  syntax:
    'L’intestazione del file non si può leggere in questo punto. Scriva una sola voce «chiave: valore» per riga e metta tra virgolette i valori che contengono i due punti.',
  anchors:
    'L’intestazione del file usa ancore, alias o tag YAML. Scriva semplici righe «chiave: valore».',
  'no-mapping':
    'L’intestazione del file non è un elenco di righe «chiave: valore». Scriva una chiave e il suo valore per riga.',
} as const;

function repeatedKey(facts: RemarkFacts['front-matter-repeated-key']): string {
  switch (facts.kind) {
    case 'unnamed':
      return 'Una chiave compare due volte nell’intestazione del file, e non è chiaro quale valga. Ne tolga una.';
    case 'same':
      return `La chiave «${facts.key}» compare due volte nell’intestazione del file. Ne tolga una.`;
    case 'synonyms':
      return `Le chiavi «${facts.keys[0]}» e «${facts.keys[1]}», ${IN[facts.source]}, fissano lo stesso dato, e non è chiaro quale valga. Ne tolga una.`;
  }
}

function held(facts: RemarkFacts['embargo-held']): string {
  if (facts.why === 'two-embargoes')
    return 'Il comunicato indica due embarghi che non concordano, perciò viene trattenuto. Ne lasci uno solo e depositi di nuovo il file.';
  return `L’embargo «${facts.typed}» ${reason(facts)}, perciò il comunicato viene trattenuto finché non deposita un file corretto. ${HOW}`;
}

function reason(facts: EmbargoDoubt): string {
  switch (facts.why) {
    case 'several-times':
      return 'indica più di un’ora';
    case 'too-long':
      return 'è troppo lungo per essere letto con certezza';
    case 'no-day':
      return 'non indica alcun giorno leggibile';
    case 'several-days':
      return 'indica più di un giorno';
    case 'no-year':
      return 'non indica un anno che concordi con il giorno della settimana';
    case 'two-readings':
      return 'si può leggere come due giorni diversi';
    case 'unclear-time':
      return 'indica un’ora che non si può leggere con certezza';
    case 'zones-disagree':
      return 'indica due fusi orari che non concordano';
    case 'no-such-time':
      return 'indica un’ora che nel calendario non esiste';
    case 'other-weekday':
      return `indica un giorno della settimana che non è quello del ${day(facts.day)}`;
    case 'unknown-zone':
      return `riporta accanto all’ora «${facts.words}», che non è un fuso orario noto qui`;
  }
}

const MISMATCH = {
  given: 'la lingua indicata',
  'file-name': 'il nome del file',
  reference: 'il riferimento',
  page: 'la pagina',
} as const;

function overridden({ inner, source, says }: RemarkFacts['embargo-overridden']): string {
  const place =
    inner === 'parsed'
      ? 'Nel testo si parla qui di un embargo'
      : `Qui, ${IN[inner]}, è fissato un embargo`;
  const what = says === 'none' ? 'che non ce n’è alcuno' : 'che finisce prima';
  return `${place}, ma ${IN[source]} si indica ${what}; vale quest’ultima indicazione. Se è giusta, tolga la riga.`;
}

export const it: RemarkCatalogue = {
  'empty-file': () =>
    'Il file è vuoto. Salvi di nuovo il comunicato e lo depositi ancora una volta.',
  'file-too-large': ({ bytes, maxBytes }) =>
    `Il file è di ${megabytes(bytes, 'it')} MB; il massimo è ${megabytes(maxBytes, 'it')} MB. Tolga le immagini o depositi soltanto il testo.`,
  'no-text': ({ of }) =>
    of === 'file'
      ? 'Il file contiene soltanto spazi. Salvi di nuovo il comunicato e lo depositi ancora una volta.'
      : 'Il messaggio di posta non contiene testo proprio. Depositi invece il documento che vi è allegato.',
  'text-too-long': ({ characters, max }) =>
    `Il testo ha ${characters} caratteri; il massimo è ${max}. Depositi il comunicato senza gli allegati.`,
  'too-many-blocks': ({ blocks, max }) =>
    `Il testo ha ${blocks} paragrafi; il massimo è ${max}. Depositi il comunicato senza gli allegati.`,
  'sidecar-too-large': ({ bytes, maxBytes }) =>
    `Il file .yaml che accompagna il comunicato è di ${kilobytes(bytes)} kB; il massimo è ${kilobytes(maxBytes)} kB. Vi lasci soltanto i campi e depositi di nuovo entrambi i file.`,
  'sidecar-unreadable': () =>
    'Il file .yaml che accompagna il comunicato non si può leggere come testo. Lo salvi in UTF-8 e depositi di nuovo entrambi i file.',
  'not-a-text': notAText,
  'broken-encoding': ({ line }) =>
    `Dalla riga ${line} in poi i caratteri sono alterati o mescolano due codifiche. Salvi il file in UTF-8 e lo depositi di nuovo.`,
  'format-not-yet': ({ what }) => `${NOT_YET[what]} ${AS_TEXT}`,
  'content-mismatch': ({ extension }) =>
    `Il nome termina in .${extension}, ma il file contiene altro. ${AS_TEXT}`,
  'unknown-format': ({ extension }) =>
    `Il nome termina in .${extension}, che non è un formato per comunicati. ${AS_TEXT}`,
  'document-broken': ({ format }) => BROKEN[format],
  'document-too-slow': ({ format, seconds }) =>
    `${DOCUMENTS[format]} non si è potuto leggere in ${seconds} secondi. ${lighter(format)}`,
  'document-too-large': ({ format }) =>
    `${DOCUMENTS[format]} richiede più memoria di quanta ne possa occupare un comunicato. ${lighter(format)}`,
  'no-text-layer': () =>
    'Il PDF contiene immagini di pagine e nessun testo, come quelle prodotte da uno scanner. Depositi il documento di partenza o il testo come .txt.',
  password: () => 'Il PDF è protetto da una password. Lo salvi senza e lo depositi di nuovo.',
  macros: () =>
    'Il documento Word contiene macro, che non sono ammesse. Lo salvi come .docx senza macro.',
  'declared-entities': () =>
    'Il documento Word dichiara entità XML, cosa che nessun programma di scrittura fa. Lo salvi di nuovo in Word.',
  'archive-too-large': () =>
    'Il documento Word, una volta decompresso, è molto più grande di un comunicato stampa. Tolga gli elementi incorporati o depositi il testo come .txt.',

  'archive-locked': () => 'L’archivio zip è protetto da una password. Lo crei di nuovo senza.',
  'archive-nested': () =>
    'L’archivio zip contiene un altro archivio zip con il nome di un documento. Vi metta il documento stesso.',
  'archive-without-document': () =>
    'L’archivio zip non contiene alcun comunicato. Vi metta il testo come .docx, .txt, .md, .html, .eml o .pdf accanto alle immagini.',
  'archive-several-documents': ({ documents }) =>
    `L’archivio zip contiene più documenti (${documents.join(', ')}), e non è chiaro quale sia il comunicato. Depositi ogni comunicato, e ogni lingua, separatamente o in un archivio proprio.`,
  'package-too-large': ({ files, maxBytes }) =>
    `L’archivio zip contiene più di ${files} file o, decompresso, supera ${megabytes(maxBytes, 'it')} MB. Tenga il comunicato e le immagini migliori, in un formato adatto alla stampa (bastano 2000 pixel).`,

  'raw-html-removed': () =>
    'L’HTML presente nel testo è stato omesso. Usi Markdown o depositi il comunicato come .html.',
  'script-removed': () =>
    'Script, stili o pagine incorporate sono stati omessi; non vengono mai pubblicati.',
  'link-removed': ({ words }) =>
    `Il collegamento su «${words}» è stato omesso perché non porta ad alcun indirizzo pubblico (web, posta o telefono). Scriva l’indirizzo completo, che comincia con https://.`,
  'hidden-text-removed': () =>
    'Un testo formattato come nascosto è stato omesso. Lo elimini dal documento.',
  'tracked-changes': () =>
    'Il documento contiene revisioni; è stato preso il testo con tutte le revisioni accettate. Le accetti o le rifiuti e, se non è il testo giusto, depositi di nuovo il documento.',
  'comments-removed': () =>
    'I commenti del documento sono stati omessi. Li elimini prima di inviarlo ad altri.',
  'image-removed': ({ of }) => PICTURE_LEFT_OUT[of],
  'text-unplaced': ({ words }) =>
    `Il testo che comincia con «${words}…» non è né corpo né nota né contatto, perciò non viene pubblicato. Lo metta prima dei contatti stampa o vi scriva sopra «Note per la redazione».`,

  'front-matter-too-large': (facts) =>
    `L’intestazione del file è troppo lunga o ha troppi livelli. Scriva una sola voce «chiave: valore» per riga.${inYaml(facts)}`,
  'front-matter-unreadable': (facts) => `${UNREADABLE[facts.fault]}${inYaml(facts)}`,
  'front-matter-assets': (facts) =>
    `L’elenco sotto «${facts.key}» non si può leggere. Scriva «- file: foto.jpg» per ogni immagine e sotto, con un rientro, «alt: …», «caption: …» e «credit: …».${inYaml(facts)}`,
  'front-matter-nested': (facts) =>
    `Il valore di «${facts.key}» ha più livelli. Lo scriva su una riga o come elenco di valori singoli.${inYaml(facts)}`,
  'front-matter-repeated-key': (facts) => `${repeatedKey(facts)}${inYaml(facts)}`,
  'embargo-key-misspelt': ({ key }) =>
    `«${key}» sembra «embargo» scritto male, perciò il comunicato viene trattenuto. Scriva «embargo: …» o tolga la riga, e depositi di nuovo il file.`,
  'unknown-key': ({ key, source, nearest }) =>
    `La chiave «${key}», ${IN[source]}, qui non significa nulla e non è stata considerata.${nearest === null ? '' : ` Intendeva «${nearest}»?`}`,
  'unknown-type': ({ typed, types }) =>
    `«${typed}» non è un tipo di comunicato. Usi uno di questi: ${types.join(', ')}.`,
  'unknown-subject': ({ typed, subjects }) =>
    `«${typed}» non è un tema di questa sala stampa e non è stato considerato. Usi uno di questi: ${subjects.join(', ')}.`,
  'urgent-unclear': ({ typed }) =>
    `«${typed}» non dice né sì né no: il comunicato non è trattato come urgente. Scriva «urgent: sì» o tolga la riga.`,
  'held-by-hand': ({ source }) =>
    `È indicato ${IN[source]} che questo comunicato deve attendere, perciò viene trattenuto. Per farlo uscire, tolga la riga e depositi di nuovo il file.`,
  'language-unreadable': ({ typed, example }) =>
    `«${typed}» non è una lingua. Scriva un codice come «${example}».`,
  'date-unreadable': ({ typed }) =>
    `La data «${typed}» non si può leggere. La scriva così: 2014-10-22.`,

  'assets-taken': ({ assets }) =>
    `Pubblicati accanto al comunicato: ${assets.join(', ')}. Il messaggio dice quanti sono, con un collegamento alla pagina.`,
  'asset-unreadable': ({ assets }) =>
    `Tralasciati perché non si possono pubblicare: ${assets.join(', ')}. Si accettano soltanto immagini complete in JPEG, PNG, GIF o WebP e file PDF. Salvi ciò che manca in uno di questi formati e depositi di nuovo tutto.`,
  'asset-missing': ({ assets }) =>
    `Indicati sotto «assets:», ma assenti: ${assets.join(', ')}. Controlli il nome, metta il file accanto al comunicato o nello stesso .zip e depositi di nuovo il comunicato.`,
  'asset-without-alt': ({ assets }) =>
    `Nulla dice che cosa mostrano queste immagini, perciò i lettori ciechi non possono saperlo: ${assets.join(', ')}. Le descriva sotto «assets:», nell’intestazione del file o nel file .yaml, con «- file: …» e sotto «alt: …».`,
  'assets-too-large': ({ assets, maxBytes }) =>
    `Tralasciati perché tutti i file insieme possono avere al massimo ${megabytes(maxBytes, 'it')} MB: ${assets.join(', ')}. Riduca le immagini (bastano 2000 pixel) e depositi di nuovo tutto.`,
  'too-many-assets': ({ count, max }) =>
    `Con il comunicato sono arrivati ${count} file; sono stati esaminati i primi ${max}. Tolga quelli che non servono a nessuno.`,

  'language-mismatch': ({ reads, says, where }) =>
    `Il testo sembra in ${language(reads)}, ma secondo ${MISMATCH[where]} è in ${language(says)}. Corregga ciò che è sbagliato.`,
  'second-language': ({ reads, taken }) =>
    `Da qui in poi il testo è in ${language(reads)}; è stata presa solo la parte precedente (${language(taken)}). Depositi ogni lingua in un file a sé.`,
  'language-uncertain': ({ language: tag }) =>
    `Il testo è troppo breve perché la lingua sia certa; è stata supposta questa: ${language(tag)}. Indichi la lingua nel nome del file (per esempio name.${tag}.txt) o nella sua intestazione.`,
  'language-outside-newsroom': ({ language: tag, languages }) =>
    `La sala stampa non ha pagine in questa lingua (${tag}); ne ha in ${languages.join(', ')}. Il comunicato riceve una pagina e viene inviato per posta, ma non figura in alcun elenco o feed. Se la lingua è sbagliata, scriva «language: …» nell’intestazione del file.`,
  'weekday-mismatch': ({ typed, day: date }) =>
    `«${typed}» non torna: il ${day(date)} è ${weekdayInWords(date, 'it')}. Corregga il giorno o il giorno della settimana.`,
  'ambiguous-date': ({ typed, day: date }) =>
    `«${typed}» si può leggere anche scambiando giorno e mese; è stata intesa come ${day(date)}. Scriva il mese in lettere.`,
  'two-dates': ({ days }) =>
    `Il comunicato porta due date, ${list(days.map(day))}; è stata presa la prima. Corregga l’altra.`,
  'date-ahead': ({ day: date }) =>
    `Il comunicato porta la data ${day(date)} e non indica alcun embargo, perciò esce subito. Se deve aspettare quel giorno, aggiunga sopra il titolo una riga come «Embargo: ${day(date)}, ore 10».`,
  'no-date': () =>
    'Il comunicato non porta alcuna data. Ne aggiunga una sotto il titolo, per esempio «22 ottobre 2014».',

  'embargo-held': held,
  'embargo-midnight': ({ day: date }) =>
    `«Mezzanotte» è stata intesa come la fine del ${day(date)}, perché nulla esca in anticipo. Per sicurezza scriva 00:01 o 23:59.`,
  'embargo-zone-assumed': ({ zone, offset }) =>
    `L’embargo non indica il fuso orario; è stato supposto ${zone} (UTC${offset}). Per sicurezza lo aggiunga.`,
  'embargo-zone-season': ({ typed, typedOffset, region, regionOffset, asTyped, byRegion }) =>
    `«${typed}» (UTC${typedOffset}) quel giorno non è in vigore in ${region} (UTC${regionOffset}), perciò si tratta del ${moment(asTyped)} o del ${moment(byRegion)}; è stato preso il momento più tardo. Scriva il fuso in vigore o lo scarto da UTC.`,
  'embargo-past': ({ until }) =>
    `L’embargo è finito il ${moment(until)}, perciò il comunicato esce subito. Se è sbagliato, corregga la data.`,
  'embargo-far': ({ day: date }) =>
    `L’embargo dura fino al ${day(date)}, fra più di un anno. Controlli l’anno.`,
  'embargo-time-skipped': ({ typed, zone, candidates: [first, second] }) =>
    `L’ora dell’embargo «${typed}» in ${zone} non esiste, perché quella notte cambia l’ora. Scriva ${first} o ${second}.`,
  'embargo-time-repeated': ({ typed, zone, candidates: [first, second] }) =>
    `L’ora dell’embargo «${typed}» in ${zone} ricorre due volte, perché quella notte cambia l’ora. Scriva ${first} o ${second}.`,
  'embargo-other-day': ({ date, embargoDay }) =>
    `Il comunicato è datato ${day(date)}, e il suo embargo finisce il ${day(embargoDay)}. Controlli entrambe le date.`,
  'embargo-overridden': overridden,
  'immediate-and-embargo': () =>
    'Il comunicato reca sia «per diffusione immediata» sia un embargo; vale l’embargo. Tolga una delle due indicazioni.',

  'no-headline': ({ to }) =>
    to === 'publish'
      ? 'Non è stato trovato alcun titolo. Lo metta su una riga propria sopra il testo o scriva «headline: …» nell’intestazione del file.'
      : 'Non è chiaro quale comunicato debba essere ritirato. Ne aggiunga il riferimento nell’intestazione del file.',
  'headline-too-long': ({ characters, max }) =>
    `Il titolo ha ${characters} caratteri; il massimo è ${max}. Lo abbrevi e porti il resto nel testo.`,
  'headline-capitals': () =>
    'Il titolo è tutto in maiuscole, che nella posta e nei feed si leggono male. Lo scriva in minuscole, con le maiuscole d’uso.',
  'headline-long': ({ characters }) =>
    `Il titolo ha ${characters} caratteri; i programmi di posta ne mostrano circa 70. Se può, lo abbrevi.`,
  'headline-doubtful': ({ headline }) =>
    `«${headline}» è stato preso come titolo, ma potrebbe esserlo un’altra riga. Se è sbagliato, metta il titolo su una riga propria sopra il testo o scriva «headline: …» nell’intestazione del file.`,
  'headline-full-stop': () =>
    'Il titolo termina con un punto. Lo tolga o controlli che questo sia davvero il titolo.',
  'figure-only-in-headline': ({ figure }) =>
    `Il titolo dice ${figure}, e questa cifra nel testo non c’è. Controlli quale sia giusta.`,
  'no-body': () =>
    'Sotto il titolo non è stato trovato alcun testo. Aggiunga il corpo del comunicato.',
  'garbled-characters': ({ sample }) =>
    `«${sample}» contiene caratteri alterati: il testo è stato salvato in una codifica e letto in un’altra. Lo salvi come UTF-8 nel programma in cui è stato scritto e lo carichi di nuovo.`,
  'short-body': ({ words }) =>
    `Il testo ha soltanto ${words} parole. Controlli che non manchi nulla.`,
  'no-contact': ({ pressEmail }) =>
    `Il comunicato non indica alcun contatto stampa; i messaggi riportano ${pressEmail}. Aggiunga una riga come «Contatti stampa: nome, telefono, indirizzo e-mail».`,
  'dangling-link': ({ ending }) =>
    `«…${ending}» rimanda a un indirizzo che nel testo non c’è. Scriva l’indirizzo o tolga la riga.`,
  'unbalanced-quotes': ({ words }) =>
    `La citazione che comincia con «${words}…» non si chiude. Aggiunga le virgolette di chiusura.`,
  'mixed-quotes': ({ words }) =>
    `Accanto a «${words}» si mescolano virgolette dritte (") e tipografiche («» o “”). Ne usi un solo tipo.`,
  placeholder: ({ sign }) =>
    `«${sign}» sembra uno spazio ancora da riempire. Lo completi o lo tolga.`,
  'address-malformed': ({ address }) =>
    `«${address}» non è un indirizzo e-mail completo. Lo corregga.`,
  'acronym-before-name': ({ acronym }) =>
    `«${acronym}» compare qui prima di essere spiegato. Alla prima menzione scriva il nome per esteso.`,
  'repeated-paragraph': ({ words, firstLine }) =>
    `Il capoverso che comincia con «${words}…» compare già alla riga ${firstLine}. Tolga uno dei due.`,
  'review-leftover': ({ leftover }) =>
    `«${leftover}» sembra un’annotazione di revisione. La tolga.`,
  'link-not-https': ({ address }) =>
    `Il collegamento a ${address} non è cifrato (http). Scriva https, se il sito lo consente.`,
  'phone-unclear': ({ raw, why }) =>
    why === 'no-country'
      ? `«${raw}» non si può comporre dall’estero. Scriva il numero con il prefisso internazionale, per esempio +39 06 ….`
      : `«${raw}» non è un numero del suo Paese: mancano cifre, sono di troppo o sbagliate. Le controlli.`,
  'quote-without-speaker': ({ words }) =>
    `Non è chiaro chi dica «${words}…». Indichi accanto alla citazione chi parla.`,

  'not-a-document': () => 'È un file di sistema o temporaneo. Non se n’è tenuto conto.',
  'object-gone': () => 'Il file è stato rimosso prima che si potesse leggerlo.',
  'several-sidecars': ({ sidecars }) =>
    `Più file descrivono questo documento: ${sidecars.join(', ')}. Riunisca tutto in uno di essi e lo depositi di nuovo.`,
  'sidecar-inside-and-beside': () =>
    'C’è un file .yaml accanto all’archivio zip e un altro al suo interno, e non è chiaro quale valga. Riunisca tutto in uno dei due e lo depositi di nuovo.',
  sidecar: ({ documents }) => `Questo file viene letto insieme a ${list(documents)}.`,
  'sidecar-without-document': () =>
    'Qui non c’è alcun documento con questo nome, perciò il file non ha avuto effetto. Deve chiamarsi come il suo documento, con l’estensione .yaml: release.en.yaml accanto a release.en.txt.',
  asset: ({ documents }) =>
    `Accompagna ${list(documents)}: viene pubblicato accanto al comunicato quando questo esce.`,
  'asset-waits': () =>
    'In questa cartella non c’è ancora un comunicato. Il file sarà pubblicato accanto a quello che vi sarà depositato: un comunicato, in quante lingue si vuole, in una cartella propria.',
  'sister-embargoed': () =>
    'Un’altra versione linguistica di questo comunicato è sotto embargo, perciò questa attende che quella esca. Se può uscire da sola, le dia nell’intestazione del file una famiglia propria («family: …»).',
  'same-text': ({ family }) => `Lo stesso testo era già pervenuto come ${family}.`,
  'file-reused': ({ before, now }) =>
    `Questo file era finora ${before} e ora è ${now}: sono due comunicati e i lettori li ricevono entrambi. Se il comunicato è uno solo, ritiri il precedente: lo depositi di nuovo come ${before} con «withdraw: motivo» nell’intestazione.`,
  'reference-reused': ({ file, reference, language: tag }) =>
    `Questo comunicato (${reference}, ${tag}) era finora il file ${file}; il nuovo file vale come sua nuova versione. Se i comunicati sono due, dia a questo un riferimento proprio e lo depositi di nuovo.`,
  'nothing-to-withdraw': () =>
    'Con questo riferimento e in questa lingua non è noto alcun comunicato, perciò non c’è nulla da ritirare. Controlli il riferimento.',
  'embargo-after-publication': () =>
    'Questo comunicato è già uscito; un embargo non può richiamarlo. Per ritirarlo, lo depositi di nuovo con «withdraw: motivo» nell’intestazione del file.',
  'back-file': () =>
    'È un comunicato d’archivio: riceve le sue pagine, ma non viene inviato a nessuno e non è nei feed.',
  'alert-sent': () =>
    'Il messaggio su questo comunicato è già partito con un’altra versione linguistica; ora lo riceve soltanto chi attendeva ancora questa lingua.',
  restored: () =>
    'Questo comunicato era stato ritirato e ora è di nuovo pubblico; nessuno riceve messaggi. Se non era voluto, lo depositi di nuovo con «withdraw: motivo» nell’intestazione del file.',
  'correction-mailed': () =>
    'Chi ha ricevuto la versione precedente riceve la rettifica per posta.',
  'minor-change': () =>
    'Cambiano la pagina e i feed; nessuno riceve messaggi. Se i lettori devono saperlo, depositi di nuovo il file con «correction: che cosa era sbagliato» nell’intestazione.',
  'mail-late': ({ reference }) =>
    `Il comunicato è uscito molto dopo l’ora prevista, perciò i messaggi attendono. Se devono ancora partire, chieda a chi gestisce Dateline «dateline resume ${reference}».`,
  'mail-stopped': ({ mailing }) =>
    `L’invio dei messaggi è fermo e per ora non si scrive a nessuno. Comincerà quando chi gestisce Dateline darà «dateline resume ${mailing}».`,
};
