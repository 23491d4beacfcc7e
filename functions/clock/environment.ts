export type ClockEnvironment = {
  readonly RELEASES_TABLE: string;
  readonly DISTRIBUTION_QUEUE_URL: string;
  /** IANA zone of the newsroom, see newsroomConfig. */
  readonly TIME_ZONE: string;
};
