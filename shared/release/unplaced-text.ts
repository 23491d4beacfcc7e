import { firstWords } from '../text/clip.ts';
import { foldText } from '../text/normalise.ts';
import { wordsIn } from '../text/words.ts';
import { findDates } from './fields/dates.ts';
import { isProse } from './layout/prose.ts';
import { type Remark, remark } from './remarks/remark.ts';
import type { Labelled } from './understood.ts';

/** Receipts name at most so many places; the first is what somebody looks at. */
const MAX_REMARKS = 5;

/** What mailing programs put below: why one gets the mail, and how to leave. Nobody misses it. */
const LIST_FOOTER =
  /unsubscribe|opt out|you (?:are )?receiv(?:e|ing) this|recib\w+ este (?:correo|mensaje)|darse de baja|vous recevez (?:ce|cet|cette) |se desinscrire|desabonner|receb\w+ est[ea] (?:e-?mail|mensagem)|cancelar (?:a|su|la) (?:inscri|suscri)|descadastr|erhalten diese (?:e-?)?mail|abmelden|abbestellen|ricev\w+ quest[ao] |annulla(?:re)? (?:l')?iscrizione|disiscriv|ontvangt (?:deze|dit) |afmelden|uitschrijven/;

/** Paragraphs that found no place in the release, so that nothing disappears unsaid. */
export function unplacedText(labelled: readonly Labelled[]): readonly Remark[] {
  return labelled
    .filter(({ part, block, text }) => {
      if (part !== 'contact' && part !== 'trailer') return false;
      if (LIST_FOOTER.test(foldText(text.slice(0, 400)))) return false;
      if (block.kind === 'list' || block.kind === 'table')
        return !/@|\d(?:[ ()./-]?\d){6}/.test(text);
      return (
        block.kind === 'paragraph' &&
        sentencesOf(text).some((own) => isProse(own) && (!/@|:$/.test(own) || isEvent(own)))
      );
    })
    .slice(0, MAX_REMARKS)
    .map(({ line, text }) => remark('text-unplaced', line, { words: firstWords(text) }));
}

/** `A photo call takes place at Gate 3. To attend, write to …`: the address of the second was read, the first is lost. */
const sentencesOf = (text: string): readonly string[] =>
  text.slice(0, 4000).split(/(?<=\p{L}{2}[.!?])\s+(?=\p{Lu})/u);

/** `A visit for the press is on Wednesday 2 December at 6 p.m. (write to …)`: the address was read, the day is lost. */
const isEvent = (sentence: string): boolean =>
  wordsIn(sentence) >= 8 && findDates(sentence, 'day-first').length > 0;
