import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeS3Event } from '../../../shared/messages/s3-event.ts';

const event = (key: string, facts: object = {}) =>
  JSON.stringify({
    Records: [
      {
        eventVersion: '2.1',
        eventSource: 'aws:s3',
        eventName: 'ObjectCreated:Put',
        s3: {
          bucket: { name: 'drop' },
          object: { key, size: 12, versionId: 'v1', sequencer: '0055AED6DCD90281E5' },
        },
        ...facts,
      },
    ],
  });

it('decodes a key once, plus signs as spaces', () => {
  const [object] = decodeS3Event(event('incoming/a+b%2Bc%2520%C3%A9.txt'));
  expect(object).toMatchObject({ key: 'incoming/a b+c%20é.txt', versionId: 'v1', sizeBytes: 12 });
});

it('gives back any key that S3 encodes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (key) => {
      const encoded = encodeURIComponent(key).replaceAll('%20', '+');
      expect(decodeS3Event(event(encoded))[0]?.key).toBe(key);
    }),
  );
});

it('makes sequencers of one key comparable as strings', () => {
  const of = (sequencer: string) =>
    decodeS3Event(event('k', { s3: { object: { key: 'k', sequencer } } }))[0]?.sequencer ?? '';
  expect(of('9F') < of('100')).toBe(true);
});

it('ignores removals and the test event, and refuses what is neither', () => {
  expect(decodeS3Event(event('k', { eventName: 'ObjectRemoved:Delete' }))).toEqual([]);
  expect(decodeS3Event('{"Service":"Amazon S3","Event":"s3:TestEvent","Bucket":"drop"}')).toEqual(
    [],
  );
  expect(() => decodeS3Event('{}')).toThrow();
});
