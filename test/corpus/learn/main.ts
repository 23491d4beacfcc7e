import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STATES } from '../../../shared/release/layout/parts.ts';
import { examplesOf, FactNumbers, settledExamples } from './examples.ts';
import { bestWay, type Example, isRight, learn, scoresOf, type Weights } from './perceptron.ts';
import { tableOf } from './table.ts';

/** How much what was learnt counts: chosen with the course by leaving out a fifth of the releases at a time. */
const SHARE = 0.85;
const COURSE = { rounds: 40, rate: 0.02, margin: 3, orders: 4 };
const TABLE = new URL('../../../shared/release/layout/learnt-weights.ts', import.meta.url);

/** `npm run learn`: learns from the labelled releases and from the texts of the unit tests, and writes the table of weights. */
const folder = mkdtempSync(join(tmpdir(), 'learn-'));
const settledFile = join(folder, 'settled');
writeFileSync(settledFile, '');
const vitest = ['vitest', 'run', '--config', 'test/corpus/learn/vitest.config.ts'];
const run = spawnSync('npx', vitest, {
  env: { ...process.env, NO_COLOR: '1', SETTLED: settledFile },
  encoding: 'utf8',
});
// Of tests that fail nothing is learnt; but all of them have to have run.
if (!/^\s*Duration /m.test(run.stdout))
  throw new Error(`the unit tests did not end: ${run.stderr}`);
const numbers = new FactNumbers();
const settled = settledExamples(settledFile, numbers);
rmSync(folder, { recursive: true });
const open = await examplesOf('open', numbers);
const underway = await examplesOf('underway', numbers);
const unseen = await examplesOf('held-out', numbers);

const facts = numbers.names.size;
const learnt = learn([...open, ...underway, ...settled], facts, COURSE).map(
  (weight) => weight * SHARE,
);
writeFileSync(TABLE, tableOf(learnt, numbers.names));
const show = (name: string, examples: readonly Example[]): void => {
  const right = (weights: Weights): number =>
    examples.filter((one) => isRight(one, bestWay(one, scoresOf(one, weights), 'all'))).length;
  const none = new Float64Array(facts * STATES.length);
  process.stdout.write(
    `${name.padEnd(12)}${examples.length} texts, wholly right by hand ${right(none)}, as learnt ${right(learnt)}\n`,
  );
};
for (const [name, examples] of Object.entries({ open, underway, settled, 'held-out': unseen }))
  show(name, examples);
