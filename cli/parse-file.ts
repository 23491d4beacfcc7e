import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import config from '../dateline.config.ts';
import { childDocumentReader } from '../shared/processes/child-document-reader.ts';
import { type ParseResult, parseDocument } from '../shared/release/parse.ts';
import { UsageError } from './usage.ts';

const readPacked = childDocumentReader({
  program: new URL('../functions/parse/reader.ts', import.meta.url),
});

/**
 * Reads a file of this machine as the pipeline would, with the sidecar beside it.
 *
 * @throws {UsageError} when there is no such file
 */
export async function parseFile(
  file: string,
  timeZone: string,
): Promise<{ readonly file: string; readonly result: ParseResult }> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw new UsageError(
      `${file} cannot be read: ${error instanceof Error ? error.message : error}`,
    );
  }
  const stem = file.replace(/\.[^./]+$/, '');
  const result = await parseDocument(
    {
      path: basename(file),
      bytes,
      sidecar: (await readIfThere(`${stem}.yaml`)) ?? (await readIfThere(`${stem}.yml`)),
      now: new Date().toISOString(),
      config,
      timeZone,
    },
    readPacked,
  );
  return { file, result };
}

async function readIfThere(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch {
    return null;
  }
}
