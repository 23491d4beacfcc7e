import type { CheckWords } from './check-words.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { italian } from './it.ts';
import { dutch } from './nl.ts';
import { portuguese } from './pt.ts';

const TABLES: readonly CheckWords[] = [
  english,
  spanish,
  french,
  portuguese,
  german,
  italian,
  dutch,
];

/** The words of a language; those of all for a language that has none of its own. */
export const checkWordsOf = (language: string): readonly CheckWords[] => {
  const [primary] = language.split('-');
  const own = TABLES.filter((words) => words.language === primary);
  return own.length === 0 ? TABLES : own;
};
