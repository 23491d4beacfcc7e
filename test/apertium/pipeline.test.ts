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

const text = (facts: string, first: string, reference: string, language: string) => `---
${facts}
language: ${language}
reference: ${reference}
contact: Ana Pérez <press@example.org>
---
# ${language === 'en' ? 'States agree on safer networks' : 'Los estados acuerdan redes más seguras'}

${first}
`;

it('a correction and a withdrawal follow the document a reader had, not what came out since', async () => {
  const english = (facts: string, first: string) => ({
    'a.en.md': text(facts, first, 'E-540/26', 'en'),
  });
  const result = await runOnce(
    [
      english('type: press-release', 'The states agreed in Vienna today.'),
      { 'a.es.md': text('type: press-release', 'Los estados acordaron hoy.', 'C-540/26', 'es') },
      english('correction: Geneva, not Vienna.', 'The states agreed in Geneva today.'),
      english('withdraw: Sent in error.', 'The states agreed in Geneva today.'),
    ],
    {
      subscribers: 'ana@example.org,es,,immediate\ndesk@example.org,en,,immediate\n',
      flags: ['--translator', 'apertium'],
    },
  );

  const of = (kind: string) =>
    result.mails
      .filter((mail) => mail.kind === kind)
      .map(({ to, reference }) => [to[0], reference]);
  const both = [
    ['ana@example.org', 'E-540/26'],
    ['desk@example.org', 'E-540/26'],
  ];
  expect(of('alert')).toEqual(both);
  expect(of('correction')).toEqual(both);
  expect(of('withdrawal')).toEqual(both);
  const corrections = result.mails.filter(({ kind }) => kind === 'correction');
  for (const { raw } of corrections) {
    expect((await PostalMime.parse(raw)).text).toContain('Geneva, not Vienna.');
  }
});
