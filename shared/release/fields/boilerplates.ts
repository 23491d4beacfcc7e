import { foldText } from '../../text/normalise.ts';
import { phraseAtStart, phrasesOf } from '../languages/phrases.ts';
import type { Boilerplate } from '../release.ts';

const openerAt = phraseAtStart(phrasesOf('boilerplateOpeners'));

/** One block of the end matter that describes organisations. */
interface BoilerplateBlock {
  readonly text: string;
  readonly kind: 'heading' | 'run-in' | null;
}

/** Puts headings and the paragraphs below them together: one entry for each organisation. */
export function boilerplatesOf(blocks: readonly BoilerplateBlock[]): readonly Boilerplate[] {
  const found: { organisation: string; text: string }[] = [];
  for (const { text, kind } of blocks) {
    if (kind === 'heading') found.push({ organisation: organisationIn(text), text: '' });
    else if (kind === 'run-in') {
      const colon = text.indexOf(':');
      found.push({
        organisation: organisationIn(text.slice(0, colon)),
        text: text.slice(colon + 1).trim(),
      });
    } else {
      const last = found.at(-1);
      if (last === undefined) continue;
      last.text = last.text === '' ? text : `${last.text}\n${text}`;
    }
  }
  return found.filter(({ text }) => text !== '');
}

function organisationIn(heading: string): string {
  const plain = heading.trim().replace(/:$/, '');
  const opener = openerAt(foldText(plain));
  const rest = plain.slice(opener?.length ?? 0).trim();
  return rest === '' ? plain : rest;
}
