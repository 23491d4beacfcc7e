// Every address about a subscription is made here: mail, pages and the function must agree on them for years.
// `siteUrl` is the origin of the newsroom without a trailing slash.

/** A reader's unsubscribe page, which is also their one-click address (RFC 8058). */
export const unsubscribeUrl = (siteUrl: string, token: string): string =>
  `${siteUrl}/subscriptions/leave/${token}`;

/** What a reader wants to get; with the same token as {@link unsubscribeUrl}. */
export const preferencesUrl = (siteUrl: string, token: string): string =>
  `${siteUrl}/subscriptions/preferences/${token}`;

/** Confirms a subscription. */
export const confirmUrl = (siteUrl: string, token: string): string =>
  `${siteUrl}/subscriptions/confirm/${token}`;

/** A reader's data: copy, change of address, erasure. */
export const accountUrl = (siteUrl: string, token: string): string =>
  `${siteUrl}/subscriptions/account/${token}`;

/** Confirms a new address. */
export const addressUrl = (siteUrl: string, token: string): string =>
  `${siteUrl}/subscriptions/address/${token}`;

/** Takes the sign-up form. */
export const signUpUrl = (siteUrl: string): string => `${siteUrl}/subscriptions`;

/** The sign-up form of a language. */
export const subscribeUrl = (siteUrl: string, language: string): string =>
  `${siteUrl}/${language}/subscribe/`;

/** What the form is answered with, whoever sent it. */
export const checkMailUrl = (siteUrl: string, language: string): string =>
  `${siteUrl}/${language}/subscribe/check-mail/`;
