import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/**
 * Compares bytes with a kept file of this folder. `UPDATE_GOLDEN=1 npx vitest run <test>` prints each line
 * that changes and keeps the new bytes: read what it prints before you commit.
 */
export function expectGolden(name: string, actual: string): void {
  const file = new URL(name, import.meta.url);
  if (process.env.UPDATE_GOLDEN === '1') {
    const kept = read(file);
    if (kept !== actual) {
      process.stdout.write(`${name}\n${changedLines(kept ?? '', actual)}\n`);
      writeFileSync(file, actual);
    }
  }
  expect(actual).toBe(read(file));
}

function read(file: URL): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function changedLines(before: string, after: string): string {
  const old = before.split('\n');
  const fresh = after.split('\n');
  return [
    ...old.filter((line) => !fresh.includes(line)).map((line) => `- ${line}`),
    ...fresh.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ].join('\n');
}
