export type FeedbackEnvironment = {
  readonly SUBSCRIBERS_TABLE: string;
  readonly RELEASES_TABLE: string;
  readonly DELIVERIES_TABLE: string;
};
