import { sealPrototypes } from '../../shared/processes/seal-prototypes.ts';
import { type ParseInput, parseDocument } from '../../shared/release/parse.ts';

/** The program of the process that reads documents (shared/processes/reader-process.ts). */
sealPrototypes();
process.on('message', (input: ParseInput) => {
  void parseDocument(input).then(
    (result) => process.send?.(result),
    // Whatever went wrong, a stack overflow or a slip of ours, the next document gets another process.
    () => process.exit(1),
  );
});
process.send?.('ready');
