import { readFileSync } from 'node:fs';

/** The text of a real payload from `events/aws/`. */
export const awsEventText = (name: string): string =>
  readFileSync(new URL(`../../events/aws/${name}`, import.meta.url), 'utf8');

/** A real payload from `events/aws/`. */
export const awsEvent = <T>(name: string): T => JSON.parse(awsEventText(name)) as T;
