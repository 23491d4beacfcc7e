import { DOUBTFUL, DOUBTFUL_BODY } from '../../shared/release/confidence.ts';
import { misread, type Part, readCorpus } from './read-corpus.ts';
import { type Reliability, reliabilityByRange, reliabilityOf } from './reliability.ts';
import { type Field, FLOORS, LEAST_UNSEEN, SINGLE_FIELDS, score } from './score.ts';

const PARTS: readonly Part[] = ['open', 'underway', 'held-out'];

/** `npm run corpus`: how well each field is read; fails below the floors. Names documents of what may be looked at only. */
const parts = await Promise.all(PARTS.map(readCorpus));
const [open = [], underway = [], heldOut = []] = parts;
const scores = parts.map((part) => score(part.map(({ marks }) => marks)));
const percent = (share: number): string => share.toFixed(3).padStart(9);
const names = PARTS.map((name) => name.padStart(9)).join('');
const sizes = parts.map(({ length }) => length).join(', ');
process.stdout.write(`${'field'.padEnd(14)}${names}    floor   unseen  (${sizes} releases)\n`);
const fields = Object.keys(FLOORS) as Field[];
for (const field of fields) {
  const shares = scores.map((all) => percent(all[field])).join('');
  process.stdout.write(
    `${field.padEnd(14)}${shares}${percent(FLOORS[field])}${percent(LEAST_UNSEEN[field])}\n`,
  );
}
const counted = ({ readings, right, claimed }: Reliability): string =>
  `${`${right} of ${readings}`.padStart(14)}${percent(claimed)}`;
const all = [...open, ...heldOut];
process.stdout.write('\nconfidence    open and unseen  claimed  unseen alone  claimed\n');
for (const field of fields) {
  const [both, unseen] = [reliabilityOf(field, all), reliabilityOf(field, heldOut)];
  process.stdout.write(`${field.padEnd(14)}${counted(both)}${counted(unseen)}\n`);
}
for (const range of reliabilityByRange(SINGLE_FIELDS, all)) {
  process.stdout.write(`${`from ${range.from.toFixed(1)}`.padEnd(14)}${counted(range)}\n`);
}
process.stdout.write('\nof the unseen   marked as unsure          surer\n');
for (const [name, among, bound] of [
  ['head and deck', ['headline', 'subheadline'], DOUBTFUL],
  ['body', ['body'], DOUBTFUL_BODY],
] as const) {
  const [surer, unsure] = reliabilityByRange(among, heldOut, [bound, 0]);
  if (surer === undefined || unsure === undefined) continue;
  process.stdout.write(
    `${name.padEnd(14)}${`${unsure.right} of ${unsure.readings}`.padStart(18)}${`${surer.right} of ${surer.readings}`.padStart(15)}\n`,
  );
}
process.stdout.write('\n');
for (const marked of [...open, ...underway]) {
  const wrong = misread(marked);
  if (wrong.length > 0) process.stdout.write(`${marked.name}: ${wrong.join(', ')}\n`);
}
const [ofOpen, , unseen] = scores;
const isBelow = (field: Field): boolean =>
  (ofOpen?.[field] ?? 0) < FLOORS[field] || (unseen?.[field] ?? 0) < LEAST_UNSEEN[field];
if (fields.some(isBelow)) process.exitCode = 1;
