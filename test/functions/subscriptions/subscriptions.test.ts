import { describe, expect, it } from 'vitest';
import config from '../../../dateline.config.ts';
import type { SubscriptionsPorts } from '../../../functions/subscriptions/ports.ts';
import { createSubscriptions } from '../../../functions/subscriptions/subscriptions.ts';
import { pageHeaders } from '../../../shared/subscriber/subscription-page.ts';
import { type TokenKeyRing, unsubscribeToken } from '../../../shared/subscriber/tokens.ts';
import { requestOf } from '../../factories/http-request.ts';
import { subscriberOf } from '../../factories/subscriber.ts';
import { memoryQueue } from '../../fakes/memory-queue.ts';
import { memoryRequestLimits } from '../../fakes/memory-request-limits.ts';
import { memorySubscriberStore } from '../../fakes/memory-subscriber-store.ts';
import { passingTime } from '../../fakes/passing-time.ts';
import { silentTelemetry } from '../../fakes/work.ts';

const NOW = '2026-11-01T10:00:05.000Z';
const RING: TokenKeyRing = { current: { version: '1', key: 'k'.repeat(64) }, previous: [] };
const URLENCODED = 'application/x-www-form-urlencoded';
const ONE_CLICK = 'List-Unsubscribe=One-Click';

/** The endpoint with one reader, and requests to their link. */
function endpoint(
  reader = subscriberOf({ languages: ['es', 'en'] }),
  turnsUnderWay: SubscriptionsPorts['turnsUnderWay'] = async () => {},
) {
  const store = memorySubscriberStore([reader]);
  const answer = createSubscriptions({
    subscribers: store,
    limits: memoryRequestLimits(),
    turnsUnderWay,
    queue: memoryQueue(),
    newId: () => 'new-1',
    keys: { ring: async () => RING },
    clock: { now: () => NOW },
    time: passingTime(),
    config,
    siteUrl: 'https://news.example.org',
  });
  const token = unsubscribeToken(reader.id, RING);
  return {
    token,
    request: (
      method: string,
      {
        path = `/subscriptions/leave/${token}`,
        body = '',
        contentType = '',
      }: { path?: string; body?: string; contentType?: string } = {},
    ) => answer(requestOf({ method, path, contentType, body }), silentTelemetry),
    reader: async () => (await store.getMany([reader.id])).get(reader.id),
  };
}

describe('a one-click POST', () => {
  it('is answered when nothing that was decided on before is still to be sent', async () => {
    const order: string[] = [];
    const { request, reader } = endpoint(undefined, async () => {
      order.push(`status ${(await reader())?.status}`, 'sent to the end');
    });

    const { status } = await request('POST', { body: ONE_CLICK, contentType: URLENCODED });
    order.push(`answered ${status}`);

    expect(order).toEqual(['status left', 'sent to the end', 'answered 200']);
  });

  it.each([
    ['urlencoded', URLENCODED, ONE_CLICK],
    ['urlencoded with a character set', `${URLENCODED}; charset=UTF-8`, ONE_CLICK],
    [
      'multipart',
      'multipart/form-data; boundary=e4d2',
      '--e4d2\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--e4d2--\r\n',
    ],
  ])('takes effect before it is answered, %s', async (_, contentType, body) => {
    const { request, reader } = endpoint();

    const response = await request('POST', { contentType, body });

    expect(response.status).toBe(200);
    expect(await reader()).toMatchObject({ status: 'left', leftAt: NOW });
  });

  it('is answered without redirect or cookie, in the reader’s language', async () => {
    const { request } = endpoint();

    const { status, headers, body } = await request('POST', {
      contentType: URLENCODED,
      body: ONE_CLICK,
    });

    expect(status).toBe(200);
    expect(Object.keys(headers)).not.toContain('set-cookie');
    expect(Object.keys(headers)).not.toContain('location');
    expect(body).toContain('<html lang="es"');
    expect(body).toContain('Organización de los Estados de Ejemplo');
  });

  it('is a success the second time, and keeps the first instant', async () => {
    const { request, reader } = endpoint(
      subscriberOf({ status: 'left', leftAt: '2026-10-01T00:00:00.000Z' }),
    );

    const response = await request('POST', { contentType: URLENCODED, body: ONE_CLICK });

    expect(response.status).toBe(200);
    expect((await reader())?.leftAt).toBe('2026-10-01T00:00:00.000Z');
  });

  it.each([
    ['nothing', '', ''],
    ['another form', URLENCODED, 'action=subscribe'],
    ['no form', 'application/json', '{"List-Unsubscribe":"One-Click"}'],
    ['a broken form', 'multipart/form-data; boundary=x', 'List-Unsubscribe=One-Click'],
  ])('with %s changes nothing', async (_, contentType, body) => {
    const { request, reader } = endpoint();

    expect((await request('POST', { contentType, body })).status).toBe(400);
    expect((await reader())?.status).toBe('confirmed');
  });

  it('is refused when it is far too long', async () => {
    const { request, reader } = endpoint();
    const body = `${ONE_CLICK}&x=${'x'.repeat(17_000)}`;

    expect((await request('POST', { contentType: URLENCODED, body })).status).toBe(413);
    expect((await reader())?.status).toBe('confirmed');
  });
});

describe('the unsubscribe page', () => {
  it.each(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'])('%s changes nothing', async (method) => {
    const { request, reader } = endpoint();

    await request(method, { contentType: URLENCODED, body: ONE_CLICK });

    expect((await reader())?.status).toBe('confirmed');
  });

  it('has a form that posts what one-click posts, to its own address', async () => {
    const { body, status } = await endpoint().request('GET');

    expect(status).toBe(200);
    expect(body).toContain('<form method="post">');
    expect(body).toContain('name="List-Unsubscribe" value="One-Click"');
  });

  it('tells somebody who has left that they have, without a form', async () => {
    const { body } = await endpoint(subscriberOf({ status: 'left', leftAt: NOW })).request('GET');

    expect(body).toContain('You have unsubscribed');
    expect(body).not.toContain('<form');
  });

  it('names nobody', async () => {
    const { body } = await endpoint().request('GET');

    expect(body).not.toContain('ana@');
  });

  it('refuses other methods and says which there are', async () => {
    const { status, headers } = await endpoint().request('PUT');

    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, HEAD, POST');
  });

  it('loads nothing, and is neither cached, framed, indexed nor told of', async () => {
    const { headers } = await endpoint().request('GET');

    expect(headers).toEqual(pageHeaders(config));
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });
});

describe('a link that is not ours', () => {
  it('gets one and the same answer, whatever is wrong and however it is asked', async () => {
    const { request, token } = endpoint();
    const stranger = unsubscribeToken('nobody', RING);
    const foreign = unsubscribeToken('ana-1', {
      current: { version: '1', key: 'x'.repeat(64) },
      previous: [],
    });
    const paths = [
      `/subscriptions/leave/${stranger}`,
      `/subscriptions/leave/${foreign}`,
      `/subscriptions/leave/${token.slice(0, -1)}`,
      `/subscriptions/leave/${token}x`,
      `/subscriptions/leave/${token}/`,
      `/subscriptions/leave/2${token.slice(1)}`,
      '/subscriptions/leave/%00',
      '/subscriptions/leave/',
      '/subscriptions/leave/..%2f..',
      '/subscriptions/other',
      '/',
    ];

    const answers = new Set<string>();
    for (const path of paths) {
      for (const method of ['GET', 'POST', 'PUT']) {
        const response = await request(method, { path, contentType: URLENCODED, body: ONE_CLICK });
        answers.add(JSON.stringify(response));
      }
    }

    expect([...answers]).toHaveLength(1);
    expect([...answers][0]).toContain('"status":404');
  });
});
