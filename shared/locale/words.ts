import { ar } from './ar.ts';
import type { Words } from './catalogue.ts';
import { type CatalogueLanguage, catalogueLanguage } from './catalogue-languages.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { nl } from './nl.ts';
import { pt } from './pt.ts';

const CATALOGUES: Readonly<Record<CatalogueLanguage, Words>> = { en, es, fr, pt, de, it, nl, ar };

/** The interface words of a language: those of `pt` for `pt-BR`, English where there are none. */
export const words = (language: string): Words => CATALOGUES[catalogueLanguage(language) ?? 'en'];
