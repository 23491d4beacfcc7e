export type ClockEnvironment = {
  readonly RELEASES_TABLE: string;
  readonly DISTRIBUTION_QUEUE_URL: string;
};
