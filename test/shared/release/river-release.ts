import config from '../../../dateline.config.ts';
import { type ParseInput, parseRelease } from '../../../shared/release/parse.ts';

const NOW = '2026-11-25T12:00:00.000Z';
export const TEXT = `Council Agrees on River Plan

EXAMPLE CITY, November 24, 2026 -- The council met today and agreed on a plan for the river. It will be carried out in three years and paid for by all.

The plan keeps the old mill, adds a path along the bank and gives the school a garden by the water. Work begins in April.

Contact: Ann Lee, ann.lee@example.org

Reference: E-100/26
`;
export const utf8 = (text: string) => new TextEncoder().encode(text);
export const parse = (text: string, more: Partial<ParseInput> = {}) =>
  parseRelease({ path: 'river.en.txt', bytes: utf8(text), now: NOW, config, ...more });
export const accepted = (text: string, more: Partial<ParseInput> = {}) => {
  const result = parse(text, more);
  if (result.outcome === 'rejected') throw new Error(JSON.stringify(result.diagnostics));
  return result;
};
export const front = (yaml: string) => `---\n${yaml}\n---\n${TEXT}`;
export const codes = (text: string, more: Partial<ParseInput> = {}) =>
  parse(text, more).diagnostics.map(({ code }) => code);
