import fc from 'fast-check';
import { expect, it } from 'vitest';
import { notificationBody, targetsOf } from '../../../local/s3/notification.ts';
import { decodeS3Event } from '../../../shared/messages/s3-event.ts';

const eventOf = (key: string) => ({
  bucket: 'drop',
  key,
  eventName: 'ObjectCreated:Put',
  sizeBytes: 3,
  eTag: 'abc',
  versionId: 'v1',
  sequencer: '00000000000000000A',
  at: 0,
});

it('encodes every key so that a form decoder gets it back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (key) => {
      // What S3 would refuse as a key has no notification either.
      fc.pre(key.isWellFormed());
      const [decoded] = decodeS3Event(notificationBody(eventOf(key), 'us-east-1', 'id'));
      expect(decoded?.key).toBe(key);
    }),
  );
});

it.each([
  ['incoming/a b+c.txt', 'incoming/a+b%2Bc.txt'],
  ["l'été (1)!*~.txt", 'l%27%C3%A9t%C3%A9+%281%29%21*%7E.txt'],
  ['100%', '100%25'],
])('writes the key %j as %j', (key, expected) => {
  const body = JSON.parse(notificationBody(eventOf(key), 'us-east-1', 'id'));

  expect(body.Records[0].s3.object.key).toBe(expected);
});

it.each([
  ['s3:ObjectCreated:*', 'ObjectCreated:Put', true],
  ['s3:ObjectCreated:Put', 'ObjectCreated:Put', true],
  ['s3:ObjectCreated:Put', 'ObjectCreated:Copy', false],
  ['s3:ObjectRemoved:*', 'ObjectRemoved:DeleteMarkerCreated', true],
  ['s3:ObjectRemoved:*', 'ObjectCreated:Put', false],
])('%s includes %s: %s', (event, eventName, isIncluded) => {
  const notification = { event, queueArn: 'q', prefix: '', suffix: '' };

  expect(targetsOf({ key: 'k', eventName }, [notification])).toHaveLength(isIncluded ? 1 : 0);
});

it('wants prefix and suffix both', () => {
  const notification = { event: 's3:*', queueArn: 'q', prefix: 'in/', suffix: '.txt' };
  const reaches = (key: string): boolean =>
    targetsOf({ key, eventName: 'ObjectCreated:Put' }, [notification]).length > 0;

  expect(['in/a.txt', 'in/a.md', 'a.txt', 'xin/a.txt'].map(reaches)).toEqual([
    ...[true, false, false, false],
  ]);
});
