import { GetSendQuotaCommand, type SESClient } from '@aws-sdk/client-ses';
import type { SendQuotaSource } from '../ports/pacing.ts';

/** SendQuotaSource over SES v1 `GetSendQuota`; SES answers one such call a second. */
export function sesSendQuota(client: SESClient): SendQuotaSource {
  return {
    async quota() {
      const { MaxSendRate, Max24HourSend, SentLast24Hours } = await client.send(
        new GetSendQuotaCommand({}),
      );
      if (MaxSendRate === undefined || Max24HourSend === undefined || MaxSendRate <= 0) {
        throw new Error('SES told no sending quota');
      }
      return {
        maxSendRate: MaxSendRate,
        max24HourSend: Max24HourSend,
        sentLast24Hours: SentLast24Hours ?? 0,
      };
    },
  };
}
