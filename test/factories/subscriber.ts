import { NEW_SUBSCRIBER, type Subscriber } from '../../shared/subscriber/subscriber.ts';

/** Somebody confirmed who reads English and follows everything; give what matters to the test. */
export const subscriberOf = (facts: Partial<Subscriber> = {}): Subscriber => ({
  ...NEW_SUBSCRIBER,
  id: 'ana-1',
  email: 'ana@example.org',
  languages: ['en'],
  subjects: [],
  frequency: 'immediate',
  status: 'confirmed',
  consent: { source: 'import readers.csv', at: '2026-01-01T00:00:00.000Z' },
  confirmedAt: '2026-01-01T00:00:00.000Z',
  ...facts,
});
