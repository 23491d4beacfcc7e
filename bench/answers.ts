import { randomBytes, randomUUID } from 'node:crypto';
import { assemble } from '../cli/assembly.ts';
import { type NewsroomRun, startNewsroom } from '../cli/newsroom-run.ts';
import { subscriberOf } from '../test/factories/subscriber.ts';
import { median, percentile, table } from './figures.ts';

const ROUNDS = 200;
const WARM_UP = 5;
const MINUTE_MS = 60_000;
/** More than it takes until one network address may ask as often again. */
const APART_MS = 20 * MINUTE_MS;

/** Somebody whose answer is to tell nothing, and the request about them. */
interface Case {
  readonly name: string;
  readonly request: (
    round: number,
  ) => Promise<{ readonly url: string; readonly form?: URLSearchParams }>;
}

/**
 * Whether the time of an answer tells who is subscribed: sign-ups with addresses of every standing, and links whose
 * token is not good, each against the first of its table. Requests go through the running engine, each round's at once and in
 * random order, so that none has a better time than the others.
 */
export async function answers(): Promise<string> {
  await assemble();
  const run = await startNewsroom({
    port: 0,
    clock: { startAt: Date.parse('2026-11-01T09:00:00Z'), frozen: true },
    seed: 'answers',
    timeZone: null,
    translator: 'none',
    hasLocalLinks: true,
    isSerial: true,
    log: () => {},
  });
  try {
    const signUps = await measure(run, signUpsOf(run));
    const links = await measure(run, linksOf(run));
    return `${signUps}\n\n${links}`;
  } finally {
    await run.engine.stop();
  }
}

function signUpsOf(run: NewsroomRun): readonly Case[] {
  const url = `${run.engine.urls.public}/subscriptions`;
  const signUp = (email: string) => ({ url, form: new URLSearchParams({ email, language: 'en' }) });
  const known = (name: string, facts: Parameters<typeof subscriberOf>[0]): Case => ({
    name,
    async request(round) {
      const email = `${name.replaceAll(' ', '-')}-${round}@example.org`;
      await run.subscribers.add(subscriberOf({ ...facts, id: randomUUID(), email }));
      return signUp(email);
    },
  });
  return [
    { name: 'unknown', request: async (round) => signUp(`unknown-${round}@example.org`) },
    known('subscribed', {}),
    known('waiting to confirm', {
      status: 'pending',
      confirmedAt: null,
      expiresAt: '2027-01-01T00:00:00.000Z',
    }),
    known('left', { status: 'left', leftAt: '2026-02-01T00:00:00.000Z' }),
    known('suppressed', {
      status: 'suppressed',
      suppression: { reason: 'bounce', at: '2026-02-01T00:00:00.000Z' },
    }),
    {
      name: 'asked for a minute ago',
      async request(round) {
        const { form } = signUp(`again-${round}@example.org`);
        await send(url, form);
        return { url, form };
      },
    },
  ];
}

function linksOf(run: NewsroomRun): readonly Case[] {
  const signature = () => randomBytes(32).toString('base64url');
  const link = (page: string, id: string) => {
    const issued = page === 'leave' || page === 'preferences' ? '' : '.mhg1k2j4';
    return `${run.engine.urls.public}/subscriptions/${page}/1.${id}${issued}.${signature()}`;
  };
  return ['leave', 'confirm', 'account', 'address'].flatMap((page): Case[] => [
    { name: `${page}: nobody`, request: async () => ({ url: link(page, randomUUID()) }) },
    {
      name: `${page}: a reader, not signed by us`,
      async request(round) {
        const id = randomUUID();
        await run.subscribers.add(subscriberOf({ id, email: `${page}-${round}@example.org` }));
        return { url: link(page, id) };
      },
    },
    {
      name: `${page}: no token at all`,
      request: async () => ({ url: `${run.engine.urls.public}/subscriptions/${page}/x` }),
    },
  ]);
}

async function measure(run: NewsroomRun, cases: readonly Case[]): Promise<string> {
  const seen = cases.map(({ name }) => ({ name, ms: [] as number[] }));
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const requests = [];
    for (const [index, { request }] of cases.entries()) {
      requests.push({ index, order: Math.random(), ...(await request(round)) });
    }
    await pass(run, MINUTE_MS);
    await Promise.all(
      requests
        .toSorted((a, b) => a.order - b.order)
        .map(async ({ index, url, form }) => {
          const startedMs = performance.now();
          await send(url, form);
          if (round >= 0) seen[index]?.ms.push(performance.now() - startedMs);
        }),
    );
    await pass(run, APART_MS);
  }
  const first = seen[0]?.ms ?? [];
  return table(
    ['answer about', 'median ms', 'p90 ms', 'p99 ms', 'slower than the first'],
    seen.map(({ name, ms }) => [
      name,
      median(ms).toFixed(1),
      percentile(ms, 0.9).toFixed(1),
      percentile(ms, 0.99).toFixed(1),
      `${(shareSlower(ms, first) * 100).toFixed(0)} %`,
    ]),
  );
}

/** How often an answer of these is slower than one of the others: a half where nobody can tell them apart. */
function shareSlower(these: readonly number[], others: readonly number[]): number {
  let slower = 0;
  for (const a of these) for (const b of others) slower += a > b ? 1 : a === b ? 0.5 : 0;
  return slower / (these.length * others.length);
}

async function send(url: string, form?: URLSearchParams): Promise<void> {
  const post = form === undefined ? {} : { method: 'POST', body: form };
  await (await fetch(url, { ...post, redirect: 'manual' })).arrayBuffer();
}

/** Lets all work end and time go by. */
const pass = ({ engine }: NewsroomRun, milliseconds: number) =>
  engine.settle({ until: engine.clock.now() + milliseconds });
