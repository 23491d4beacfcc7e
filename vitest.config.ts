import { defineConfig } from 'vitest/config';

const project = (name: string, include: string[], extra: object = {}) => ({
  test: { name, include, ...extra },
});

export default defineConfig({
  test: {
    projects: [
      project('unit', ['test/{shared,functions,cli,contracts}/**/*.test.ts', 'test/*.test.ts']),
      // The built-in template validation costs about 3 s a process; `npm run cdk -- synth` keeps it on.
      project('infra', ['test/infra/**/*.test.ts'], { env: { CDK_VALIDATION: 'false' } }),
      project('local', ['test/local/**/*.test.ts'], { testTimeout: 60_000, hookTimeout: 60_000 }),
      project('e2e', ['test/e2e/**/*.test.ts'], { testTimeout: 120_000, hookTimeout: 120_000 }),
      // Needs Debian's apertium.
      project('apertium', ['test/apertium/**/*.test.ts'], { testTimeout: 120_000 }),
      project('faults', ['test/faults/**/*.test.ts'], {
        testTimeout: 240_000,
        hookTimeout: 60_000,
      }),
      project('browser', ['test/browser/**/*.test.ts'], {
        testTimeout: 120_000,
        hookTimeout: 120_000,
      }),
    ],
  },
});
