import * as v from 'valibot';
import { CATALOGUE_LANGUAGES, catalogueLanguage } from '../locale/catalogue-languages.ts';
import { OFFICE_LANGUAGES, officeLanguage } from '../locale/office-languages.ts';
import { leastContrast, mixedUntil } from './colour.ts';
import { DARK, groundsOf, LEAST_CONTRAST, LIGHT, type Palette } from './palette.ts';
import { isTimeZone, zoneSlug } from './time-zone.ts';

const Language = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'a BCP 47 language tag'),
);
const NewsroomLanguage = v.pipe(
  Language,
  v.check(
    (language) => catalogueLanguage(language) !== null,
    ({ input }) =>
      `the newsroom has no words in “${input}”; there are those of ${CATALOGUE_LANGUAGES.join(', ')}, alone or with a region (pt-BR)`,
  ),
);
const OfficeLanguage = v.pipe(
  Language,
  v.check(
    (language) => officeLanguage(language) !== null,
    ({ input }) =>
      `receipts are not written in “${input}”; they are in ${OFFICE_LANGUAGES.join(', ')}, alone or with a region (en-GB)`,
  ),
);
const Labels = v.record(Language, v.string());
const Address = v.pipe(v.string(), v.email());
const Zone = v.pipe(
  v.string(),
  v.check((zone) => isTimeZone(zone), 'an IANA time zone such as America/New_York'),
);

/** A colour that links can be read in. The refusal gives the ratio and a colour near by that would do. */
const accentOn = (palette: Palette, name: string, towards: string) =>
  v.pipe(
    v.string(),
    v.regex(/^#[0-9a-f]{6}$/, 'six hexadecimal digits in lower case behind a #, such as #0b4f79'),
    v.check(
      (colour) => leastContrast(colour, groundsOf(palette)) >= LEAST_CONTRAST,
      ({ input }) =>
        `links in ${input} would have a contrast of ${leastContrast(input, groundsOf(palette)).toFixed(2)} on the ${name} ground; readers need ${LEAST_CONTRAST}. ${mixedUntil(input, towards, groundsOf(palette), LEAST_CONTRAST)} would do`,
    ),
  );

/** Everything an adopter decides, in one file: `dateline.config.ts`. Unknown keys are refused. */
export const NewsroomConfigSchema = v.strictObject({
  organisation: v.strictObject({
    name: v.string(),
    /** The name in other languages; `name` where one is missing. */
    names: v.optional(Labels, {}),
    /** Shown in every mail's footer. */
    postalAddress: v.string(),
    pressEmail: Address,
    /** What may be done with releases, by language; said in feeds and ninjs. Nothing is said where one is missing. */
    usageTerms: v.optional(Labels, {}),
  }),
  /** What the newsroom is called and how it looks. */
  identity: v.optional(
    v.strictObject({
      /** Name of the newsroom by language; “Newsroom” in its words where one is missing. */
      newsroomNames: v.optional(Labels, {}),
      /** Colour of links and of the line above pages. */
      accent: v.optional(accentOn(LIGHT, 'light', '#000000'), LIGHT.link),
      /** The same on dark grounds; null: a lighter shade of `accent`. */
      accentDark: v.optional(v.nullable(accentOn(DARK, 'dark', '#ffffff')), null),
      /** An SVG or PNG file, its path from the root of the repository; null: none. */
      logo: v.optional(v.nullable(v.string()), null),
    }),
    {},
  ),
  /** Domain of the newsroom site; also of tag URIs and list ids. */
  domain: v.string(),
  /** Year in the feeds' tag URIs (RFC 4151). Never change it once published. */
  tagYear: v.pipe(v.number(), v.integer()),
  timeZone: Zone,
  /** Languages of the newsroom, the default first. The interface must have words in each. */
  languages: v.pipe(v.array(NewsroomLanguage), v.minLength(1)),
  /** Language of receipts and of the command line; a region decides how dates look (`en-GB`). */
  officeLanguage: OfficeLanguage,
  /** Country for national phone numbers (ISO 3166-1 alpha-2). */
  country: v.pipe(v.string(), v.length(2)),
  sender: v.strictObject({
    name: v.string(),
    alertAddress: Address,
    /** Confirmation mails come from another address than alerts. */
    confirmationAddress: Address,
  }),
  reference: v.strictObject({
    /** Regular expression with the named groups `family` and, optionally, `letter`. */
    pattern: v.string(),
    /** Language by the reference's letter. */
    languageByLetter: v.optional(v.record(v.string(), Language), {}),
  }),
  subjects: v.array(
    v.strictObject({
      /** Part of addresses. */
      key: v.pipe(
        v.string(),
        v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens'),
      ),
      labels: Labels,
      /** Code of IPTC Media Topics for it, `20000587`: what editorial systems sort by. */
      mediaTopic: v.optional(v.pipe(v.string(), v.regex(/^\d{8}$/, 'eight digits'))),
    }),
  ),
  /** Names that translation must leave as they are. */
  glossary: v.array(v.string()),
  intake: v.strictObject({
    /** How long a file waits for a sidecar, and a release for its sister languages, before it goes out. */
    settleSeconds: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(900)),
    maxBytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
    /** Of a file that may hold pictures (.zip, .docx, .eml), and of all files beside a release; what parse's memory holds is measured up to 30 MB. */
    maxArchiveBytes: v.optional(
      v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30_000_000)),
      30_000_000,
    ),
    /** Releases dated longer ago are taken as back-files; null: never. */
    importOlderThanDays: v.nullable(v.number()),
  }),
  translation: v.strictObject({
    engine: v.picklist(['amazon', 'apertium', 'libretranslate', 'none']),
    /** How long a reader waits for an edition in their language before they get the original. */
    graceMinutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(15)),
  }),
  mail: v.strictObject({
    /** Recipients kept in one ledger item and one queue message. */
    chunkSize: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
    /** A send whose answer was lost is repeated once when no Send event came in this time. */
    unknownAfterMinutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
    /** What is found longer after its time than this is published, but its mail waits for an operator. */
    lateAfterHours: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 24),
    /** Local hour of daily and weekly digests, and the weekday of weekly ones: 1 is Monday. */
    digest: v.optional(
      v.strictObject({
        hour: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23)),
        weekday: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7)),
        /** Zones that readers may choose besides the newsroom's own. */
        timeZones: v.optional(
          v.pipe(
            v.array(Zone),
            v.check(
              (zones) => new Set(zones.map(zoneSlug)).size === zones.length,
              'each time zone once',
            ),
          ),
          [],
        ),
      }),
      { hour: 7, weekday: 1, timeZones: [] },
    ),
    /** Who may get mail outside production. */
    allowList: v.array(v.string()),
  }),
  feed: v.strictObject({
    itemLimit: v.pipe(v.number(), v.integer(), v.minValue(1)),
    /** WebSub hub that is told what changed; null: none. */
    hub: v.optional(v.nullable(v.pipe(v.string(), v.url())), null),
  }),
  /** Where alarms are mailed; null: nowhere. */
  alarmEmail: v.nullable(Address),
  edge: v.strictObject({
    /** ACM certificate in us-east-1 for `domain`; null: the cloudfront.net name. */
    certificateArn: v.nullable(v.string()),
    /** Route 53 zone that holds `domain`; null: DNS is managed elsewhere. */
    hostedZoneId: v.nullable(v.string()),
  }),
});

export type NewsroomConfig = Readonly<v.InferOutput<typeof NewsroomConfigSchema>>;

/**
 * Checks and completes a configuration.
 *
 * @throws {Error} naming each wrong key and what was expected there
 */
export function defineConfig(input: v.InferInput<typeof NewsroomConfigSchema>): NewsroomConfig {
  const result = v.safeParse(NewsroomConfigSchema, input);
  if (result.success) return result.output;
  const faults = result.issues.map(
    (issue) => `  ${v.getDotPath(issue) ?? '(root)'}: ${issue.message}`,
  );
  throw new Error(`dateline.config.ts is not valid:\n${faults.join('\n')}`);
}
