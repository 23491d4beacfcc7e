export type PublishEnvironment = {
  readonly RELEASES_TABLE: string;
  readonly ARCHIVE_BUCKET: string;
  readonly PUBLIC_BUCKET: string;
  /** Receipts are written back beside the dropped files. */
  readonly DROP_BUCKET: string;
  readonly SITE_URL: string;
};
