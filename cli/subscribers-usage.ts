import { readFlags, UsageError } from './usage.ts';

const USAGE = `npm run -s dateline -- subscribers import FILE.csv [--dry-run]
npm run -s dateline -- subscribers list
npm run -s dateline -- subscribers show ADDRESS
npm run -s dateline -- subscribers export [--all]
npm run -s dateline -- subscribers add ADDRESS --languages LIST --consent TEXT [--subjects LIST] [--keywords "LIST; LIST"] [--frequency WORD] [--timezone ZONE] [--dry-run]
npm run -s dateline -- subscribers suppress ADDRESS --reason TEXT [--dry-run]
npm run -s dateline -- subscribers lift ADDRESS [--consent TEXT] [--dry-run]
with --aws [--table NAME] for the account of your AWS credentials, else for the running “npm start”`;

const FLAGS = {
  'dry-run': { type: 'boolean' },
  all: { type: 'boolean' },
  languages: { type: 'string' },
  subjects: { type: 'string' },
  frequency: { type: 'string' },
  keywords: { type: 'string' },
  timezone: { type: 'string' },
  consent: { type: 'string' },
  reason: { type: 'string' },
  aws: { type: 'boolean' },
  table: { type: 'string' },
} as const;

/** What a verb takes beside the account. */
interface Form {
  /** Null for none. */
  readonly operand: 'FILE.csv' | 'ADDRESS' | null;
  readonly needs: readonly string[];
  readonly takes: readonly string[];
}

const FORMS = {
  import: { operand: 'FILE.csv', needs: [], takes: ['dry-run'] },
  list: { operand: null, needs: [], takes: [] },
  show: { operand: 'ADDRESS', needs: [], takes: [] },
  export: { operand: null, needs: [], takes: ['all'] },
  add: {
    operand: 'ADDRESS',
    needs: ['languages', 'consent'],
    takes: ['subjects', 'keywords', 'frequency', 'timezone', 'dry-run'],
  },
  suppress: { operand: 'ADDRESS', needs: ['reason'], takes: ['dry-run'] },
  lift: { operand: 'ADDRESS', needs: [], takes: ['consent', 'dry-run'] },
} as const satisfies Readonly<Record<string, Form>>;

type Verb = keyof typeof FORMS;
const isVerb = (word: string): word is Verb => Object.hasOwn(FORMS, word);

/** What is wrong with how a verb was called; null when nothing is. */
function problemOf(
  verb: Verb,
  operands: readonly string[],
  flags: readonly string[],
): string | null {
  const { operand, needs, takes }: Form = FORMS[verb];
  if (operand !== null && operands.length === 0) return `“${verb}” needs ${operand}.`;
  const [unexpected] = operands.slice(operand === null ? 0 : 1);
  if (unexpected !== undefined) return `“${unexpected}” was not expected.`;
  const known = ['aws', 'table', ...needs, ...takes];
  const foreign = flags.find((name) => !known.includes(name));
  if (foreign !== undefined) return `“${verb}” has no --${foreign}.`;
  const missing = needs.find((name) => !flags.includes(name));
  return missing === undefined ? null : `“${verb}” needs --${missing}.`;
}

/**
 * Reads how `dateline subscribers` was called.
 *
 * @returns `operand`: empty for a verb that has none; what a verb needs is there
 * @throws {UsageError} that names what is missing or too much
 */
export function readSubscribersCall(args: readonly string[]) {
  const { positionals, values } = readFlags(args, FLAGS, USAGE);
  const [verb = '', ...operands] = positionals;
  if (!isVerb(verb)) {
    const problem = verb === '' ? 'What to do is missing.' : `“${verb}” is not known.`;
    throw new UsageError(`${problem}\n${USAGE}`);
  }
  const problem = problemOf(verb, operands, Object.keys(values));
  if (problem !== null) throw new UsageError(`${problem}\n${USAGE}`);
  return { verb, operand: operands[0] ?? '', values };
}
