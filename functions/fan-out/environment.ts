export type FanOutEnvironment = {
  readonly DROP_BUCKET: string;
  readonly ARCHIVE_BUCKET: string;
  readonly RELEASES_TABLE: string;
  readonly SUBSCRIBERS_TABLE: string;
  readonly DELIVERIES_TABLE: string;
  readonly DISTRIBUTION_QUEUE_URL: string;
  readonly MAIL_QUEUE_URL: string;
  /** Of corrections and withdrawals. */
  readonly CORRECTION_QUEUE_URL: string;
  readonly NEWSROOM_QUEUE_URL: string;
  /** IANA zone of the newsroom, see newsroomConfig. */
  readonly TIME_ZONE: string;
};
