import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import config from '../dateline.config.ts';
import { composeMail, renderMail } from '../shared/mail/render-mail.ts';
import { editionOf } from '../test/factories/edition.ts';
import { started } from './child.ts';
import { freezeAudiences, sendMailing, withMailing } from './email-mailing.ts';
import { median, table } from './figures.ts';

const MAILS = 3_000;
const ROUNDS = 3;
const IN_FLIGHT = 50;
/** Beyond reach: nobody waits for slots. */
const RATE = '1000000';

/**
 * CPU of sending with all that keeps a mailing safe (pace, chunks, family and readers in DynamoDB, each mail spliced)
 * against a bare loop that sends one finished message over the same SDK. Both in this process, in turns.
 */
export async function sender(): Promise<string> {
  const deliver: number[] = [];
  const bare: number[] = [];
  await deliverOnce(500);
  await bareOnce(500);
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(await bareOnce(MAILS));
    deliver.push(await deliverOnce(MAILS));
  }
  const [ours, floor] = [median(deliver), median(bare)];
  return table(
    ['sender', 'CPU ms a mail', 'of the bare loop'],
    [
      ['deliver, with its ledger', ours.toFixed(2), (ours / floor).toFixed(2)],
      ['bare SendRawEmailCommand, finished message', floor.toFixed(2), '1'],
    ],
  );
}

async function deliverOnce(readers: number): Promise<number> {
  return withMailing(RATE, { readers, areStored: true }, async (options) => {
    const { cpuMs } = await sendMailing(options, await freezeAudiences(options));
    return cpuMs / readers;
  });
}

async function bareOnce(mails: number): Promise<number> {
  const sink = await started('email-sink.ts', RATE);
  const ses = new SESClient({
    region: 'us-east-1',
    credentials: { accessKeyId: 'b', secretAccessKey: 'b' },
    endpoint: `http://127.0.0.1:${sink.ready.port}`,
  });
  const to = 'reader@example.org';
  const edition = editionOf({});
  const siteUrl = 'https://news.example.org';
  const message = composeMail(renderMail(edition, { kind: 'alert', config, siteUrl }), {
    to,
    deliveryId: 'bench',
    token: 'AbC-123_x.y',
    date: '2026-11-01T09:00:00Z',
  });
  try {
    const before = process.cpuUsage();
    let left = mails;
    const send = async () => {
      for (; left > 0; ) {
        left -= 1;
        await ses.send(
          new SendRawEmailCommand({
            Source: config.sender.alertAddress,
            Destinations: [to],
            RawMessage: { Data: message },
          }),
        );
      }
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, send));
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / mails;
  } finally {
    ses.destroy();
    sink.child.disconnect();
  }
}
