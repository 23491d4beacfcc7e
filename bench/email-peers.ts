import nodemailer from 'nodemailer';
import PostalMime from 'postal-mime';
import config from '../dateline.config.ts';
import { composeMail, renderMail } from '../shared/mail/render-mail.ts';
import { editionOf } from '../test/factories/edition.ts';
import { started } from './child.ts';
import { freezeAudiences, sendMailing, withMailing } from './email-mailing.ts';
import { table } from './figures.ts';
import { hasMlmmj, mlmmjSeconds } from './mlmmj.ts';

const READERS = 10_000;
const CONNECTIONS = 20;
/** As far away as the sink that takes Dateline's. */
const LATENCY_MS = 40;
/** Beyond reach: nobody waits for slots. */
const RATE = '1000000';

/**
 * A release to 10,000 against sinks that take all: fan-out and deliver with ledger and pace, a pooled nodemailer loop
 * that builds each mail, as far away and at once, and mlmmj with Postfix, where a root user has Debian's packages.
 */
export async function againstPeers(): Promise<string> {
  const ours = await oursSeconds();
  const peers = [
    {
      name: `nodemailer, ${CONNECTIONS} pooled connections, ${LATENCY_MS} ms away`,
      seconds: await nodemailerSeconds(LATENCY_MS),
    },
    {
      name: `nodemailer, ${CONNECTIONS} pooled connections, answered at once`,
      seconds: await nodemailerSeconds(0),
    },
    ...(hasMlmmj()
      ? [
          {
            name: 'mlmmj with Postfix',
            seconds: await mlmmjSeconds(READERS, aMail().replaceAll('\r\n', '\n')),
          },
        ]
      : []),
  ];
  return table(
    [`a release to ${READERS}`, 'seconds', 'Dateline’s part of that'],
    [
      [`Dateline: fan-out and deliver, ${LATENCY_MS} ms away`, ours.toFixed(1), '1'],
      ...peers.map(({ name, seconds }) => [name, seconds.toFixed(1), (ours / seconds).toFixed(2)]),
      ...(hasMlmmj() ? [] : [['mlmmj with Postfix', 'not installed, or not root', '–']]),
    ],
  );
}

async function oursSeconds(): Promise<number> {
  return withMailing(RATE, { readers: READERS, areStored: false }, async (options) => {
    const startMs = performance.now();
    await sendMailing(options, await freezeAudiences(options));
    return (performance.now() - startMs) / 1000;
  });
}

/** The mail that Dateline sends, as one reader gets it. */
function aMail(): string {
  const siteUrl = 'https://news.example.org';
  const raw = composeMail(renderMail(editionOf({}), { kind: 'alert', config, siteUrl }), {
    to: 'reader@example.org',
    deliveryId: 'bench',
    token: 'AbC-123_x.y',
    date: '2026-11-01T09:00:00Z',
  });
  return Buffer.from(raw).toString('latin1');
}

async function nodemailerSeconds(latencyMs: number): Promise<number> {
  const sink = await started('smtp-sink.ts', String(latencyMs));
  const { text = '', html = '', subject = '' } = await PostalMime.parse(aMail());
  const transport = nodemailer.createTransport({
    pool: true,
    host: '127.0.0.1',
    port: sink.ready.port,
    ignoreTLS: true,
    maxConnections: CONNECTIONS,
    maxMessages: Number.POSITIVE_INFINITY,
  });
  try {
    const startMs = performance.now();
    let next = 0;
    const sendSome = async () => {
      for (; next < READERS; ) {
        const to = `reader-${next}@example.org`;
        next += 1;
        await transport.sendMail({
          from: config.sender.alertAddress,
          to,
          subject,
          text,
          html,
          list: { unsubscribe: { url: `https://news.example.org/leave/${to}`, comment: '' } },
        });
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS * 2 }, sendSome));
    return (performance.now() - startMs) / 1000;
  } finally {
    transport.close();
    sink.child.disconnect();
  }
}
