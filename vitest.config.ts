import { defineConfig } from 'vitest/config';

const project = (name: string, include: string[], extra: object = {}) => ({
  test: { name, include, ...extra },
});

/** These run the synthesized template with the bundles. */
const onTheEngine = {
  globalSetup: ['test/assemble-once.ts'],
  testTimeout: 240_000,
  hookTimeout: 240_000,
};

export default defineConfig({
  test: {
    // On all cores, for one is left idle otherwise: half of a machine with two.
    maxWorkers: '100%',
    projects: [
      // Property tests and picture files take seconds on a busy machine; how fast is for bench/ to say.
      project(
        'unit',
        ['test/{shared,functions,cli,contracts,corpus}/**/*.test.ts', 'test/*.test.ts'],
        { testTimeout: 30_000 },
      ),
      // The built-in template validation costs about 3 s a process; `npm run cdk -- synth` keeps it on.
      project('infra', ['test/infra/**/*.test.ts'], { env: { CDK_VALIDATION: 'false' } }),
      project('local', ['test/local/**/*.test.ts'], { testTimeout: 60_000, hookTimeout: 60_000 }),
      project('e2e', ['test/e2e/**/*.test.ts'], onTheEngine),
      project('faults', ['test/faults/**/*.test.ts'], onTheEngine),
      // Need Debian's chromium, apertium, and feed readers.
      project('browser', ['test/browser/**/*.test.ts'], onTheEngine),
      project('readers', ['test/readers/**/*.test.ts'], onTheEngine),
      // Needs Debian's spamassassin.
      project('spam', ['test/spam/**/*.test.ts']),
      // Needs SCHEMAS, the folder of the publishers' schemas.
      project('schemas', ['test/schemas/**/*.test.ts'], onTheEngine),
      project('apertium', ['test/apertium/**/*.test.ts'], onTheEngine),
    ],
  },
});
