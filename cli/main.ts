import { doctorCommand } from './doctor.ts';
import { MAILING_VERBS, mailingsCommand } from './mailings.ts';
import { parseCommand } from './parse.ts';
import { previewCommand } from './preview.ts';
import { rebuildCommand } from './rebuild.ts';
import { startCommand } from './start.ts';
import { subscribersCommand } from './subscribers.ts';
import { UsageError } from './usage.ts';

const HELP = `dateline: press-release distribution

  npm start [-- --port N --inbox DIR --subscribers FILE.csv --timezone ZONE --translator NAME]
                                         run everything on this machine
  npm start -- --once --inbox DIR [--inbox DIR …] --out DIR [--subscribers FILE.csv]
               [--now INSTANT] [--until INSTANT] [--timezone ZONE] [--translator NAME]
                                         one run over the files of each DIR in turn, results in --out
  npm run -s dateline -- parse FILE… [--json] [--timezone ZONE]
                                         what Dateline understands of a file; sends nothing
  npm run -s dateline -- preview FILE [--open]
                                         the mail and the page it would become, in a temporary folder
  npm run -s dateline -- subscribers import FILE.csv | list | show ADDRESS | export | add ADDRESS … | suppress ADDRESS … [--aws]
                                         the list of readers (of the running local engine, or on AWS)
  npm run -s dateline -- deliveries REFERENCE [--failed] [--json] | why ADDRESS REFERENCE [--aws]
                                         who got a release, and why not
  npm run -s dateline -- stop REFERENCE|all | resume REFERENCE|all | resend REFERENCE --failed [--aws]
                                         steers the mail about a release
  npm run -s dateline -- rebuild [--check] [--aws]
                                         makes every page and feed anew from the store, or says what differs
  npm run -s dateline -- doctor [--json] [--aws]
                                         whether mail will arrive: SES, DKIM, SPF, DMARC, quota; what to mend and how
  npm run -s dateline -- help            this page

docs/local.md and docs/operations.md say more.
`;

const io = { stdout: process.stdout, stderr: process.stderr };

/** Each subcommand gives its exit status: 0 done, 1 failed, 2 wrong usage. */
async function run([name, ...args]: readonly string[]): Promise<number> {
  const mailing = MAILING_VERBS.find((verb) => verb === name);
  if (mailing !== undefined) return mailingsCommand(mailing, args, io);
  switch (name) {
    case 'start':
      return startCommand(args, io);
    case 'parse':
      return parseCommand(args, io);
    case 'preview':
      return previewCommand(args, io);
    case 'doctor':
      return doctorCommand(args, io);
    case 'rebuild':
      return rebuildCommand(args, io);
    case 'subscribers':
      return subscribersCommand(args, io);
    case undefined:
    case 'help':
    case '--help':
    case '-h':
      io.stdout.write(HELP);
      return 0;
    default:
      throw new UsageError(
        `There is no command “${name}”. “npm run -s dateline -- help” lists them.`,
      );
  }
}

// Whoever reads our output may stop reading: `… subscribers list | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  io.stderr.write(`${explain(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

/** What a person can mend is said without a stack trace; what is our fault, with it. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof UsageError) return error.message;
  const isPortTaken = (error.cause as NodeJS.ErrnoException | undefined)?.code === 'EADDRINUSE';
  return isPortTaken
    ? `${error.message}\nFor instance: npm start -- --port 8015`
    : (error.stack ?? error.message);
}
