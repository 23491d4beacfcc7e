export type SubscriptionsEnvironment = {
  readonly SUBSCRIBERS_TABLE: string;
  readonly TOKEN_SECRET_ARN: string;
  readonly SITE_URL: string;
};
