/**
 * The Message-ID, without brackets, that readers see on a message that SES accepted: SES writes its own
 * over ours (SES developer guide, header fields).
 *
 * @param id as `SendRawEmail` answered
 */
export const sesMessageId = (id: string, region: string): string =>
  region === 'us-east-1' ? `${id}@email.amazonses.com` : `${id}@${region}.amazonses.com`;
