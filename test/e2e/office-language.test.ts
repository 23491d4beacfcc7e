import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OnceResult, ROOT, runOnce } from './run-once.ts';

/** What a run is built from. */
const SOURCES = [
  ...['cli', 'functions', 'infra', 'local', 'scripts', 'shared', 'events'],
  ...['cdk.json', 'dateline.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'],
];

/** This project with another office language in its configuration, as an adopter would write it. */
function projectIn(language: string): string {
  const project = mkdtempSync(join(tmpdir(), 'dateline-office-'));
  for (const path of SOURCES) cpSync(join(ROOT, path), join(project, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'));
  const file = join(project, 'dateline.config.ts');
  const config = readFileSync(file, 'utf8');
  const changed = config.replace("officeLanguage: 'en'", `officeLanguage: '${language}'`);
  expect(changed).not.toBe(config);
  writeFileSync(file, changed);
  return project;
}

const GOOD = `Comunicado de prensa

Los Estados acuerdan redes más seguras

2 de noviembre de 2026

Los Estados acordaron hoy en Ginebra unas reglas comunes para las redes de toda la región.

Las reglas entrarán en vigor el año próximo, y cada Estado informará sobre su aplicación.

Referencia: C-501/26
`;

const HELD = `---
embargo: 2026-12-01 09:00 America/New_York
---
${GOOD.replace('C-501/26', 'C-502/26')}
Contacto: Ana Pérez, prensa@example.org, +1 202 555 0111
`;

describe('an office whose language is Spanish', () => {
  let project: string;
  let result: OnceResult;
  const textOf = (path: string) => result.receiptText(path)?.replace(/[ \n]+/g, ' ') ?? '';

  beforeAll(async () => {
    project = projectIn('es');
    const files = { 'bueno.es.txt': GOOD, 'vacio.txt': '', 'retenido.es.md': HELD };
    result = await runOnce([files], { subscribers: 'ana@example.org,es,,\n', project });
  });
  afterAll(() => rmSync(project, { recursive: true }));

  it('is told in Spanish what was published, and what to check', () => {
    const { outcome, warnings } = result.receipt('bueno.es.txt');
    expect({ status: result.status, outcome }).toEqual({ status: 0, outcome: 'published' });
    expect(warnings.find(({ code }) => code === 'no-contact')?.message).toBe(
      'El comunicado no indica ningún contacto de prensa; los correos dan press@example.org. Añada una línea como «Contacto de prensa: nombre, teléfono, correo electrónico».',
    );
    const text = textOf('bueno.es.txt');
    expect(text).toMatch(/^Acuse de recibo de bueno\.es\.txt Publicado\./);
    expect(text).toContain('Titular: Los Estados acuerdan redes más seguras');
    expect(text).toContain('Idioma: español');
    expect(text).toContain('Por favor, compruebe: - El comunicado no indica');
  });

  it('is told in Spanish why a file was rejected, and how to mend it', () => {
    expect(result.receipt('vacio.txt')).toMatchObject({
      outcome: 'rejected',
      reasons: [{ code: 'empty-file', message: expect.stringMatching(/^El archivo está vacío\./) }],
    });
    expect(textOf('vacio.txt')).toContain('Motivo: - El archivo está vacío. Guarde de nuevo');
  });

  it('reads the end of an embargo as it is written in Spanish', () => {
    expect(result.receipt('retenido.es.md').outcome).toBe('held');
    expect(textOf('retenido.es.md')).toContain(
      'Embargo: hasta el martes, 1 de diciembre de 2026, 9:00:00 GMT-5, hora de America/New_York (2026-12-01T14:00:00.000Z)',
    );
  });

  it('finds the same messages in the status of the run', () => {
    const messages = result.summary.files.flatMap(({ reasons }) => reasons.map((r) => r.message));
    expect(messages).toEqual([expect.stringMatching(/^El archivo está vacío\./)]);
  });
});
