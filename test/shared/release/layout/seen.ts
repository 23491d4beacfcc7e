import config from '../../../../dateline.config.ts';
import { textOf } from '../../../../shared/release/parse.ts';
import { readSource } from '../../../../shared/release/read-source.ts';
import { seenBlocks } from '../../../../shared/release/understand.ts';

/** What is seen on the blocks of a text file. */
export function seen(text: string): ReturnType<typeof seenBlocks> {
  const bytes = new TextEncoder().encode(text);
  const rest = { maxBytes: bytes.length, sidecar: null, metadata: null, unpacked: null };
  const source = readSource({ path: 'release.txt', bytes, ...rest });
  if (source.kind === 'refused') throw new Error('the text was refused');
  const { document, habits } = textOf(source, config);
  return seenBlocks(document, habits);
}
