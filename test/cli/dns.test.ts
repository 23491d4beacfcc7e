import { createSocket, type Socket } from 'node:dgram';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dnsOf } from '../../cli/dns.ts';

const TYPES = { CNAME: 5, MX: 15, TXT: 16 } as const;
type Type = keyof typeof TYPES;

const nameOf = (name: string): Buffer =>
  Buffer.concat([
    ...name.split('.').map((label) => Buffer.from([label.length, ...Buffer.from(label)])),
    Buffer.from([0]),
  ]);

/** What the server has, as DNS writes it (RFC 1035, sections 3.3.1, 3.3.9 and 3.3.14). */
const RECORDS: Readonly<Record<string, readonly Buffer[]>> = {
  'a.example.org CNAME': [nameOf('b.example.com')],
  'a.example.org MX': [Buffer.from([0, 10, ...nameOf('mx.example.com')])],
  'a.example.org TXT': [Buffer.from('\x07v=spf1 \x04-all'), Buffer.from('\x05other')],
};

let server: Socket;
let address: string;

/** Answers as a name server does; a name without any record does not exist. */
function answer(query: Buffer): Buffer {
  let at = 12;
  const labels: string[] = [];
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  const type = (Object.keys(TYPES) as Type[]).find((t) => TYPES[t] === query.readUInt16BE(at + 1));
  const name = labels.join('.').toLowerCase();
  const found = RECORDS[`${name} ${type}`] ?? [];
  const isKnown = Object.keys(RECORDS).some((record) => record.startsWith(`${name} `));
  const header = Buffer.from([query[0] ?? 0, query[1] ?? 0, 0x85, isKnown ? 0x80 : 0x83]);
  const counts = Buffer.from([0, 1, 0, found.length, 0, 0, 0, 0]);
  const records = found.map((data) => {
    const [high, low] = [data.length >> 8, data.length & 255];
    const record = [0xc0, 12, 0, TYPES[type ?? 'TXT'], 0, 1, 0, 0, 0, 60, high, low, ...data];
    return Buffer.from(record);
  });
  return Buffer.concat([header, counts, query.subarray(12, at + 5), ...records]);
}

beforeEach(async () => {
  server = createSocket('udp4');
  server.on('message', (query, from) => server.send(answer(query), from.port, from.address));
  await new Promise<void>((resolve) => server.bind(0, '127.0.0.1', resolve));
  address = `127.0.0.1:${server.address().port}`;
});
afterEach(() => new Promise<void>((resolve) => server.close(() => resolve())));

it('reads records, texts in pieces put together', async () => {
  const dns = dnsOf(address);
  expect(await dns.cname('a.example.org')).toEqual(['b.example.com']);
  expect(await dns.mx('a.example.org')).toEqual([
    expect.objectContaining({ exchange: 'mx.example.com', priority: 10 }),
  ]);
  expect(await dns.txt('a.example.org')).toEqual(['v=spf1 -all', 'other']);
});

it('has nothing for a name that is not there', async () => {
  expect(await dnsOf(address).txt('none.example.org')).toEqual([]);
});

it('throws when the resolver refuses', async () => {
  server.removeAllListeners('message');
  server.on('message', (query, from) => {
    const refused = answer(query);
    refused[3] = 0x85;
    server.send(refused, from.port, from.address);
  });
  await expect(dnsOf(address).txt('a.example.org')).rejects.toMatchObject({ code: 'EREFUSED' });
});
