import { misread, readCorpus } from './read-corpus.ts';
import { type Reliability, reliabilityByRange, reliabilityOf } from './reliability.ts';
import { type Field, FLOORS, SINGLE_FIELDS, score } from './score.ts';

/** `npm run corpus`: how well each field is read; fails below the floors. Names documents of the open half only. */
const open = await readCorpus('open');
const heldOut = await readCorpus('held-out');
const blind = await readCorpus('blind');
const [a, b, c] = [open, heldOut, blind].map((part) => score(part.map(({ marks }) => marks)));
const rows = (Object.keys(FLOORS) as Field[]).map((field) => ({
  field,
  open: a?.[field] ?? 0,
  heldOut: b?.[field] ?? 0,
  blind: c?.[field] ?? 0,
  floor: FLOORS[field],
}));
/** Printed where there is a batch that nobody has looked at. */
const column = (text: string): string => (blind.length === 0 ? '' : text);
const percent = (share: number): string => share.toFixed(3).padStart(8);
process.stdout.write(
  `${'field'.padEnd(14)}    open held-out   floor${column('   blind')}  (${[open, heldOut, ...(blind.length === 0 ? [] : [blind])].map(({ length }) => length).join(', ')} releases)\n`,
);
for (const row of rows) {
  process.stdout.write(
    `${row.field.padEnd(14)}${percent(row.open)}${percent(row.heldOut)}${percent(row.floor)}${column(percent(row.blind))}\n`,
  );
}
const claims = (name: string, { readings, right, claimed }: Reliability): void => {
  const rightShare = percent(right / Math.max(1, readings));
  process.stdout.write(
    `${name.padEnd(14)}${String(readings).padStart(8)}${rightShare}${percent(claimed)}\n`,
  );
};
const all = [...open, ...heldOut];
process.stdout.write('\nconfidence    readings   right claimed\n');
for (const { field } of rows) claims(field, reliabilityOf(field, all));
for (const range of reliabilityByRange(SINGLE_FIELDS, all)) {
  claims(`from ${range.from.toFixed(1)}`, range);
}
process.stdout.write('\n');
for (const marked of open) {
  const fields = misread(marked);
  if (fields.length > 0) process.stdout.write(`${marked.name}: ${fields.join(', ')}\n`);
}
if (rows.some(({ open: o, heldOut: h, floor }) => o < floor || h < floor)) process.exitCode = 1;
