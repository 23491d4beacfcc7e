export type DeliverEnvironment = {
  readonly RELEASES_TABLE: string;
  readonly ARCHIVE_BUCKET: string;
  readonly SUBSCRIBERS_TABLE: string;
  readonly DELIVERIES_TABLE: string;
  readonly MAIL_QUEUE_URL: string;
  /** Of corrections and withdrawals. */
  readonly CORRECTION_QUEUE_URL: string;
  readonly CONFIGURATION_SET: string;
  readonly TOKEN_SECRET_ARN: string;
  /** Origin of the newsroom without a trailing slash: `https://news.example.org`. */
  readonly SITE_URL: string;
  /** `*` for everyone, else addresses and `@domains` separated by commas. */
  readonly MAIL_ALLOW_LIST: string;
  /** IANA zone of the newsroom, see newsroomConfig. */
  readonly TIME_ZONE: string;
};
