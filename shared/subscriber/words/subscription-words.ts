import { type CatalogueLanguage, catalogueLanguage } from '../../locale/catalogue-languages.ts';
import { ar } from './ar.ts';
import type { SubscriptionWords } from './catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { nl } from './nl.ts';
import { pt } from './pt.ts';

const CATALOGUES: Readonly<Record<CatalogueLanguage, SubscriptionWords>> = {
  ...{ ar, de, en, es },
  ...{ fr, it, nl, pt },
};

/** The words of the first of these languages that there are words in; English where there is none. */
export function subscriptionWords(languages: readonly string[]): SubscriptionWords {
  const known = languages.map(catalogueLanguage).find((language) => language !== null);
  return CATALOGUES[known ?? 'en'];
}
