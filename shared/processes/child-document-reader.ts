import type { DocumentReader } from '../ports/document-reader.ts';
import type { DocumentFormat } from '../release/document.ts';
import type { ParseInput, ParseResult } from '../release/parse.ts';
import { formatOf, recognise } from '../release/recognise.ts';
import { type Remark, remark } from '../release/remarks/remark.ts';
import { type Failure, type ReaderLimits, ReaderProcess } from './reader-process.ts';

/** {@link ReaderLimits}, those of the issue by default: ten seconds and 512 MB for a document. */
export type ChildReaderOptions = Pick<ReaderLimits, 'program'> & Partial<ReaderLimits>;

/**
 * Reads documents in a process of their own, which is started at once and kept for the next one. A document
 * that takes too long or too much memory is rejected and its process replaced. One is read at a time, so that
 * a batch needs no more memory than its largest document.
 */
export function childDocumentReader(options: ChildReaderOptions): DocumentReader {
  const limits: ReaderLimits = { timeoutMilliseconds: 10_000, memoryMegabytes: 512, ...options };
  let reader = new ReaderProcess(limits);
  let lastTurn: Promise<unknown> = Promise.resolve();

  const living = (): ReaderProcess => {
    if (!reader.isAlive) reader = new ReaderProcess(limits);
    return reader;
  };

  async function read(input: ParseInput): Promise<ParseResult> {
    const { isFresh } = living();
    let answer = await reader.read(input);
    // What the documents before left behind must not tell against this one: only a fresh process refuses.
    if (!isFresh && (answer === 'crashed' || answer === 'too-large')) {
      answer = await living().read(input);
    }
    reader.endIfLarge();
    // The next document finds a process that is ready, or nearly.
    living();
    return typeof answer === 'string' ? rejected(answer, input, limits) : answer;
  }

  return (input) => {
    const turn = lastTurn.then(() => read(input));
    lastTurn = turn.catch(() => undefined);
    return turn;
  };
}

const rejected = (failure: Failure, input: ParseInput, limits: ReaderLimits): ParseResult => ({
  outcome: 'rejected',
  diagnostics: [reason(failure, formatOfInput(input), limits)],
  partial: {},
});

function reason(failure: Failure, format: DocumentFormat, limits: ReaderLimits): Remark {
  switch (failure) {
    case 'too-slow':
      return remark('document-too-slow', null, {
        format,
        seconds: limits.timeoutMilliseconds / 1000,
      });
    case 'too-large':
      return remark('document-too-large', null, { format });
    case 'crashed':
      return remark('document-broken', null, { format });
  }
}

/** What the office would call the document. */
function formatOfInput({ path, bytes }: ParseInput): DocumentFormat {
  const recognised = recognise(path, bytes);
  return recognised.kind === 'refused' ? 'text' : formatOf(recognised);
}
