import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import config from '../dateline.config.ts';

const run = promisify(execFile);
const ROOT = new URL('..', import.meta.url).pathname;
const ASSEMBLY = 'cdk.out';
const STAMP = '.dateline/assembly.sha256';
/** Compiled code of the functions, with which their processes start in half the time; made anew with each assembly. */
export const COMPILE_CACHE = join(ROOT, '.dateline/compile-cache');
/** Everything that a bundle or the template is made from. */
const SOURCES = [
  '{functions,shared,infra}/**/*.ts',
  'scripts/build-functions.ts',
  'dateline.config.ts',
  ...(config.identity.logo === null ? [] : [config.identity.logo]),
  'package-lock.json',
  'cdk.json',
];

/**
 * Builds the functions and synthesizes the template, unless nothing changed since the last time.
 *
 * @returns the path of the cloud assembly
 */
export async function assemble(): Promise<string> {
  const stamp = join(ROOT, STAMP);
  const digest = sourcesDigest();
  const isFresh =
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === digest &&
    existsSync(join(ROOT, ASSEMBLY, 'manifest.json')) &&
    existsSync(join(ROOT, 'dist/functions'));
  if (!isFresh) {
    rmSync(COMPILE_CACHE, { recursive: true, force: true });
    await node('scripts/build-functions.ts');
    await node('infra/app.ts', {
      CDK_OUTDIR: ASSEMBLY,
      // Costs seconds; `npm run cdk -- synth` and the tests keep it on.
      CDK_VALIDATION: 'false',
    });
    mkdirSync(join(ROOT, '.dateline'), { recursive: true });
    writeFileSync(stamp, digest);
  }
  return join(ROOT, ASSEMBLY);
}

function sourcesDigest(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of SOURCES.flatMap((pattern) => globSync(pattern, { cwd: ROOT })).sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(join(ROOT, file)));
  }
  return hash.digest('hex');
}

async function node(script: string, environment: Record<string, string> = {}): Promise<void> {
  await run(process.execPath, [script], { cwd: ROOT, env: { ...process.env, ...environment } });
}
