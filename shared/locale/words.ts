import type { Words } from './catalogue.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { pt } from './pt.ts';

const CATALOGUES: Readonly<Record<string, Words>> = { en, es, fr, pt };

/** The interface words of a language: those of `pt` for `pt-BR`, English where there are none. */
export function words(language: string): Words {
  const [primary = ''] = language.split('-');
  return CATALOGUES[primary] ?? en;
}
