export type TranslateEnvironment = {
  readonly RELEASES_TABLE: string;
  readonly ARCHIVE_BUCKET: string;
  readonly DISTRIBUTION_QUEUE_URL: string;
  /** `amazon`, `apertium`, `libretranslate` or `none`. */
  readonly TRANSLATOR: string;
  /** Base address of a LibreTranslate-compatible or Apertium HTTP server; empty: none. */
  readonly TRANSLATOR_URL: string;
};
