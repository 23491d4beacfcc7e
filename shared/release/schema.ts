import * as v from 'valibot';
import type { Block, Inline, Release } from './release.ts';

const Text = v.string();
const Day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as yyyy-mm-dd'));
const InstantText = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 'an instant in UTC'),
);
const Nullable = v.nullable(Text);

const InlineSchema: v.GenericSchema<Inline> = v.lazy(() =>
  v.variant('kind', [
    v.strictObject({ kind: v.literal('text'), text: Text }),
    v.strictObject({ kind: v.literal('strong'), children: v.array(InlineSchema) }),
    v.strictObject({ kind: v.literal('emphasis'), children: v.array(InlineSchema) }),
    v.strictObject({
      kind: v.literal('link'),
      href: v.pipe(Text, v.regex(/^(https?:\/\/|mailto:|tel:)/, 'a web, mail or phone address')),
      children: v.array(InlineSchema),
    }),
    v.strictObject({ kind: v.literal('break') }),
  ]),
);
const Inlines = v.array(InlineSchema);

const BlockSchema: v.GenericSchema<Block> = v.variant('kind', [
  v.strictObject({ kind: v.literal('paragraph'), inlines: Inlines }),
  v.strictObject({ kind: v.literal('heading'), level: v.picklist([2, 3, 4]), inlines: Inlines }),
  v.strictObject({ kind: v.literal('list'), ordered: v.boolean(), items: v.array(Inlines) }),
  v.strictObject({ kind: v.literal('quotation'), inlines: Inlines }),
  v.strictObject({
    kind: v.literal('table'),
    hasHeader: v.boolean(),
    rows: v.array(v.array(Inlines)),
  }),
]);

const EmbargoSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('none') }),
  v.strictObject({ kind: v.literal('until'), until: InstantText, typed: Text }),
  v.strictObject({ kind: v.literal('hold'), typed: Text }),
]);

const NoticeSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('none') }),
  v.strictObject({ kind: v.literal('correction'), note: Text }),
  v.strictObject({ kind: v.literal('withdrawal'), reason: Text }),
  v.strictObject({ kind: v.literal('import') }),
]);

const OriginSchema = v.strictObject({
  source: v.picklist([
    'parsed',
    'front matter',
    'sidecar',
    'object metadata',
    'file name',
    'declared',
    'default',
  ]),
  lines: v.nullable(v.tuple([v.number(), v.number()])),
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});

const ONE_ORIGIN = [
  'language',
  'type',
  'reference',
  'family',
  'kicker',
  'headline',
  'subheadline',
  'highlights',
  'summary',
  'dateline',
  'date',
  'embargo',
  'notice',
  'isUrgent',
  'body',
  'notes',
  'keywords',
  'subjects',
  'endMark',
  'assets',
] as const;
const AN_ORIGIN_EACH = ['quotes', 'contacts', 'boilerplates', 'links'] as const;

const OriginsSchema = v.partial(
  v.strictObject({
    ...v.entriesFromList(ONE_ORIGIN, OriginSchema),
    ...v.entriesFromList(AN_ORIGIN_EACH, v.array(OriginSchema)),
  }),
);

/** A release as it is kept in the archive. Unknown fields are refused. */
const ReleaseSchema: v.GenericSchema<unknown, Release> = v.strictObject({
  language: v.pipe(Text, v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'a language tag')),
  type: v.picklist([
    'press-release',
    'media-advisory',
    'statement',
    'speech',
    'results',
    'invitation',
  ]),
  reference: Nullable,
  family: v.pipe(Text, v.minLength(1)),
  kicker: Nullable,
  headline: v.pipe(Text, v.minLength(1)),
  subheadline: Nullable,
  highlights: v.array(Text),
  summary: Nullable,
  dateline: v.nullable(v.strictObject({ location: Text, date: v.nullable(Day) })),
  date: v.nullable(Day),
  embargo: EmbargoSchema,
  notice: NoticeSchema,
  // Archives of earlier deployments lack it.
  isUrgent: v.optional(v.boolean(), false),
  body: v.array(BlockSchema),
  quotes: v.array(v.strictObject({ text: Text, speaker: Nullable, role: Nullable })),
  contacts: v.array(
    v.strictObject({
      name: Nullable,
      role: Nullable,
      organisation: Nullable,
      email: Nullable,
      phones: v.array(v.strictObject({ raw: Text, e164: Nullable })),
    }),
  ),
  boilerplates: v.array(v.strictObject({ organisation: Text, text: Text })),
  notes: v.array(BlockSchema),
  links: v.array(v.strictObject({ text: Text, href: Text })),
  keywords: v.array(Text),
  subjects: v.array(Text),
  endMark: Nullable,
  // Releases stored before pictures came with them have none.
  assets: v.optional(
    v.array(
      v.strictObject({
        name: v.pipe(Text, v.regex(/^[a-z0-9-]+\.[a-z]+$/, 'a plain file name')),
        mediaType: v.picklist([
          'image/jpeg',
          'image/png',
          'image/gif',
          'image/webp',
          'application/pdf',
        ]),
        bytes: v.number(),
        width: v.nullable(v.number()),
        height: v.nullable(v.number()),
        alt: Nullable,
        caption: Nullable,
        credit: Nullable,
        sha256: v.pipe(Text, v.regex(/^[0-9a-f]{64}$/, 'a SHA-256')),
      }),
    ),
    [],
  ),
  origins: v.optional(OriginsSchema, {}),
});

/** Releases stored before fields had origins: only their sources were kept. */
const withoutSources = (stored: unknown): unknown => {
  if (typeof stored !== 'object' || stored === null || !('sources' in stored)) return stored;
  const { sources: _, ...release } = stored;
  return release;
};

/**
 * The release itself when every field is as the archive expects it.
 *
 * @throws {Error} naming the first field that is not
 */
export function checkRelease(release: unknown): Release {
  const result = v.safeParse(ReleaseSchema, withoutSources(release));
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`Not a release: ${v.getDotPath(issue) ?? 'document'}: ${issue.message}`);
}

/**
 * Reads a release back from the archive.
 *
 * @throws {Error} when the JSON is not a release
 */
export const decodeRelease = (json: string): Release => checkRelease(JSON.parse(json));
