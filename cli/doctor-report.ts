import { styleText } from 'node:util';
import type { Finding } from '../shared/mail/set-up/finding.ts';

const WORDS = {
  ok: ['ok', 'green'],
  mend: ['to mend', 'red'],
  failed: ['no answer', 'yellow'],
  unchecked: ['not checked', 'dim'],
} as const;
const STATUS_WIDTH = Math.max(...Object.values(WORDS).map(([word]) => word.length)) + 2;

export interface Examination {
  readonly domain: string;
  readonly region: string;
  readonly findings: readonly Finding[];
}

/** What was found, for people: a line a check, and below it what to do. */
export function reportOf({ domain, region, findings }: Examination, isColoured: boolean): string {
  const checkWidth = Math.max(...findings.map(({ check }) => check.length)) + 2;
  const lines = findings.flatMap(({ check, status, seen, remedies }) => {
    const [word, colour] = WORDS[status];
    const padded = word.padEnd(STATUS_WIDTH);
    const shown = isColoured ? styleText(colour, padded, { validateStream: false }) : padded;
    const indent = ' '.repeat(STATUS_WIDTH + checkWidth);
    return [
      `${shown}${check.padEnd(checkWidth)}${seen}`,
      ...remedies.map((remedy) => `${indent}→ ${remedy}`),
    ];
  });
  const count = (wanted: Finding['status']) =>
    findings.filter(({ status }) => status === wanted).length;
  const sums = (['ok', 'mend', 'failed', 'unchecked'] as const)
    .filter((status) => count(status) > 0)
    .map((status) => `${count(status)} ${WORDS[status][0]}`);
  return `Mail from ${domain}, SES in ${region}\n\n${lines.join('\n')}\n\n${sums.join(', ')}\n`;
}
