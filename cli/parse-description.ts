import { styleText } from 'node:util';
import { assetFacts } from '../shared/feed/asset-facts.ts';
import type { Office } from '../shared/messages/receipt-text.ts';
import { DOUBTFUL, DOUBTFUL_BODY } from '../shared/release/confidence.ts';
import { plainText } from '../shared/release/inlines.ts';
import type { ParseResult } from '../shared/release/parse.ts';
import type {
  Asset,
  Contact,
  Embargo,
  Origin,
  Origins,
  Release,
} from '../shared/release/release.ts';
import { inWords, type WordedRemark } from '../shared/release/remarks/words.ts';
import type { Output } from './usage.ts';

type Style = Parameters<typeof styleText>[0];

/** What was understood of a file, what is missing and what to mend, for a person at a terminal. */
export function describeForPeople(
  file: string,
  result: ParseResult,
  { timeZone, language: officeLanguage }: Office,
  output: Output,
): string {
  const isColoured = output.isTTY === true;
  // What goes into a file or a pipe is for programs such as grep: one line each.
  const columns = isColoured ? (output.columns ?? 80) : Number.POSITIVE_INFINITY;
  const paint = (style: Style, text: string): string =>
    isColoured ? styleText(style, text, { validateStream: false }) : text;
  const isAccepted = result.outcome === 'accepted';
  const release = isAccepted ? result.release : result.partial;
  const verdict = isAccepted ? paint('green', 'accepted') : paint('red', 'rejected');
  const facts = factsOf(release, timeZone);
  const found = facts.filter(([, value]) => value !== null);
  const missing = facts.filter(([, value]) => value === null).map(([name]) => name.toLowerCase());
  const lines = [
    `${paint('bold', file)}  ${verdict}`,
    ...found.flatMap(([name, value, source]) =>
      hanging(name, 'dim', `${value}${source ? ` (${source})` : ''}`, columns, paint),
    ),
    ...(missing.length > 0 ? hanging('Not found', 'dim', missing.join(', '), columns, paint) : []),
    ...result.diagnostics.flatMap((one) => {
      const { level, line, message } = inWords(one, officeLanguage);
      const text = `${line === null ? '' : `line ${line}: `}${message}`;
      return hanging(level, STYLES[level], text, columns, paint);
    }),
  ];
  return lines.join('\n');
}

type Fact = readonly [name: string, value: string | null, source?: string | undefined];

function factsOf(release: Partial<Release>, timeZone: string): readonly Fact[] {
  const { origins = {} } = release;
  const words = (release.body ?? [])
    .map((block) => ('inlines' in block ? plainText(block.inlines) : ''))
    .join(' ')
    .split(/\s+/).length;
  const body = release.body ?? [];
  return [
    ['Headline', release.headline || null, cameFrom(origins.headline)],
    ['Subheadline', release.subheadline ?? null, cameFrom(origins.subheadline)],
    ['Language', release.language ?? null, cameFrom(origins.language)],
    ['Type', release.type ?? null, cameFrom(origins.type)],
    ['Reference', release.reference ?? null, cameFrom(origins.reference)],
    ['Family', release.family ?? null, cameFrom(origins.family)],
    ['Date', release.date ?? null, cameFrom(origins.date)],
    ['Place', release.dateline?.location ?? null, cameFrom(origins.dateline)],
    ['Embargo', embargoInWords(release.embargo, timeZone), cameFrom(origins.embargo)],
    [
      'Text',
      body.length === 0
        ? null
        : `${body.length} ${body.length === 1 ? 'block' : 'blocks'}, about ${words} words`,
      cameFrom(origins.body, DOUBTFUL_BODY),
    ],
    ...(release.quotes ?? []).map(
      ({ speaker, text }, i): Fact => [
        'Quotation',
        `${speaker ?? 'unattributed'}: ${shorten(text)}`,
        cameFrom(origins.quotes?.[i]),
      ],
    ),
    ...contactsInWords(release.contacts ?? [], origins),
    ...(release.boilerplates ?? []).map(
      ({ organisation }, i): Fact => ['About', organisation, cameFrom(origins.boilerplates?.[i])],
    ),
    ...(release.assets ?? []).map((asset): Fact => ['File', assetInWords(asset)]),
    ...(release.links ?? []).map(({ href }): Fact => ['Link', href]),
  ];
}

/** `ship.jpg (JPEG, 1200 × 800, 240 kB): A ship`. */
function assetInWords(asset: Asset): string {
  const { format, pixels, size } = assetFacts(asset, 'en');
  const facts = [format, pixels, size].filter((fact) => fact !== null).join(', ');
  return `${asset.name} (${facts})${asset.alt === null ? '' : `: ${shorten(asset.alt)}`}`;
}

/** `line 12`, `lines 3 to 5, unsure`, `front matter, line 2`; nothing for what is plain. */
function cameFrom(origin: Origin | undefined, doubtful = DOUBTFUL): string | undefined {
  if (origin === undefined) return undefined;
  const { source, lines, confidence } = origin;
  const [first, last] = lines ?? [];
  const parts = [
    source === 'parsed' || source === 'default' ? null : source,
    lines === null ? null : first === last ? `line ${first}` : `lines ${first} to ${last}`,
    source === 'default' ? null : confidence < doubtful ? 'unsure' : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? undefined : parts.join(', ');
}

const contactsInWords = (contacts: readonly Contact[], origins: Origins): readonly Fact[] =>
  contacts.length === 0
    ? [['Contact', null]]
    : contacts.map(({ name, role, organisation, email, phones }, i) => [
        'Contact',
        [name, role, organisation, email, ...phones.map(({ raw, e164 }) => e164 ?? raw)]
          .filter((part) => part !== null)
          .join(', '),
        cameFrom(origins.contacts?.[i]),
      ]);

function embargoInWords(embargo: Embargo | undefined, timeZone: string): string | null {
  if (embargo === undefined || embargo.kind === 'none') return 'none';
  if (embargo.kind === 'hold') return `held: the end of “${shorten(embargo.typed)}” cannot be read`;
  const words = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'long', timeZone });
  return `until ${words.format(new Date(embargo.until)).replaceAll('\u202f', ' ')} (${embargo.until})`;
}

const STYLES: Record<WordedRemark['level'], Style> = {
  blocker: 'red',
  warning: 'yellow',
  note: 'cyan',
};

/** Width of the names on the left. */
const NAME_COLUMNS = 13;

/** A name and its text, broken between words so that it stays beside the name. */
function hanging(
  name: string,
  style: Style,
  text: string,
  columns: number,
  paint: (style: Style, text: string) => string,
): readonly string[] {
  const width = Math.max(30, columns - NAME_COLUMNS - 3);
  const lines = text.split(' ').reduce<string[]>((done, word) => {
    const last = done.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      done[done.length - 1] = `${last} ${word}`;
    } else done.push(word);
    return done;
  }, []);
  return lines.map(
    (line, i) => `  ${paint(style, (i === 0 ? name : '').padEnd(NAME_COLUMNS))} ${line}`,
  );
}

const shorten = (text: string): string => (text.length > 70 ? `${text.slice(0, 69)}…` : text);
