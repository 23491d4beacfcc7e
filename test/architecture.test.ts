import { globSync } from 'node:fs';
import { cruise } from 'dependency-cruiser';
import { expect, it } from 'vitest';
// @ts-expect-error -- the configuration is plain JavaScript
import config from '../.dependency-cruiser.mjs';

const FOLDERS = ['infra', 'functions', 'shared', 'local', 'cli', 'scripts'];

it('keeps the import rules and looked at every file', async () => {
  const { output } = await cruise(FOLDERS, {
    ...config.options,
    ruleSet: { forbidden: config.forbidden },
    validate: true,
  });
  if (typeof output === 'string') throw new Error('expected an object');
  expect(output.summary.violations).toEqual([]);
  // Without its parser the cruiser passes over everything in silence.
  const seen = output.modules.map((m) => m.source).filter((s) => !s.includes('node_modules'));
  const onDisk = FOLDERS.flatMap((folder) => globSync(`${folder}/**/*.ts`));
  expect(seen).toEqual(expect.arrayContaining(onDisk));
});
