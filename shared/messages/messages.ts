import * as v from 'valibot';

/**
 * Bodies of our own queues. Each carries a schema version and ids only, never text or addresses;
 * a body that is not understood is an error, so that it ends in the dead-letter queue in plain sight.
 */
const Version = v.literal(1);

/** Translate the metadata of this version of a release, then hand it on. */
const TranslateMessageSchema = v.strictObject({
  version: Version,
  family: v.string(),
  language: v.string(),
  releaseVersion: v.number(),
});
export type TranslateMessage = v.InferOutput<typeof TranslateMessageSchema>;

/**
 * Look at a family and let out what may go: pages, feeds, mail; or look again at a digest that is on its way. Harmless
 * when repeated or early.
 */
const DistributionMessageSchema = v.strictObject({
  version: Version,
  /** Or a digest as holds name it: `#digests/digest-daily-20261102`. */
  family: v.string(),
  /** Why it was woken; for logs only, never trusted. */
  reason: v.picklist(['ready', 'due', 'grace']),
  /** When it was due, for what the clock wakes. */
  at: v.optional(v.string()),
});

/** Freeze a digest whose time has come. Harmless when repeated or early. */
const DigestMessageSchema = v.strictObject({
  version: Version,
  digest: v.picklist(['daily', 'weekly']),
  /** When it was due. */
  at: v.string(),
  /** IANA zone of its readers; without one, the newsroom's. */
  timeZone: v.optional(v.string()),
});
export type DigestMessage = v.InferOutput<typeof DigestMessageSchema>;

const AnyDistributionMessageSchema = v.union([DistributionMessageSchema, DigestMessageSchema]);
export type DistributionMessage = v.InferOutput<typeof AnyDistributionMessageSchema>;
export type FamilyMessage = v.InferOutput<typeof DistributionMessageSchema>;

/** Write the pages and feeds of a family. */
const NewsroomMessageSchema = v.strictObject({ version: Version, family: v.string() });
export type NewsroomMessage = v.InferOutput<typeof NewsroomMessageSchema>;

/** Send the open deliveries of one chunk of a frozen audience. */
const MailMessageSchema = v.strictObject({
  version: Version,
  family: v.string(),
  /** `alert`, `correction-en-2`, `withdrawal-en-3`, `digest-daily-20261102`, `digest-daily-20261102-america-lima`. */
  notice: v.string(),
  chunk: v.number(),
});
export type MailMessage = v.InferOutput<typeof MailMessageSchema>;

/** Mail one reader about their subscription; which, is decided from what they are when it is sent. */
const ConfirmMessageSchema = v.strictObject({
  version: Version,
  subscriberId: v.string(),
  /** Somebody asked with the address; with a link of theirs; for a new address; or has left one for another. */
  about: v.picklist(['sign-up', 'account', 'address', 'moved']),
});
export type ConfirmMessage = v.InferOutput<typeof ConfirmMessageSchema>;

/** Tell the hub of changed feeds. Harmless when repeated. */
const HubMessageSchema = v.strictObject({
  version: Version,
  /** Keys of the public bucket: `en/feed.xml`. */
  feeds: v.array(v.string()),
});
export type HubMessage = v.InferOutput<typeof HubMessageSchema>;

const decoder =
  <M>(name: string, schema: v.GenericSchema<unknown, M>) =>
  (body: string): M => {
    const result = v.safeParse(schema, JSON.parse(body));
    if (result.success) return result.output;
    const [issue] = result.issues;
    throw new Error(`Not a ${name}: ${v.getDotPath(issue) ?? 'body'}: ${issue.message}`);
  };

export const decodeTranslateMessage = decoder('translate message', TranslateMessageSchema);
export const decodeDistributionMessage = decoder(
  'distribution message',
  AnyDistributionMessageSchema,
);
export const decodeNewsroomMessage = decoder('newsroom message', NewsroomMessageSchema);
export const decodeMailMessage = decoder('mail message', MailMessageSchema);
export const decodeHubMessage = decoder('hub message', HubMessageSchema);
export const decodeConfirmMessage = decoder('confirm message', ConfirmMessageSchema);
