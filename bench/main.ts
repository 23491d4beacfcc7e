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

/** `npm run bench -- [name]`: named measurements; without a name, all of them. */
const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no bench ${unknown.join(', ')}. There is ${Object.keys(BENCHES).join(', ')}.\n`,
  );
  process.exitCode = 2;
} else {
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (names.length > 0 && !names.includes(name)) continue;
    process.stdout.write(`\n== ${name}\n${await bench()}\n`);
  }
}
