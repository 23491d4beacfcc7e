import { expect, it } from 'vitest';
import { unsubscribeUrl } from '../../../shared/subscriber/subscription-urls.ts';

it('puts the unsubscribe page under the newsroom’s own address', () => {
  expect(unsubscribeUrl('https://news.example.org', '1.ana-1.mac')).toBe(
    'https://news.example.org/subscriptions/leave/1.ana-1.mac',
  );
});
