import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { italian } from './it.ts';
import type { LanguageTables } from './language-tables.ts';
import { dutch } from './nl.ts';
import { portuguese } from './pt.ts';

/** Every language whose releases are understood, those understood best first. */
export const LANGUAGES: readonly LanguageTables[] = [
  english,
  spanish,
  french,
  portuguese,
  german,
  italian,
  dutch,
];
