import { misread, readCorpus } from './read-corpus.ts';
import { reliability } from './reliability.ts';
import { type Field, FLOORS, score } from './score.ts';

/** `npm run corpus`: how well each field is read; fails below the floors. Names documents of the open half only. */
const open = await readCorpus('open');
const heldOut = await readCorpus('held-out');
const [a, b] = [open, heldOut].map((half) => score(half.map(({ marks }) => marks)));
const rows = (Object.keys(FLOORS) as Field[]).map((field) => ({
  field,
  open: a?.[field] ?? 0,
  heldOut: b?.[field] ?? 0,
  floor: FLOORS[field],
}));
const percent = (share: number): string => share.toFixed(3).padStart(8);
process.stdout.write(
  `${'field'.padEnd(14)}    open held-out   floor  (${open.length} and ${heldOut.length} releases)\n`,
);
for (const row of rows) {
  process.stdout.write(
    `${row.field.padEnd(14)}${percent(row.open)}${percent(row.heldOut)}${percent(row.floor)}\n`,
  );
}
for (const { from, readings, right, claimed } of reliability([...open, ...heldOut])) {
  process.stdout.write(
    `confidence from ${from.toFixed(1)}: ${right} of ${readings} right, claimed ${claimed.toFixed(3)}\n`,
  );
}
for (const marked of open) {
  const fields = misread(marked);
  if (fields.length > 0) process.stdout.write(`${marked.name}: ${fields.join(', ')}\n`);
}
if (rows.some(({ open: o, heldOut: h, floor }) => o < floor || h < floor)) process.exitCode = 1;
