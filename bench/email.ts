import { setTimeout as sleep } from 'node:timers/promises';
import { started } from './child.ts';
import { onTheEngine } from './email-engine.ts';
import { freezeAudiences, type MailingOptions, sendMailing, WORKERS } from './email-mailing.ts';
import { senderMemory } from './email-memory.ts';
import { againstPeers } from './email-peers.ts';
import type { SinkFigures } from './email-sink.ts';
import { percentile, table } from './figures.ts';

interface Scenario {
  readonly name: string;
  readonly rate: number;
  readonly readers: number;
  readonly families?: readonly string[];
  readonly confirmations?: number;
  /** The quota changes to `rate` after so many seconds. */
  readonly change?: { readonly afterSeconds: number; readonly rate: number };
}

const ONE = ['453/14'];
const SCENARIOS: readonly Scenario[] = [
  { name: '14/s', rate: 14, readers: 1_400 },
  { name: '50/s', rate: 50, readers: 1_000 },
  { name: '200/s', rate: 200, readers: 4_000 },
  { name: '500/s', rate: 500, readers: 10_000 },
  { name: '200/s, two releases at once', rate: 200, readers: 2_000, families: [...ONE, '454/14'] },
  {
    name: '50/s, two people sign up each second',
    rate: 50,
    readers: 2_000,
    confirmations: 80,
  },
  {
    name: '14/s, 40 people sign up in 20 s',
    rate: 14,
    readers: 700,
    confirmations: 40,
  },
  {
    name: '100/s, halved after 10 s',
    rate: 100,
    readers: 4_000,
    change: { afterSeconds: 10, rate: 50 },
  },
];

/**
 * The promises of the mail side: use of SES's quota, a release against its peers, the sender's memory, and a mailing
 * on the engine with its calls and with its workers killed. A part that cannot be measured says why.
 *
 * @param rows only these of the first table, which alone is then measured: 1, 2, …
 */
export async function email(rows?: readonly number[]): Promise<string> {
  if (rows !== undefined) return quotaUse(SCENARIOS.filter((_, i) => rows.includes(i + 1)));
  const parts = [quotaUse, againstPeers, senderMemory, onTheEngine];
  const tables: string[] = [];
  for (const part of parts) {
    tables.push(await part().catch((error: unknown) => `${part.name} was not measured: ${error}`));
  }
  return tables.join('\n\n');
}

/** How much of SES's quota a mailing uses, and what it loses, against a sink that throttles as SES does. */
async function quotaUse(scenarios = SCENARIOS): Promise<string> {
  const rows: string[][] = [];
  for (const scenario of scenarios) rows.push(await measured(scenario));
  return table(
    [
      'quota',
      'mails',
      'of the quota used',
      'lost',
      'twice',
      'throttled',
      'DynamoDB calls a mail',
      'confirmed in (p95)',
    ],
    rows,
  );
}

async function measured({
  name,
  rate,
  readers,
  families = ONE,
  confirmations = 0,
  change,
}: Scenario): Promise<string[]> {
  const sink = await started('email-sink.ts', String(rate));
  const tables = await started('email-tables.ts');
  const url = `http://127.0.0.1:${sink.ready.port}`;
  try {
    const options: MailingOptions = {
      sinkPort: sink.ready.port,
      tablesPort: tables.ready.port,
      table: tables.ready.table ?? '',
      families,
      readers,
      workers: WORKERS,
      confirmations,
      areStored: false,
    };
    const messages = await freezeAudiences(options);
    const mailing = sendMailing(options, messages);
    const changing = change === undefined ? Promise.resolve() : changeRate(url, change);
    const [{ calls, confirmedAfterMs }] = await Promise.all([mailing, changing]);
    const answer = await fetch(`${url}/figures`);
    const { accepted: all, throttled, addresses, allowed } = (await answer.json()) as SinkFigures;
    const mails = readers * families.length;
    // Everybody gets each release once; newcomers one mail.
    const people = (addresses - confirmations) * families.length;
    const accepted = all - confirmations;
    return [
      name,
      String(mails),
      `${(((all - 1) / allowed) * 100).toFixed(1)} %`,
      String(mails - people),
      String(accepted - people),
      `${((throttled / (all + throttled)) * 100).toFixed(2)} %`,
      (calls / mails).toFixed(2),
      confirmations === 0 ? '–' : `${(percentile(confirmedAfterMs, 0.95) / 1000).toFixed(1)} s`,
    ];
  } finally {
    sink.child.disconnect();
    tables.child.disconnect();
  }
}

async function changeRate(
  url: string,
  { afterSeconds, rate }: { readonly afterSeconds: number; readonly rate: number },
): Promise<void> {
  await sleep(afterSeconds * 1000);
  await fetch(`${url}/rate`, { method: 'POST', body: String(rate) });
}
