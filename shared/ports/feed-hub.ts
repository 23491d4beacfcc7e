/** Tells those who subscribed to feeds at a hub that something is new. */
export interface FeedHub {
  /**
   * @param feedUrls addresses whose content changed and can be fetched
   * @throws {Error} when the hub did not take one of them
   */
  ping(feedUrls: readonly string[]): Promise<void>;
}
