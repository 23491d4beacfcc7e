/** Languages in which the press office can be answered: receipts, remarks, the command line. */
export const OFFICE_LANGUAGES = ['en', 'es', 'fr', 'pt', 'de', 'it', 'nl'] as const;
export type OfficeLanguage = (typeof OFFICE_LANGUAGES)[number];

/** The office language of a language tag: `pt` for `pt-BR`. Null where there is no catalogue. */
export function officeLanguage(tag: string): OfficeLanguage | null {
  const [primary = ''] = tag.split('-');
  return OFFICE_LANGUAGES.find((language) => language === primary) ?? null;
}

/**
 * What a language has in a table of all office languages.
 *
 * @throws {Error} for a language that the configuration's check would have refused
 */
export function ofOfficeLanguage<T>(table: Readonly<Record<OfficeLanguage, T>>, tag: string): T {
  const language = officeLanguage(tag);
  if (language === null) throw new Error(`There is no catalogue for the office language ${tag}`);
  return table[language];
}
