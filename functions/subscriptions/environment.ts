export type SubscriptionsEnvironment = {
  readonly SUBSCRIBERS_TABLE: string;
  readonly DELIVERIES_TABLE: string;
  readonly CONFIRM_QUEUE_URL: string;
  readonly TOKEN_SECRET_ARN: string;
  readonly SITE_URL: string;
  /** IANA zone of the newsroom, see newsroomConfig. */
  readonly TIME_ZONE: string;
};
