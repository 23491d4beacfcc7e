import { editDistance } from '../../text/edit-distance.ts';
import { foldText } from '../../text/normalise.ts';
import { remembered } from '../../text/remembered.ts';
import { MONTHS, ORDINALS, WEEKDAYS } from '../fields/date-words.ts';
import { findDates, type NumericOrder } from '../fields/dates.ts';
import { phraseAtStart, phrasesOf } from '../languages/phrases.ts';
import { LANGUAGES } from '../languages/tables.ts';
import { asksToWait, weekdayIn } from './asks-to-wait.ts';
import { isOtherEmbargo, namesText } from './other-embargo.ts';

const embargoAt = phraseAtStart(phrasesOf('embargoOpeners'));
const embargoLabelAt = phraseAtStart(phrasesOf('embargoLabels'));
const releaseLabelAt = phraseAtStart(phrasesOf('releaseLabels'));
const sentences = LANGUAGES.map(({ embargoSentence }) => embargoSentence);

/** Longest part of a line that labels are looked for in. */
const HEAD = 400;
/** Where a sentence on an embargo is looked for: anywhere in a paragraph of usual length. */
const REACH = 3000;
/** A paragraph that says little more than that it is under embargo is no part of the story. */
const MAX_NOTICE = 400;

/** A line folded, without the marks of layout around it; `E M B A R G O` is one word. */
export const foldLine = (line: string): string => foldHead(line.slice(0, HEAD));

const foldHead = remembered((head) =>
  foldText(withoutSpacing(head))
    .replace(/^[\s*_#>•|"“«([!¡=+~■►⚠\p{Mn}-]+(?=\S)/u, '')
    .replace(/[\s*_|!=+~■◄⚠\p{Mn}]+$/u, '')
    .replace(/^(embargo(?:ed)?)(until|till|to)\b/, '$1 $2'),
);

const withoutSpacing = (line: string): string =>
  line.replace(/(?<!\p{L})(?:\p{L} ){3,}\p{L}(?!\p{L})/gu, (word) => word.replaceAll(' ', ''));

/** How a line speaks of an embargo: for certain, by a label, or not at all. */
export type EmbargoKind = 'certain' | 'label' | null;

/** Whether a line speaks of an embargo, for certain or by its label. */
export const embargoKind = (line: string): EmbargoKind => embargoOf(foldLine(line), line.length);

/** @param folded by {@link foldLine} */
export function embargoOf(folded: string, length: number): EmbargoKind {
  if (length <= 160 && endsAtTime(folded)) return 'certain';
  if (length <= 160 && (FORBIDS_SEVERAL.test(folded) || TEXT_UNDER.test(folded))) return 'certain';
  if (length <= 90 && ONLY_AFTER.test(folded.replace(EMPHATIC, ''))) return 'certain';
  if (isOtherEmbargo(folded)) return null;
  // `PRESS RELEASE – EMBARGOED UNTIL …`: the phrase may open any part of a short line.
  const parts =
    length > 160
      ? [folded]
      : [folded, ...folded.split(/\s[-|/]\s|[:;(|,]\s?|(?<=\p{L}{3})[.!]\s/u)].map((part) =>
          part.trim().replace(EMPHATIC, ''),
        );
  if (parts.some((part) => embargoAt(part) !== null && isOpening(part))) return 'certain';
  if (length <= 160 && NAMES_ONE.test(folded) && AT_TIME.test(folded) && saysNothingElse(folded))
    return 'certain';
  if (length <= 160 && (isDated(folded) || isOnThis(folded))) return 'certain';
  if (length <= 160 && [folded, ...clausesOf(folded)].some((one) => asksToWait(one) || isHeld(one)))
    return 'certain';
  const label = embargoLabelAt(folded);
  if (label === null) return null;
  const rest = folded.slice(label.length).trimStart();
  if (opensWithTime(rest)) return 'certain';
  if (ONLY_DATE.test(rest)) return 'certain';
  return rest === '' || /^[:\-–(]/.test(rest) ? 'label' : null;
}

/** `MATERIAL EMBARGADO`, `Documento embargado hasta que termine …`: the text itself, alone or until something happens. */
const TEXT_UNDER =
  /^(?:material(?:es|e|i)?|documento?s?|informac(?:ion|oes|ao)|information|contenido|conteudo|contenuto|content|nota|texto?|testo|comunicado|comunicato|release) (?:embargad[oa]s?|embargat[oa]|embargoed)(?:[\s!.:]*$|\s+(?:hasta|ate|until|till|fino)(?!\p{L}))/u;

/** `Hope all is well. Please don't publish before Tuesday 7am.`: what a line of a letter says, one after the other. */
const clausesOf = (folded: string): readonly string[] => folded.split(/[.!?,;:]\s+|\s-\s/);

/** `Please hold this until Tuesday`, `embargo holds till 8:30`: said in a letter, with a day or an hour. */
const isHeld = (clause: string): boolean =>
  HELD.test(clause) &&
  (HOUR.test(clause) ||
    findDates(clause, 'day-first').length > 0 ||
    weekdayIn(clause) !== undefined);
const HELD =
  /^(?:please |pls |kindly )?(?:hold|keep|sit on) (?:(?:this|it|the (?:story|release|text|piece|news)|off|back|on) ){0,3}(?:until|till|til)(?!\p{L})|^(?:the |our )?embargo (?:holds|stands|lifts|ends|is lifted|is off)(?!\p{L})/u;

/** `Strictly under embargo until …`: before the phrase, and no part of it. */
const EMPHATIC =
  /^(?:please(?: note)?:?|bitte|merci de|veuillez|rogamos|se ruega|por favor,?|favor|pede-se|si prega di|gelieve|strictly|absolutely|streng|strikt|strictement|estrictamente|estritamente|rigorosamente)\s+/;
/** A short line with such a word and a time of day is about this release: failing closed matters more than a headline on an embargo. */
const NAMES_ONE =
  /(?<!\p{L})(?:l')?(?:embargo(?:ed)?|embarga[dt][oaei]s?|\p{L}{0,8}sperrfrist|sperrvermerk)(?!\p{L})/u;
/**
 * `EMBARGO on all oil figures until Thursday 9am`: whatever it is on, what ends at an hour is a line to the press; and so is what is
 * on a text and ends on a day.
 */
function endsAtTime(folded: string): boolean {
  const end = ENDS_AT.exec(folded)?.[1];
  if (end === undefined) return false;
  return HOUR.test(end) || (namesText(wordsOf(folded)) && findDates(end, 'day-first').length > 0);
}
const ENDS_AT =
  /^(?:strict(?:ly)? |strenges? |estricto |stretto )?(?:embargo(?:ed)?|embarga[dt][oaei]s?) [^.;]{2,100}?(?<!\p{L})(?:until|till|hasta|jusqu'(?:au?)?|ate|bis|fino|tot)(?!\p{L})(.{1,60})/u;
/** `Embargo date: 3 December 2026`: a day and nothing else. */
const isDated = (folded: string): boolean =>
  /\d/.test(folded) &&
  wordsOf(folded).some((word) => NAMES_ONE.test(word) || isMisspelt(word)) &&
  findDates(folded, 'day-first').length > 0 &&
  othersIn(folded) === 0;
/** `The embargo on this document ends on 5 February 2027`: with a day, in whatever words. */
const isOnThis = (folded: string): boolean =>
  ON_THIS.test(folded) && namesText(wordsOf(folded)) && findDates(folded, 'day-first').length > 0;
const ON_THIS =
  /(?<!\p{L})embargo (?:(?:on|of|for|fur|auf|zu|sur|de|sobre|a|su|di|do|op|voor|por|pour|per) )?(?:the present|this|these|diese[mnrs]?|ce|cet|cette|ces|est[aeo]s?|dest[ae]s?|nest[ae]s?|quest[aeio]|(?:del|sul|della|sulla|do|da|al|il|la|el|o|du) presente?|dit|deze)(?!\p{L})/u;
const saysNothingElse = (folded: string): boolean => othersIn(folded) <= MOST_OTHERS;
const othersIn = (folded: string): number =>
  wordsOf(folded).filter(
    (word) =>
      !ABOUT_TIME.has(word) && !isCalendarWord(word) && !NAMES_ONE.test(word) && !isMisspelt(word),
  ).length;
const wordsOf = (folded: string): readonly string[] => folded.match(/\p{L}[\p{L}'-]*/gu) ?? [];
/** What is left of the words in any spelling of one or two faults; measuring how far words are apart is dear. */
const ALIKE = /emb|mba|bar|arg|rgo|perr|frist/;
/** `embago`, `embarged`; letters of another script that look alike are misspelt too. */
const isMisspelt = (word: string): boolean =>
  ALIKE.test(word) &&
  /^\p{L}{5,12}$/u.test(word) &&
  !/^(?:embark|embarr|emba[sl])/.test(word) &&
  ['embargo', 'embargoed', 'embargado', 'sperrfrist'].some(
    (right) => editDistance(word, right) <= (right.length > 8 ? 2 : 1),
  );
const isCalendarWord = (word: string): boolean =>
  MONTHS.has(word) || WEEKDAYS.has(word) || ORDINALS.has(word) || /-feira$/.test(word);
/** A zone or a city, and a word for what is under embargo. */
const MOST_OTHERS = 2;
const ABOUT_TIME = new Set(
  (
    'embargo embargoed embargado embargada sperrfrist gesperrt sperrvermerk a am pm an and at de del der die das dem den di du d el la le les los il lo o e es et y in im is it of on the this to um und until till for from h hrs hr hours hour uhr uur ore ora horas hora heures heure noon midnight time local ' +
    'levee fin fine ende end release press news media publication lifts lift lifted ends end expires strictly strict under streng strikt bajo sous sob sotto onder tot bis hasta ate jusqu fino alle ab gilt eine ein vom von al las sul su information material statement report story ' +
    // Who asks for it is polite.
    'please note bitte beachten sie die unsere unser achtung wichtig hinweis veuillez noter respecter merci attention important importante atencion nota favor por tenga cuenta respetar respeitar respeite atencao attenzione prego prega rispettare si let op respecteer graag wir bitten zu pede-se pedimos que respeite se ruega rogamos prie priere notizia informazione contenuto content conteudo informacao informacion comunicado comunicato communique date dia giorno jour tag dag day gmt utc bst cet cest est edt et pst pdt mez mesz'
  ).split(' '),
);
const AT_TIME =
  /(?<![\d.,])\d{1,2}[:.h]\d{2}(?![\d.,]\d)|(?<!\d)\d{1,4}\s?(?:[ap]\.?m\b|uhr|uur|hrs?\b|h\b|horas|heures)|\b(?:ore|alle) \d|\b(?:noon|midnight)\b/;
/** The same, or `a las 9`, `às 9`. */
const HOUR = new RegExp(`${AT_TIME.source}|\\b(?:a las?|as) \\d`);
/** `EMBARGO Tues 7am – Council opens the night library`, `EMBARGO 3 Dec: …`: right behind the label a day or an hour. @param rest behind it, folded */
function opensWithTime(rest: string): boolean {
  const words = rest.replace(/^[\s:,.–-]+/, '');
  const [day = ''] = /^\p{L}{3,}/u.exec(words) ?? [];
  const isWeekday = WEEKDAYS.has(day);
  const behind = isWeekday ? words.slice(day.length).replace(/^[\s,.]+/, '') : words;
  if (isWeekday && /^(?:$|[-–—:|(\])])/.test(behind)) return true;
  return (
    HOUR.exec(behind.slice(0, 20))?.index === 0 || findDates(behind, 'day-first')[0]?.start === 0
  );
}
/** `Embargo 3 March 2026`, without a colon. */
const ONLY_DATE =
  /^(?:\p{L}{2,12},?\s)?\d{1,2}(?:st|nd|rd|th|er|\.)?\s+(?:de |di )?\p{L}{3,10}\.?,?\s+(?:de |del )?\d{4}[.\s]*$/u;

/**
 * An embargo line says until when, or nothing more; prose that opens with the same word goes on. A
 * long paragraph counts too when it comes to a time at once: failing closed matters more than prose.
 */
const isOpening = (part: string): boolean => {
  const phrase = embargoAt(part) ?? '';
  const rest = part.slice(phrase.length).trim();
  if (!/embarg|sperr|gesperrt/.test(phrase))
    return (
      /\d/.test(rest.slice(0, 80)) ||
      (FORBIDS.test(phrase) && PUBLISHES.test(phrase) && rest.length <= LONGEST_EVENT)
    );
  if (rest === '' || /^[:.,(–-]/.test(rest) || /\d/.test(rest.slice(0, 80))) return true;
  if (UNTIL.test(phrase)) return rest.length < 160;
  // `STRICT EMBARGO on harvest figures`
  return STRICT.test(phrase) && rest.length <= LONGEST_EVENT && namesText(wordsOf(rest));
};
const STRICT = /^(?:strict|streng|estrict|strett|rigoros|sous embargo strict)/;

/** `HOLD FOR RELEASE UNTIL AFTER THE LUNCHEON`, `No difundir antes de la asamblea`: until something happens that no clock tells. */
const FORBIDS =
  /^(?:hold|do not|not?|non?|ne|a ne|nao|da non|nicht|keine|niet|prohibida|proibida|vietata)\s|\b(?:interdite|proibida|vietata|nicht)\b/;
const PUBLISHES =
  /release|publi|pubbli|diffus|diffond|difund|divulg|veroffentlich|broadcast|verspreid/;
const LONGEST_EVENT = 60;

/** `Not to be published, broadcast or communicated to anybody before judgment is given`: several verbs, until whatever it is. */
const FORBIDS_SEVERAL =
  /^(?:strictly )?(?:not (?:to be|for)|do not|(?:a )?ne pas|no|nao|(?:da )?non|nicht|niet) (?:publi|pubblic|broadcast|diffus|diffond|difund|divulg|veroffentlichen|verspreid)\p{L}*(?:,| or | nor | ou | ni | o | e | oder | of | noch )[^.;:]{2,100}?(?<!\p{L})(?:before|until|prior to|avant|jusqu'\p{L}*|antes|hasta|ate|vor|bis|prima|fino|voor|tot)(?!\p{L})/u;

/** `Veröffentlichung erst nach der Sitzung`, `À ne diffuser qu'après la réunion`: from something on that no clock tells. */
const ONLY_AFTER =
  /^(?:(?:publish|release|(?:for|to be) (?:publication|release|published|released)|publication) only (?:after|once|when)|(?:only|not) (?:for publication|for release|to be published) (?:after|once|until)|veroffentlichung erst (?:nach|ab|am)|erst (?:nach|ab|am) [^:.]{2,40} veroffentlichen$|a ne (?:diffuser|publier) qu'(?:apres|a partir)|(?:diffusion|publication) (?:uniquement|seulement) (?:apres|a partir)|(?:para )?(?:publicar|difundir) (?:solo|solamente|unicamente) (?:despues|tras|a partir)|da (?:pubblicare|diffondere) (?:solo )?dopo|(?:publicar|divulgar) (?:so|apenas|somente) (?:depois|apos|a partir)|pas (?:publiceren|verspreiden) (?:na|vanaf))(?!\p{L})[^:]*$/u;

const UNTIL = /(until|till|to|hasta|jusqu'(au|a)|ate|bis|fino|tot|before)$/;

/** The sentence of a paragraph that puts the release under embargo: “This material is embargoed until …”. */
export function embargoSentence(text: string): string | null {
  if (!/embarg|sperr|not /i.test(text.slice(0, REACH))) return null;
  const all = text.slice(0, REACH).split(/(?<=[\p{L}\d)]{2}[.!?][”"’')]?)\s+(?=[\p{Lu}“"«¿¡])/u);
  return all.find((sentence) => sentences.some((form) => form.test(foldText(sentence)))) ?? null;
}

/** What stands behind a headline on its line and puts it under embargo: `Library opens EMBARGOED UNTIL 3 March, 9:00`. */
export function embargoBehind(text: string): string | null {
  const found = /(?<!\p{L})(?:(?:strictly )?under )?(?:embargo|sperrfrist)/iu.exec(
    text.slice(0, HEAD),
  );
  const rest = text.slice(found?.index ?? text.length);
  return found !== null &&
    found.index > 0 &&
    !isOtherEmbargo(foldLine(text)) &&
    embargoKind(rest) === 'certain' &&
    hasDay(rest)
    ? rest
    : null;
}

/** A sentence outside the story that names an embargo and a day: `It is embargoed until Thursday 3 December, 9am.` */
export function embargoIn(text: string): string | null {
  if (!/embarg|sperrfrist/i.test(text.slice(0, REACH))) return null;
  const all = text.slice(0, REACH).split(/(?<=[\p{L}\d)]{2}[.!?])\s+(?=\p{Lu})/u);
  const sentence = all.find((one) => {
    const folded = foldText(one);
    const isNamed = wordsOf(folded).some((word) => NAMES_ONE.test(word));
    return isNamed && !isOtherEmbargo(folded) && hasDay(one);
  });
  return sentence === undefined ? null : sentence.slice(sentence.search(/embarg|sperrfrist/i));
}

const hasDay = (text: string): boolean => findDates(text, 'day-first').length > 0;

/** Whether a paragraph is a note about its embargo and not a part of the story that mentions it. */
export const isEmbargoNote = (text: string, sentence: string): boolean =>
  text.length <= MAX_NOTICE && sentence.length > text.length * 0.4;

/** `FOR RELEASE NOVEMBER 2, 2026`: what a line with such a label says, or null. */
export function releaseTime(text: string, order: NumericOrder): string | null {
  const folded = foldLine(text);
  const label = releaseLabelAt(folded);
  if (label === null) return null;
  const rest = folded.slice(label.length);
  const [date] = findDates(rest, order);
  if (date === undefined) return null;
  if (/^\s*[:–-]/.test(rest)) return text;
  // Without a colon, only figures and weekdays stand before the date.
  const before = rest.slice(0, date.start).trim();
  const isTime = /^\d/.test(before) || !/\p{L}{4}/u.test(before);
  return isTime && rest.length < 100 ? text : null;
}

/** `[EMBARGOED until Nov 2] Headline`: the length of the bracket, or 0 where the line holds nothing more. */
export function gluedEmbargoLength(text: string): number {
  const close = /^\s*[[(]([^\])]{6,140})[\])]/.exec(text.slice(0, 160));
  if (close === null || embargoKind(close[1] ?? '') === null) return 0;
  return /\p{L}.*\s.*\p{L}/su.test(text.slice(close[0].length)) ? close[0].length : 0;
}
