/** One queue of a bucket's NotificationConfiguration. */
export interface QueueNotification {
  /** Event types as configured, e.g. `s3:ObjectCreated:*`. */
  readonly event: string;
  readonly queueArn: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** What happened to an object. */
export interface ObjectEvent {
  readonly bucket: string;
  readonly key: string;
  /** Without `s3:`, e.g. `ObjectCreated:Put`. */
  readonly eventName: string;
  readonly sizeBytes: number | null;
  /** MD5 in hex, without quotes. */
  readonly eTag: string | null;
  readonly versionId: string | null;
  /** Hexadecimal; grows with each event of the engine. */
  readonly sequencer: string;
  /** Unix milliseconds. */
  readonly at: number;
}

/** The queues that an event goes to (Amazon S3 user guide, "Configuring event notifications"). */
export function targetsOf(
  event: Pick<ObjectEvent, 'key' | 'eventName'>,
  notifications: readonly QueueNotification[],
): readonly QueueNotification[] {
  return notifications.filter(({ event: pattern, prefix, suffix }) => {
    const name = pattern.replace(/^s3:/, '');
    const isOfType = name.endsWith('*')
      ? event.eventName.startsWith(name.slice(0, -1))
      : event.eventName === name;
    return isOfType && event.key.startsWith(prefix) && event.key.endsWith(suffix);
  });
}

/** Keys in notifications are form-encoded: a space is `+`, and `/` stays. */
const encodeEventKey = (key: string): string =>
  encodeURIComponent(key)
    .replace(/[!'()~]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+')
    .replaceAll('%2F', '/');

/** The message body that S3 sends (Amazon S3 user guide, "Event message structure", version 2.1). */
export function notificationBody(
  event: ObjectEvent,
  region: string,
  configurationId: string,
): string {
  return JSON.stringify({
    Records: [
      {
        eventVersion: '2.1',
        eventSource: 'aws:s3',
        awsRegion: region,
        eventTime: new Date(event.at).toISOString(),
        eventName: event.eventName,
        userIdentity: { principalId: 'AWS:LOCAL' },
        requestParameters: { sourceIPAddress: '127.0.0.1' },
        responseElements: {
          'x-amz-request-id': event.sequencer.slice(0, 16),
          'x-amz-id-2': event.sequencer,
        },
        s3: {
          s3SchemaVersion: '1.0',
          configurationId,
          bucket: {
            name: event.bucket,
            ownerIdentity: { principalId: 'LOCAL' },
            arn: `arn:aws:s3:::${event.bucket}`,
          },
          object: {
            key: encodeEventKey(event.key),
            ...(event.sizeBytes === null ? {} : { size: event.sizeBytes }),
            ...(event.eTag === null ? {} : { eTag: event.eTag }),
            ...(event.versionId === null ? {} : { versionId: event.versionId }),
            sequencer: event.sequencer,
          },
        },
      },
    ],
  });
}

/** What S3 sends once when a notification is configured. */
export const testEventBody = (bucket: string, at: number): string =>
  JSON.stringify({
    Service: 'Amazon S3',
    Event: 's3:TestEvent',
    Time: new Date(at).toISOString(),
    Bucket: bucket,
    RequestId: 'LOCALTESTEVENT00',
    HostId: 'local',
  });
