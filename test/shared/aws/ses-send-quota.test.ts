import { expect, it } from 'vitest';
import { sesSendQuota } from '../../../shared/aws/ses-send-quota.ts';
import { startSes } from '../../local/ses/ses-endpoint.ts';

it('reads rate, day and what the day has taken from SES', async () => {
  const server = await startSes();
  try {
    Object.assign(server.ses.quota, { maxSendRate: 14, max24HourSend: 50_000 });
    await server.send('From: news@example.org\r\nTo: ana@example.com\r\n\r\nText.\r\n');

    const quota = await sesSendQuota(server.client).quota();

    expect(quota).toEqual({ maxSendRate: 14, max24HourSend: 50_000, sentLast24Hours: 1 });
  } finally {
    await server.stop();
  }
});
