import { type Attribution, attributionIn, VERBS } from './attribution.ts';
import { byNoun, incise } from './incise.ts';
import { tokens } from './offices.ts';

/** Speech behind a dash, and who is said to have said it. */
export interface Dialogue {
  readonly words: string;
  readonly said: Attribution;
  /** Nothing but the verb stands between the dashes: `—advierte—`. */
  readonly isAlone?: boolean;
  /** What the paragraph tells before somebody speaks. */
  readonly ahead?: string;
}

const OPENS = /^\s*[—–-]\s?(?=[\p{Lu}¿¡«"“])/u;
const JOINT = /\s?[—–]\s?(?=\p{Ll})|\s-\s?(?=\p{Ll})/gu;
const CLOSES = /\s?[—–]|\s-(?=[\s.,;:!?]|$)|$/u;
/** `Ann Lee laughs:` above `— We began with nothing. …`: speech to the paragraph's end; another dash below makes it a list. */
export function speechBelow(before: string, text: string, below: string): Dialogue | null {
  const [opening] = OPENS.exec(text) ?? [];
  if (opening === undefined || !/:\s*$/.test(before) || OPENS.test(below)) return null;
  const said = attributionIn(before, 'before');
  return said?.name?.includes(' ') ? { words: text.slice(opening.length), said } : null;
}

/** Looked at for who spoke; a long paragraph of dashes is a list. */
const LONGEST = 2000;

/**
 * Reads a paragraph of speech as Spanish and Portuguese set it, with dashes for marks: `—Ya está —cuenta Ana Ruiz—. Gracias a todos.`,
 * `— Está pronto — disse ela. — Agora é com a chuva.` Null where no verb of saying follows a dash, as in lists.
 */
export function dialogue(text: string): Dialogue | null {
  if (text.length > LONGEST) return null;
  const [opening] = OPENS.exec(text) ?? [];
  return opening === undefined ? dialogueWithin(text) : spoken(text.slice(opening.length));
}

/** `Nobody is sure. — It will be done — says Ann Lee. — Soon.`: a sentence has to end before the dash. */
function dialogueWithin(text: string): Dialogue | null {
  if (/["“”«»„]/.test(text)) return null;
  for (const match of text.matchAll(/(?<=[.!?:…])\s[—–]\s?(?=[\p{Lu}¿¡])/gu)) {
    const found = spoken(text.slice(match.index + match[0].length));
    const isNamed = found?.said.name?.includes(' ') === true || found?.isAlone === true;
    if (found !== null && isNamed) return { ...found, ahead: text.slice(0, match.index) };
  }
  return null;
}

const spoken = (speech: string): Dialogue | null =>
  spokenBy(speech, true) ?? spokenBy(speech, false);

/** @param isKnown only a verb of saying that is listed counts, else any */
function spokenBy(speech: string, isKnown: boolean): Dialogue | null {
  for (const match of speech.matchAll(JOINT)) {
    const rest = speech.slice(match.index + match[0].length);
    const clause = rest.slice(0, rest.search(CLOSES));
    const said = isKnown ? saidBy(clause) : saidSomehow(clause, rest.slice(clause.length));
    if (said === null) continue;
    const after = rest.slice(clause.length).replace(/^\s?[—–-]\s?/, '');
    const joint = /^[\s.,;:!?…]/.test(after) || after === '' ? '' : ' ';
    const isSentence =
      /[.!?…]\s*$/.test(clause) && after !== '' && !/[.!?…]$/.test(speech.slice(0, match.index));
    const words = `${speech.slice(0, match.index)}${isSentence ? '.' : ''}${joint}${after}`;
    return { words: words.trim(), said, isAlone: tokens(clause).length === 1 };
  }
  // French: `— Ils y vont, observe le Dr Paul Roy, médecin. Et cela change tout.`
  return isKnown ? (incise(speech) ?? byNoun(speech)) : null;
}

/** `cuenta la directora, Ana Ruiz`, `ha dicho ella`: the verb stands first, and somebody behind it. */
function saidBy(clause: string): Attribution | null {
  const first = tokens(clause).slice(0, 2);
  if (!first.some(({ folded }) => VERBS.has(folded))) return null;
  const said = attributionIn(`, ${clause}`, 'after');
  const isSomebody = said?.name != null || said?.office !== undefined || said?.isAgain === true;
  return isSomebody ? said : null;
}

/** `– compara a diretora industrial, Ana Ruiz. –`: between two dashes, whatever the verb, an article, a function and a whole name. */
function saidSomehow(clause: string, behind: string): Attribution | null {
  if (!/^\s?[—–]/.test(behind) || !SOME_VERB.test(clause)) return null;
  const said = attributionIn(`, ${clause}`, 'after');
  return said?.name?.includes(' ') && said.role !== null ? said : null;
}
const SOME_VERB =
  /^(?!(?:incluso|inclusive|salvo|menos|mesmo|excepto|exceto|junto|como|entre|desde|hasta|toda|todo|ante|contra|para|sobre|siempre|sempre|senza|oltre|dietro|verso|tra|outre|contre|comme|voire|même)\s)\p{Ll}{2,}(?:a|e|ou|ó|eu|iu)\s(?:[ao]|el|la|il|le|l['’])\s?\p{Ll}/u;
