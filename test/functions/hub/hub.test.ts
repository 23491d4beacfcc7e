import { describe, expect, it } from 'vitest';
import { createHub } from '../../../functions/hub/hub.ts';
import type { HubMessage } from '../../../shared/messages/messages.ts';
import { firstWork } from '../../fakes/work.ts';

const MESSAGE: HubMessage = { version: 1, feeds: ['en/feed.atom', 'en/feed.xml'] };

describe('the hub', () => {
  it('is told the addresses of the feeds that changed', async () => {
    const told: string[] = [];
    const tell = createHub({
      hub: { ping: async (urls) => void told.push(...urls) },
      siteUrl: 'https://news.example.org',
    });

    await tell(MESSAGE, firstWork);

    expect(told).toEqual([
      'https://news.example.org/en/feed.atom',
      'https://news.example.org/en/feed.xml',
    ]);
  });

  it('that fails is told again by the queue', async () => {
    const tell = createHub({
      hub: { ping: () => Promise.reject(new Error('The hub answered 503')) },
      siteUrl: 'https://news.example.org',
    });

    await expect(tell(MESSAGE, firstWork)).rejects.toThrow('The hub answered 503');
  });
});
