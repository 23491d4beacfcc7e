export type HubEnvironment = {
  /** Origin of the newsroom without a trailing slash: `https://news.example.org`. */
  readonly SITE_URL: string;
};
