import * as v from 'valibot';

/** One new object version in the drop bucket. */
export interface ObjectCreated {
  /** Decoded: S3 sends keys form-encoded, `+` for a space. */
  readonly key: string;
  readonly versionId: string | null;
  /** Hexadecimal, left-padded so that two of one key compare as strings. */
  readonly sequencer: string;
  readonly sizeBytes: number;
}

const EventSchema = v.object({
  Records: v.array(
    v.object({
      eventName: v.string(),
      s3: v.object({
        object: v.object({
          key: v.string(),
          size: v.optional(v.number(), 0),
          versionId: v.optional(v.string()),
          sequencer: v.optional(v.string(), ''),
        }),
      }),
    }),
  ),
});

/** S3 writes this when a notification is first configured. */
const TestEventSchema = v.object({ Event: v.literal('s3:TestEvent') });

/** Sequencers are up to 18 digits today; the padding leaves room. */
const SEQUENCER_DIGITS = 32;

/**
 * Reads an S3 event notification body (Amazon S3 user guide, event message structure).
 *
 * @returns the created objects; empty for a test event
 * @throws {Error} when the body is neither
 */
export function decodeS3Event(body: string): readonly ObjectCreated[] {
  const json: unknown = JSON.parse(body);
  if (v.is(TestEventSchema, json)) return [];
  const event = v.parse(EventSchema, json, { message: 'Not an S3 event' });
  return event.Records.filter(({ eventName }) => eventName.startsWith('ObjectCreated:')).map(
    ({ s3: { object } }) => ({
      key: decodeURIComponent(object.key.replaceAll('+', ' ')),
      versionId: object.versionId ?? null,
      sequencer: object.sequencer.toLowerCase().padStart(SEQUENCER_DIGITS, '0'),
      sizeBytes: object.size,
    }),
  );
}
