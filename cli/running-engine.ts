import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';

const NOTE = join(new URL('..', import.meta.url).pathname, '.dateline/running.json');

const RunningEngineSchema = v.object({
  AWS_ENDPOINT_URL: v.string(),
  AWS_REGION: v.string(),
  AWS_ACCESS_KEY_ID: v.string(),
  AWS_SECRET_ACCESS_KEY: v.string(),
  PUBLIC_URL: v.string(),
});

/** How the AWS services of a running `npm start` are reached, as the SDK's own variables, and its port for people. */
type RunningEngine = v.InferOutput<typeof RunningEngineSchema>;

/** Tells other commands of this folder where the engine runs, until the returned function is called. */
export function announceEngine(variables: Readonly<Record<string, string>>): () => void {
  mkdirSync(dirname(NOTE), { recursive: true });
  writeFileSync(NOTE, `${JSON.stringify(variables)}\n`);
  return () => rmSync(NOTE, { force: true });
}

/** The engine that was announced last; null when none was. It may have died since. */
export function runningEngine(): RunningEngine | null {
  try {
    return v.parse(RunningEngineSchema, JSON.parse(readFileSync(NOTE, 'utf8')));
  } catch {
    return null;
  }
}
