import newsroom from '../dateline.config.ts';
import { isBlocker } from '../shared/release/remarks/remark.ts';
import { inWords } from '../shared/release/remarks/words.ts';
import { describeForPeople } from './parse-description.ts';
import { localDocumentReader, parseFile } from './parse-file.ts';
import { describeAsJson } from './parse-json.ts';
import { readFlags, readTimeZone, type Streams, UsageError } from './usage.ts';

const USAGE = 'Usage: npm run -s dateline -- parse FILE… [--json] [--timezone ZONE]';

/**
 * `dateline parse FILE… [--json] [--timezone ZONE]`: what Dateline understands of files. Sends nothing.
 *
 * @returns the exit status: 1 when any file is rejected
 * @throws {UsageError} when called wrongly
 */
export async function parseCommand(
  args: readonly string[],
  { stdout, stderr }: Streams,
): Promise<number> {
  const { files, isJson, config } = readArguments(args);
  const readDocument = localDocumentReader();
  const results = await Promise.all(files.map((file) => parseFile(file, config, readDocument)));
  const rejected = results.filter(({ result }) => result.outcome === 'rejected');
  for (const { file, result } of rejected) {
    for (const remark of result.diagnostics.filter(isBlocker)) {
      const { line, message } = inWords(remark, config.officeLanguage);
      stderr.write(`${file}${line === null ? '' : `:${line}`}: ${message}\n`);
    }
  }
  if (isJson) {
    const described = results.map(({ file, result }) =>
      describeAsJson(file, result, config.officeLanguage),
    );
    stdout.write(`${JSON.stringify(described, null, 2)}\n`);
  } else {
    const pages = results.map(({ file, result }) =>
      describeForPeople(
        file,
        result,
        { timeZone: config.timeZone, language: config.officeLanguage },
        stdout,
      ),
    );
    stdout.write(`${pages.join('\n\n')}\n`);
  }
  return rejected.length > 0 ? 1 : 0;
}

function readArguments(args: readonly string[]) {
  const { values, positionals } = readFlags(
    args,
    { json: { type: 'boolean' }, timezone: { type: 'string' } },
    USAGE,
  );
  if (positionals.length === 0) throw new UsageError(USAGE);
  const timeZone = readTimeZone(values.timezone) ?? newsroom.timeZone;
  return { files: positionals, isJson: values.json === true, config: { ...newsroom, timeZone } };
}
