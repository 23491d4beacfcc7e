import { globSync, readFileSync } from 'node:fs';
import { parseSync } from '@swc/core';
import { analyse } from 'scslre';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('..', import.meta.url).pathname;

interface Literal {
  readonly file: string;
  readonly pattern: string;
  readonly flags: string;
}

/** Every regular expression written in the sources that see what others send. */
const literals = ['shared', 'functions'].flatMap((folder) =>
  globSync(`${folder}/**/*.ts`, { cwd: ROOT }).flatMap((file): readonly Literal[] => {
    const program = parseSync(readFileSync(`${ROOT}/${file}`, 'utf8'), { syntax: 'typescript' });
    return literalsIn(program).map((literal) => ({ file, ...literal }));
  }),
);

function literalsIn(node: unknown): readonly Omit<Literal, 'file'>[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, pattern, flags } = node as { type?: string; pattern?: string; flags?: string };
  if (type === 'RegExpLiteral') return [{ pattern: pattern ?? '', flags: flags ?? '' }];
  return Object.values(node).flatMap(literalsIn);
}

const isExponential = (source: string, flags: string): boolean =>
  analyse({ source, flags }).reports.some(({ exponential }) => exponential);

describe('the regular expressions of the sources', () => {
  it('are found', () => {
    expect(literals.length).toBeGreaterThan(400);
  });

  it('take exponential time on no input', () => {
    const slow = literals.filter(({ pattern, flags }) => isExponential(pattern, flags));
    expect(slow).toEqual([]);
  });

  it('would be told if they did', () => {
    expect(isExponential('^(a+)+$', '')).toBe(true);
    expect(isExponential('^(\\s*\\w+\\s*)*;', '')).toBe(true);
  });
});
