import type { BundleProps } from '../constructs/pipeline-function.ts';
import { onTable, readSecret, readSendQuota } from '../constructs/statements.ts';
import type { DataStack } from '../stacks/data.ts';

/** What a stage needs that sends mail. */
export interface MailSenderProps extends BundleProps {
  readonly data: DataStack;
  readonly siteUrl: string;
  readonly mailAllowList: string;
  readonly senderAddress: string;
  /** Outside production: who may get mail, and so may be an identity in SES's sandbox. */
  readonly sandboxRecipients: readonly string[];
}

export const senderEnvironment = ({ data, siteUrl, mailAllowList }: MailSenderProps) => ({
  SUBSCRIBERS_TABLE: data.subscribers.tableName,
  DELIVERIES_TABLE: data.deliveries.tableName,
  CONFIGURATION_SET: data.mail.configurationSetName,
  TOKEN_SECRET_ARN: data.tokenSecretArn,
  SITE_URL: siteUrl,
  MAIL_ALLOW_LIST: mailAllowList,
});

/** To look up readers, keep the pace and the ledger, sign links, and send as one address. */
export const senderPermissions = ({ data, senderAddress, sandboxRecipients }: MailSenderProps) => [
  onTable(data.subscribers, ['BatchGetItem']),
  onTable(data.deliveries, ['GetItem', 'UpdateItem']),
  readSecret(data.tokenSecretArn),
  readSendQuota(),
  data.mail.maySendAs(senderAddress, sandboxRecipients),
];
