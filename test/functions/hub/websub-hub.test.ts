import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { webSubHub } from '../../../functions/hub/websub-hub.ts';
import { httpServer } from '../../fakes/http-server.ts';

const FEEDS = ['https://news.example.org/en/feed.xml', 'https://news.example.org/en/feed.atom'];

let stop: () => Promise<void> = async () => {};
afterEach(() => stop());

async function hubThat(status: number) {
  const asked: string[] = [];
  const server = await httpServer((request, body) => {
    asked.push(`${request.method} ${request.headers['content-type']} ${body}`);
    return { status, body: '' };
  });
  stop = server.stop;
  return { url: server.url, asked };
}

describe('a WebSub hub', () => {
  it('is told of each feed by a form', async () => {
    const { url, asked } = await hubThat(204);

    await webSubHub(url).ping(FEEDS);

    const type = 'application/x-www-form-urlencoded;charset=UTF-8';
    expect(asked.sort()).toEqual([
      `POST ${type} hub.mode=publish&hub.url=https%3A%2F%2Fnews.example.org%2Fen%2Ffeed.atom`,
      `POST ${type} hub.mode=publish&hub.url=https%3A%2F%2Fnews.example.org%2Fen%2Ffeed.xml`,
    ]);
  });

  it('that refuses is an error that names the feed', async () => {
    const { url } = await hubThat(503);

    await expect(webSubHub(url).ping(FEEDS.slice(0, 1))).rejects.toThrow(
      'The hub answered 503 for https://news.example.org/en/feed.xml',
    );
  });

  it('that nobody answers for is an error', async () => {
    const { url } = await hubThat(204);
    await stop();
    stop = async () => {};

    await expect(webSubHub(url).ping(FEEDS)).rejects.toThrow();
  });

  it('that does not answer in time is an error', async () => {
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    stop = () =>
      new Promise((resolve) => {
        silent.closeAllConnections();
        silent.close(() => resolve());
      });
    const { port } = silent.address() as AddressInfo;

    await expect(webSubHub(`http://127.0.0.1:${port}`, 50).ping(FEEDS)).rejects.toThrow('timeout');
  });
});
