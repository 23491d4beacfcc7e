import { type ParseInput, parseDocument } from '../../shared/release/parse.ts';

/** A program like functions/parse/reader.ts that does what the name of a document tells it to: `spin.docx`. */
const FAULTS: Readonly<Record<string, () => void>> = {
  spin: () => {
    for (;;);
  },
  heap: () => {
    for (const kept: unknown[] = []; ; ) kept.push(new Array(1e5).fill(kept.length));
  },
  buffers: () => {
    for (const kept: unknown[] = []; ; ) kept.push(Buffer.alloc(2e7, 1));
  },
  abort: () => process.abort(),
  exit: () => process.exit(1),
  // This one is answered; the next one in the same process is not.
  'time-bomb': () => process.prependListener('message', () => process.exit(1)),
};

process.on('message', (input: ParseInput) => {
  FAULTS[input.path.split('.')[0] ?? '']?.();
  void parseDocument(input).then((result) => process.send?.(result));
});
process.send?.('ready');
