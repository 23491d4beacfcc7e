import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { createBeside } from '../functions/parse/beside.ts';
import type { NewsroomConfig } from '../shared/config/config.ts';
import type { DocumentReader } from '../shared/ports/document-reader.ts';
import { childDocumentReader } from '../shared/processes/child-document-reader.ts';
import type { ParseResult } from '../shared/release/parse.ts';
import { INCOMING_PREFIX } from '../shared/workflow/receipts.ts';
import { localFiles } from './local-files.ts';
import { UsageError } from './usage.ts';

/** Any name will do: what a folder is called says nothing of what is in it. */
const FOLDER = 'folder/';

/** Reads documents as the deployed function does: in a process of their own, within its limits. */
export const localDocumentReader = (): DocumentReader =>
  childDocumentReader({ program: new URL('../functions/parse/reader.ts', import.meta.url) });

/**
 * Reads a file of this machine as the pipeline would if its folder were dropped: with the sidecar and the
 * pictures beside it.
 *
 * @throws {UsageError} when there is no such file
 */
export async function parseFile(
  file: string,
  config: NewsroomConfig,
  readDocument: DocumentReader,
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
  const sidecar = (await readIfThere(`${stem}.yaml`)) ?? (await readIfThere(`${stem}.yml`));
  const now = new Date().toISOString();
  const beside = createBeside(localFiles(dirname(file), `${INCOMING_PREFIX}${FOLDER}`), config);
  const { parsed: result } = await beside.understand(
    FOLDER + basename(file),
    ({ files, tooLarge }) =>
      readDocument({
        path: basename(file),
        bytes,
        sidecar,
        now,
        config,
        files,
        tooLarge,
      }),
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
