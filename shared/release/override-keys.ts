import { foldText } from '../text/normalise.ts';

/** What press officers may set, by its name in a file. */
export const KEYS = [
  'headline',
  'subheadline',
  'summary',
  'language',
  'reference',
  'family',
  'date',
  'embargo',
  'hold',
  'publish',
  'subjects',
  'keywords',
  'type',
  'correction',
  'withdraw',
  'import',
  'urgent',
  'dateline',
  'contact',
  'kicker',
  'highlights',
] as const;
export type OverrideKey = (typeof KEYS)[number];

/** Other names in use for the same thing. */
export const SYNONYMS: Readonly<Record<string, OverrideKey>> = {
  title: 'headline',
  subtitle: 'subheadline',
  subhead: 'subheadline',
  deck: 'subheadline',
  description: 'summary',
  lang: 'language',
  ref: 'reference',
  subject: 'subjects',
  categories: 'subjects',
  tags: 'keywords',
  'embargo-until': 'embargo',
  'embargoed-until': 'embargo',
  embargoed: 'embargo',
  embargoeduntil: 'embargo',
  embargountil: 'embargo',
  draft: 'hold',
  'on-hold': 'hold',
  published: 'publish',
  'publish-at': 'publish',
  'publish-on': 'publish',
  'publish-date': 'publish',
  'publish-time': 'publish',
  'published-at': 'publish',
  'publication-date': 'publish',
  publishat: 'publish',
  publishdate: 'publish',
  pubdate: 'publish',
  release: 'publish',
  'release-at': 'publish',
  'release-on': 'publish',
  'release-date': 'publish',
  'release-time': 'publish',
  releaseat: 'publish',
  releasedate: 'publish',
  'go-live': 'publish',
  golive: 'publish',
  'live-at': 'publish',
  'not-before': 'publish',
  notbefore: 'publish',
  withdrawn: 'withdraw',
  withdrawal: 'withdraw',
  eyebrow: 'kicker',
  overline: 'kicker',
  topline: 'kicker',
  'key-points': 'highlights',
  bullets: 'highlights',
  contacts: 'contact',
  location: 'dateline',
};

/** The same in French, Spanish, Portuguese, German, Italian and Dutch, without accents. */
const IN_OTHER_LANGUAGES: Readonly<Record<string, OverrideKey>> = Object.fromEntries(
  (
    [
      ['headline', 'titre titulo titular titolo titel uberschrift'],
      ['subheadline', 'sous-titre subtitulo bajada untertitel sottotitolo ondertitel'],
      ['kicker', 'antetitulo volanta surtitre dachzeile occhiello'],
      ['summary', 'resumen resumo zusammenfassung riassunto samenvatting'],
      ['language', 'langue idioma lengua lingua sprache taal'],
      ['reference', 'referencia referenz riferimento referentie kenmerk'],
      ['date', 'fecha datum'],
      ['embargo', 'sperrfrist'],
      ['keywords', 'mots-cles palabras-clave palavras-chave schlagworte parole-chiave'],
      ['contact', 'contacto contato contatto kontakt'],
    ] as const
  ).flatMap(([field, words]) => words.split(' ').map((word) => [word, field] as const)),
);

/** The field that a key names, however it is written: `Embargo Until`, `embargo_until`. Null for others. */
export function fieldOf(typed: string): OverrideKey | null {
  const key = plainKey(typed);
  const isKey = (name: string): name is OverrideKey => (KEYS as readonly string[]).includes(name);
  if (isKey(key)) return key;
  return [SYNONYMS, IN_OTHER_LANGUAGES].find((names) => Object.hasOwn(names, key))?.[key] ?? null;
}

/** Whether a key is a name in another language than English: the English one counts where both are there. */
export const isInOtherLanguage = (typed: string): boolean =>
  Object.hasOwn(IN_OTHER_LANGUAGES, plainKey(typed));

const plainKey = (typed: string): string => foldText(typed.trim()).replace(/[\s_]+/g, '-');
