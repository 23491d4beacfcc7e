import { defineConfig } from 'vitest/config';

/** Runs the unit tests of releases and writes down the texts in them. */
export default defineConfig({
  test: {
    include: ['test/shared/release/**/*.test.ts'],
    setupFiles: ['test/corpus/learn/record-settled.ts'],
    testTimeout: 60_000,
  },
});
