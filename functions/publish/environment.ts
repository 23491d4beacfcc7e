export type PublishEnvironment = {
  readonly RELEASES_TABLE: string;
  readonly ARCHIVE_BUCKET: string;
  readonly PUBLIC_BUCKET: string;
  /** Receipts are written back beside the dropped files. */
  readonly DROP_BUCKET: string;
  readonly SITE_URL: string;
  /** Name of the SSM parameter with the id of the CloudFront distribution. */
  readonly DISTRIBUTION_PARAMETER: string;
  /** Its own queue: while more waits there, what the edge is to fetch anew is collected. */
  readonly NEWSROOM_QUEUE_URL: string;
  /** Empty where the configuration has no hub. */
  readonly HUB_QUEUE_URL: string;
  /** IANA zone of the newsroom, see newsroomConfig. */
  readonly TIME_ZONE: string;
};
