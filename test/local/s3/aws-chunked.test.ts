import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeAwsChunked } from '../../../local/s3/aws-chunked.ts';

const chunked = (chunks: readonly Uint8Array[], trailer: string): Buffer =>
  Buffer.concat([
    ...chunks
      .filter(({ length }) => length > 0)
      .flatMap((chunk) => [
        Buffer.from(`${chunk.length.toString(16)};chunk-signature=0\r\n`),
        chunk,
        Buffer.from('\r\n'),
      ]),
    Buffer.from(`0\r\n${trailer}\r\n`),
  ]);

it('puts any chunks together again and reads the trailer', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array()), (chunks) => {
      const { body, trailers } = decodeAwsChunked(chunked(chunks, 'x-amz-checksum-crc32:abc=\r\n'));
      expect(body.equals(Buffer.concat(chunks))).toBe(true);
      expect(trailers).toEqual({ 'x-amz-checksum-crc32': 'abc=' });
    }),
  );
});

it('never takes more octets than a broken body has', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      try {
        expect(decodeAwsChunked(Buffer.from(bytes)).body.length).toBeLessThan(bytes.length);
      } catch (error) {
        expect(String(error)).toContain('aws-chunked body');
      }
    }),
  );
});

it('refuses a body that was cut off', () => {
  const whole = chunked([Buffer.from('hello')], '');

  expect(() => decodeAwsChunked(whole.subarray(0, 12))).toThrow('aws-chunked body');
});
