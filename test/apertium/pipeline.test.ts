import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { expect, it } from 'vitest';
import { runOnce, SAMPLES } from '../e2e/run-once.ts';

const SEED = 'oas-idb-cyber-security.en.txt';

it('a Spanish reader gets a Spanish subject line made by apertium, the English text, and is told so', async () => {
  const result = await runOnce([{ [SEED]: readFileSync(join(SAMPLES, SEED)) }], {
    subscribers: 'ana@example.org,es,,immediate\n',
    flags: ['--translator', 'apertium'],
  });

  const [mail] = result.mails;
  expect(result.postbox).toEqual(['ana@example.org es alert E-453/14']);
  expect(mail?.subject).toMatch(/^OAS .*IDB .*Seguridad en /);
  const { text } = await PostalMime.parse(mail?.raw ?? '');
  expect(text).toContain('More than 100 participants');
  expect(text).toMatch(/traduc/i);
  expect(result.site('es/453-14/index.html')).toContain('Seguridad en');
  expect(result.site('es/feed.xml')).toContain('Seguridad en');
});
