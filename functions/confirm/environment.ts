export type ConfirmEnvironment = {
  readonly SUBSCRIBERS_TABLE: string;
  /** Where the pace is kept that all senders share. */
  readonly DELIVERIES_TABLE: string;
  readonly CONFIRM_QUEUE_URL: string;
  readonly CONFIGURATION_SET: string;
  readonly TOKEN_SECRET_ARN: string;
  /** Origin of the newsroom without a trailing slash: `https://news.example.org`. */
  readonly SITE_URL: string;
  /** `*` for everyone, else addresses and `@domains` separated by commas. */
  readonly MAIL_ALLOW_LIST: string;
};
