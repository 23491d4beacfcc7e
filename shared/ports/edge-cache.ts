/** What readers are answered from without the origin being asked. */
export interface EdgeCache {
  /**
   * Has addresses fetched anew before their time is over.
   *
   * @param paths from the root of the site, with the slash in front: `/en/feed.xml`; no wildcards
   * @throws {Error} when it did not take them
   */
  invalidate(paths: readonly string[]): Promise<void>;
  /** Whether a publication waits whose paths may go along with those at hand; approximate. */
  isMoreToCome(): Promise<boolean>;
}
