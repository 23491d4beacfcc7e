/** Variables that infra/ must set and index.ts reads: one name, one meaning, checked on both sides. */
export type ParseEnvironment = {
  readonly RELEASES_TABLE: string;
  readonly DROP_BUCKET: string;
  readonly ARCHIVE_BUCKET: string;
  readonly TRANSLATE_QUEUE_URL: string;
  /** IANA zone of the newsroom, see newsroomConfig. */
  readonly TIME_ZONE: string;
};
