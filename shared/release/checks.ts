import type { NewsroomConfig } from '../config/config.ts';
import { foldText } from '../text/normalise.ts';
import { hasOpenQuotation } from './fields/quotation-marks.ts';
import { headlineTooLong } from './headline-length.ts';
import { plainText } from './inlines.ts';
import { LANGUAGES } from './languages/tables.ts';
import type { Release } from './release.ts';
import { type Remark, remark } from './remarks/remark.ts';
import { storyChecks } from './story-checks.ts';
import type { Labelled, Understood } from './understand.ts';

/** Looks a release over as a sub-editor would, before it goes out. */
export function preflight(
  release: Release,
  understood: Understood,
  config: NewsroomConfig,
): readonly Remark[] {
  return [
    ...substance(release, understood),
    ...contacts(release, config),
    ...danglingLinks(understood),
    ...openQuotations(understood),
    ...placeholders(understood),
    ...headlineLooks(release, understood),
    ...malformedAddresses(understood),
    ...storyChecks(release, understood),
  ];
}

/** Without a headline or a story there is nothing to publish; a withdrawal needs neither. */
function substance(release: Release, understood: Understood): readonly Remark[] {
  const { headline, bodyLine } = understood;
  if (release.notice.kind === 'withdrawal') {
    return release.headline === '' ? [remark('no-headline', null, { to: 'withdraw' })] : [];
  }
  const found: Remark[] = [];
  const tooLong = headlineTooLong(release, understood);
  if (tooLong !== null) found.push(tooLong);
  else if (release.headline === '') found.push(remark('no-headline', null, { to: 'publish' }));
  if (release.body.length === 0) {
    found.push(remark('no-body', headline?.line ?? null, {}));
  } else {
    const words = release.body.flatMap((block) =>
      'inlines' in block ? plainText(block.inlines).split(/\s+/) : ['', ''],
    ).length;
    if (words < 50) found.push(remark('short-body', bodyLine, { words }));
  }
  if (release.date === null) found.push(remark('no-date', null, {}));
  return found;
}

function contacts(release: Release, { organisation }: NewsroomConfig): readonly Remark[] {
  if (release.contacts.length > 0 || release.notice.kind === 'withdrawal') return [];
  return [remark('no-contact', null, { pressEmail: organisation.pressEmail })];
}

const DANGLING = new Map(
  LANGUAGES.map(({ language, danglingEndings }) => [
    language,
    danglingEndings.map((ending) => ` ${ending}`),
  ]),
);

/** Words that pointed somewhere on the page a text was copied from, now without a target. */
function danglingLinks({ labelled }: Understood): readonly Remark[] {
  const all = [...DANGLING.values()].flat();
  return labelled.flatMap(({ block, part, text, line }) => {
    if (block.kind !== 'paragraph' || part === 'headline' || part === 'deck' || text.length > 1500)
      return [];
    if (block.inlines.some((inline) => inline.kind === 'link')) return [];
    const folded = ` ${foldText(text.slice(-160))}`;
    const isCut = !/[.!?:]$/.test(folded);
    const bare = folded.replace(/[\s.:!]+$/, '');
    const ending = all.find((words) => bare.endsWith(words));
    if (ending === undefined) return [];
    // `at`, `en`, `visit` end a sentence only when something behind them is lost; `here` always points.
    const points = /(here|aqui|ici|hier|qui|link|enlace|lien)$/.test(ending);
    if (!isCut && !points) return [];
    const sentence = bare.split(/[.!?] /).at(-1) ?? '';
    if (points && part !== 'pointer' && sentence.split(' ').length > 25) return [];
    return [
      remark('dangling-link', line, { ending: text.trim().split(/\s+/).slice(-4).join(' ') }),
    ];
  });
}

function openQuotations({ labelled }: Understood): readonly Remark[] {
  const story = labelled.filter(({ part }) => part === 'lead' || part === 'body');
  return story.flatMap(({ text, line }, i) => {
    if (!hasOpenQuotation(text)) return [];
    const next = story[i + 1]?.text ?? '';
    // A quotation over several paragraphs opens each of them and closes the last.
    if (/^["“„«»]/.test(next)) return [];
    return [remark('unbalanced-quotes', line, {})];
  });
}

const PLACEHOLDER_SIGN =
  /\[[^\]\n]{2,40}\]|\bX{2,}\b|\b[Ll]orem ipsum\b|\?{3,}|\b_{4,}|<<[^<>\n]{1,40}>>|\bTK\b/;
const PLACEHOLDER_WORDS = LANGUAGES.flatMap(({ placeholders: words }) => words);

function placeholders({ labelled }: Understood): readonly Remark[] {
  return labelled.flatMap(({ part, text, line }) => {
    if (part === 'end mark') return [];
    const sign = firstPlaceholder(text);
    return sign === null ? [] : [remark('placeholder', line, { sign })];
  });
}

function firstPlaceholder(text: string): string | null {
  const sample = text.slice(0, 4000);
  const sign = PLACEHOLDER_SIGN.exec(sample)?.[0];
  if (sign !== undefined && !/^\[(sic|…|\.\.\.|at|dot|\d+)\]$/i.test(sign)) return sign;
  const folded = ` ${foldText(sample).replace(/[().,;:[\]]/g, ' ')} `;
  const word = PLACEHOLDER_WORDS.find((phrase) => folded.includes(` ${phrase} `));
  return word === undefined || /^[a-z ]+$/.test(word) === false ? (word ?? null) : word;
}

function headlineLooks(release: Release, { headline }: Understood): readonly Remark[] {
  const line = headline?.line ?? null;
  const found: Remark[] = [];
  const letters = release.headline.replace(/[^\p{L}]/gu, '');
  if (
    letters.length > 15 &&
    letters === letters.toUpperCase() &&
    letters !== letters.toLowerCase()
  ) {
    found.push(remark('headline-capitals', line, {}));
  }
  if (release.headline.length > 120)
    found.push(remark('headline-long', line, { characters: release.headline.length }));
  return found;
}

function malformedAddresses({ labelled }: Understood): readonly Remark[] {
  const isOdd = ({ text }: Labelled): boolean =>
    /\S@(?:\s|$)|\S@[^\s@.,;]+(?=[\s,;]|$)|\S@\S*\.\.|\S@[^\s@]*@/.test(text.slice(0, 2000));
  return labelled
    .filter((unit) => (unit.part === 'contact' || unit.part === 'pointer') && isOdd(unit))
    .map(({ line }) => remark('address-malformed', line, {}));
}
