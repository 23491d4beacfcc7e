import { existsSync, mkdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { filesToDrop, fingerprint } from './drop.ts';

/** A file counts as written when it has not changed for this long. */
const QUIET_MS = 300;

/**
 * Watches a folder and hands on each file that appears in it or changes, once it is written whole.
 *
 * @returns a function that ends the watch
 */
export function watchInbox(
  folder: string,
  onFile: (path: string) => Promise<void>,
  onError: (error: unknown) => void,
): () => void {
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  const handled = new Map<string, string>();
  let isBusy = false;
  let isAgain = false;

  /** One sweep at a time: sidecars first, as in every drop. */
  async function sweep(): Promise<void> {
    if (isBusy) {
      isAgain = true;
      return;
    }
    isBusy = true;
    try {
      do {
        isAgain = false;
        for (const path of filesToDrop(folder)) {
          const seen = fingerprint(join(folder, path));
          if (seen === null || handled.get(path) === seen) continue;
          await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
          if (fingerprint(join(folder, path)) !== seen) {
            isAgain = true;
            continue;
          }
          await onFile(path);
          // Not before: a failed put is tried again at the next sweep.
          handled.set(path, seen);
        }
      } while (isAgain);
    } finally {
      isBusy = false;
    }
  }

  const trigger = () => {
    sweep().catch(onError);
  };
  const watcher = watch(folder, { recursive: true }, trigger);
  trigger();
  return () => watcher.close();
}
