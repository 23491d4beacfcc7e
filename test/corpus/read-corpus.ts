import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import config from '../../dateline.config.ts';
import { parseDocument } from '../../shared/release/parse.ts';
import { type Field, FLOORS, type Labels, type Marks, mark } from './score.ts';

/**
 * Releases that are read as well as the floors ask; batches that are being learnt from; and the latest batches, by hands that knew nothing
 * of the rules, which nobody has looked at.
 */
export type Part = 'open' | 'underway' | 'held-out';
const NOW = '2026-11-25T12:00:00.000Z';

export interface Marked {
  readonly name: string;
  readonly marks: Marks;
  readonly reading: Awaited<ReturnType<typeof parseDocument>>;
}

/** Reads a part of the corpus. File names tell the parser nothing: it sees `release.txt`. */
export async function readCorpus(part: Part): Promise<readonly Marked[]> {
  const folder = new URL(`./${part}/`, import.meta.url);
  if (!existsSync(folder)) return [];
  const labels = parse(readFileSync(new URL('labels.yaml', folder), 'utf8')) as Record<
    string,
    Labels
  >;
  const names = readdirSync(folder).filter((name) => name !== 'labels.yaml');
  return Promise.all(
    names.map(async (name) => {
      const [, language = '', extension = ''] = name.split('.');
      const wanted = labels[name];
      if (wanted === undefined) throw new Error(`${part}/${name} has no labels`);
      const bytes = readFileSync(new URL(name, folder));
      const reading = await parseDocument({
        path: `release.${extension}`,
        bytes,
        now: NOW,
        config,
      });
      return { name, marks: mark(wanted, language, reading), reading };
    }),
  );
}

/** Fields of a document that were not read as labelled. */
export const misread = ({ marks }: Marked): readonly Field[] =>
  (Object.keys(FLOORS) as Field[]).filter((field) => {
    const { right, wanted, found } = marks[field];
    return right < wanted || right < found;
  });
