/**
 * Address of a reader's unsubscribe page, which is also their one-click address (RFC 8058).
 *
 * @param siteUrl origin of the newsroom without a trailing slash
 */
export const unsubscribeUrl = (siteUrl: string, token: string): string =>
  `${siteUrl}/subscriptions/leave/${token}`;
