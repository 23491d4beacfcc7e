import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  parseQuery,
  type QueryResponse,
  queryError,
  queryList,
  queryResult,
  type SesError,
} from '../local/ses/query-protocol.ts';
import { createSendingMeter } from '../local/ses/sending-limits.ts';

/** One call takes this long, as AWS's own load test of SES says (40 to 60 ms). */
const LATENCY_MS = 40;

export interface SinkFigures {
  readonly accepted: number;
  readonly throttled: number;
  readonly addresses: number;
  readonly quotaReads: number;
  /** Sends that the quota allowed between the first and the last acceptance. */
  readonly allowed: number;
}

/**
 * A process of its own that throttles as SES does, in any sliding second, and keeps no mail. Argument: sends a
 * second. POST `/rate` with a number changes it; GET `/figures` tells what came.
 */
const limits = {
  max24HourSend: -1,
  maxSendRate: Number(process.argv[2]),
  isSandbox: false,
  isSendingEnabled: true,
};
const meter = createSendingMeter(limits, { now: Date.now }, () => performance.now(), []);
const times: number[] = [];
const addresses = new Set<string>();
const rates = [{ fromMs: 0, rate: limits.maxSendRate }];
let throttled = 0;
let quotaReads = 0;

/** Without the mail, which nobody looks at: reading it would cost as much as sending it. */
function withoutMail(body: string): string {
  const start = body.indexOf('&RawMessage.Data=');
  const end = body.indexOf('&', start + 1);
  if (start < 0) return body;
  return body.slice(0, start) + (end < 0 ? '' : body.slice(end));
}

function answer(body: string): QueryResponse {
  const { action, parameters } = parseQuery(withoutMail(body));
  const id = String(times.length);
  if (action === 'GetSendQuota') {
    quotaReads += 1;
    return queryResult(
      action,
      { Max24HourSend: '-1', MaxSendRate: String(limits.maxSendRate), SentLast24Hours: '0' },
      id,
    );
  }
  try {
    meter.take(1, 1);
  } catch (error) {
    throttled += 1;
    return queryError(error as SesError, id);
  }
  times.push(performance.now());
  addresses.add(queryList(parameters, 'Destinations')[0] ?? '');
  return queryResult(action, { MessageId: id }, id);
}

function figures(): SinkFigures {
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const allowed = rates.reduce((sum, { fromMs, rate }, i) => {
    const from = Math.max(first, fromMs);
    const until = Math.min(last, rates[i + 1]?.fromMs ?? last);
    return sum + (Math.max(0, until - from) / 1000) * rate;
  }, 0);
  return { accepted: times.length, throttled, addresses: addresses.size, quotaReads, allowed };
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks).toString('latin1');
    if (request.url === '/figures') {
      response.end(JSON.stringify(figures()));
    } else if (request.url === '/rate') {
      limits.maxSendRate = Number(body);
      rates.push({ fromMs: performance.now(), rate: limits.maxSendRate });
      response.end();
    } else {
      const { status, headers, body: text } = answer(body);
      setTimeout(() => response.writeHead(status, headers).end(text), LATENCY_MS);
    }
  });
});
// A connection closed for its rest just as it is used again would be a lost answer, and a mail that waits for evidence.
server.keepAliveTimeout = 0;
server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});
process.on('disconnect', () => process.exit());
