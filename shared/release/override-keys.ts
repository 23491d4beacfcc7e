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
  ...named('headline', 'titre titulo titular titolo titel uberschrift'),
  ...named('subheadline', 'sous-titre subtitulo bajada untertitel sottotitolo ondertitel'),
  ...named('kicker', 'antetitulo volanta surtitre dachzeile occhiello'),
  ...named('summary', 'resumen resume resumo zusammenfassung riassunto samenvatting'),
  ...named('language', 'langue idioma lengua lingua sprache taal'),
  ...named('reference', 'numero nummer number referencia referenz riferimento referentie kenmerk'),
  ...named('date', 'fecha datum data'),
  ...named('embargo', 'sperrfrist'),
  ...named('keywords', 'mots-cles palabras-clave palavras-chave schlagworte parole-chiave'),
  ...named('contact', 'contacto contato contatto kontakt'),
};

/** A field in the words of French, Spanish, Portuguese, German, Italian and Dutch, without accents. */
function named(field: OverrideKey, words: string): Readonly<Record<string, OverrideKey>> {
  return Object.fromEntries(words.split(' ').map((word) => [word, field]));
}

/** The field that a key names, however it is written: `Embargo Until`, `embargo_until`. Null for others. */
export function fieldOf(typed: string): OverrideKey | null {
  const key = foldText(typed.trim()).replace(/[\s_]+/g, '-');
  const isKey = (name: string): name is OverrideKey => (KEYS as readonly string[]).includes(name);
  if (isKey(key)) return key;
  return Object.hasOwn(SYNONYMS, key) ? (SYNONYMS[key] ?? null) : null;
}
