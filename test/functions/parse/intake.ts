import config from '../../../dateline.config.ts';
import { createParse } from '../../../functions/parse/parse.ts';
import type { TranslateMessage } from '../../../shared/messages/messages.ts';
import type { Receipt } from '../../../shared/messages/receipt.ts';
import type { DocumentReader } from '../../../shared/ports/document-reader.ts';
import { parseDocument } from '../../../shared/release/parse.ts';
import { memoryObjectStore } from '../../fakes/memory-object-store.ts';
import { memoryQueue } from '../../fakes/memory-queue.ts';
import { memoryReleaseStore } from '../../fakes/memory-release-store.ts';
import { firstWork } from '../../fakes/work.ts';

const NOW = '2026-11-01T09:00:00.000Z';
/** A release in English, of family 520/26. */
export const release = (
  facts = '',
  first = 'The states agreed in Geneva today on common rules for networks.',
) => `${facts}Press Release

States agree on safer networks

October 30, 2026

${first}

The rules come into force next year, and every state will report on them.

Contact: Ana Pérez, press@example.org, +1 202 555 0111

Reference: E-520/26
`;

export const failed = (why: string): never => {
  throw new Error(why);
};

/** The intake over stores in memory, at nine o'clock on 1 November 2026. */
export function intake(readDocument: DocumentReader = parseDocument) {
  const releases = memoryReleaseStore();
  const drop = memoryObjectStore();
  const archive = memoryObjectStore();
  const translateQueue = memoryQueue<TranslateMessage>();
  const ports = {
    releases,
    drop,
    archive,
    translateQueue,
    config: { ...config, timeZone: 'UTC' },
    readDocument,
  };
  const parse = createParse({ ...ports, clock: { now: () => NOW } });
  let sequence = 0;
  /** Puts a file; the event is delivered by `take`. */
  async function put(path: string, text: string | Uint8Array) {
    sequence += 1;
    const key = `incoming/${path}`;
    await drop.put(key, text, { contentType: 'text/plain' });
    const versionId = (await drop.get(key))?.versionId ?? null;
    const sequencer = String(sequence).padStart(32, '0');
    return { key, versionId, sequencer, sizeBytes: text.length };
  }
  /** Lets out what was understood, as translation and fan-out do. */
  async function publish(family: string) {
    for (const { language, version } of (await releases.family(family))?.records ?? []) {
      await releases.markReady(family, language, version);
      await releases.markPublished({ family, language, version }, NOW);
    }
  }
  return {
    publish,
    drafts: () =>
      archive
        .keys()
        .filter((key) => key.endsWith('.receipt.json'))
        .map((key) => JSON.parse(archive.text(key) ?? '') as Receipt),
    releases,
    drop,
    archive,
    translateQueue,
    put,
    take: (...objects: Awaited<ReturnType<typeof put>>[]) => parse(objects, firstWork),
    receipt: (path: string) =>
      JSON.parse(drop.text(`receipts/${path}.json`) ?? 'null') as Receipt | null,
    record: async () => (await releases.family('520/26'))?.records[0],
  };
}
