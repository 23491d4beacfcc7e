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

/** The field that a key names, however it is written: `Embargo Until`, `embargo_until`. Null for others. */
export function fieldOf(typed: string): OverrideKey | null {
  const key = typed.trim().replace(/[\s_]+/g, '-');
  const isKey = (name: string): name is OverrideKey => (KEYS as readonly string[]).includes(name);
  if (isKey(key)) return key;
  return Object.hasOwn(SYNONYMS, key) ? (SYNONYMS[key] ?? null) : null;
}
