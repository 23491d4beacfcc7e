import { parseArgs } from 'node:util';
import { answers } from './answers.ts';
import { bundles } from './bundles.ts';
import { digest } from './digest.ts';
import { email } from './email.ts';
import { fanOut } from './fan-out.ts';
import { journey } from './journey.ts';
import { language } from './language.ts';
import { parse } from './parse.ts';
import { publish } from './publish.ts';
import { sender } from './sender.ts';

const BENCHES = {
  answers,
  bundles,
  digest,
  email,
  'fan-out': fanOut,
  journey,
  language,
  parse,
  publish,
  sender,
};

/**
 * `npm run bench -- [name]`: named measurements; without a name, all of them. `email --rows 4,5`: these rows of its
 * first table alone.
 */
const { values, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: 'string' } },
});
const rows = values.rows?.split(',').map(Number);

const unknown = names.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no bench ${unknown.join(', ')}. There is ${Object.keys(BENCHES).join(', ')}.\n`,
  );
  process.exitCode = 2;
} else if (rows !== undefined && names.join() !== 'email') {
  process.stderr.write('Rows can be chosen of email alone: npm run bench -- email --rows 4,5\n');
  process.exitCode = 2;
} else {
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (names.length > 0 && !names.includes(name)) continue;
    process.stdout.write(`\n== ${name}\n${await bench(rows)}\n`);
  }
}
