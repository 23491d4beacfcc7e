/** The languages that the interface speaks. Each catalogue of words is a record over these: one that is missing does not compile. */
export const CATALOGUE_LANGUAGES = ['en', 'es', 'fr', 'pt', 'de', 'it', 'nl', 'ar'] as const;

export type CatalogueLanguage = (typeof CATALOGUE_LANGUAGES)[number];

/** The catalogue for a language: `pt` for `pt-BR`; null where there is none. */
export function catalogueLanguage(language: string): CatalogueLanguage | null {
  const [primary] = language.split('-');
  return CATALOGUE_LANGUAGES.find((known) => known === primary) ?? null;
}
