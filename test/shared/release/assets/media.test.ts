import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMedia } from '../../../../shared/release/assets/media.ts';
import { gifPicture, jpegPicture, pngPicture, webpPicture } from '../../../factories/picture.ts';

const SECRET = '38.8895N 77.0353W, taken by Ana';
const size = { width: 640, height: 480 };
const samples = {
  'image/jpeg': jpegPicture({ ...size, secret: SECRET }),
  'image/png': pngPicture(size, [
    ['tEXt', SECRET],
    ['eXIf', SECRET],
    ['iTXt', SECRET],
    ['pHYs', 'ninebytes'],
  ]),
  'image/gif': gifPicture(size),
  'image/webp': webpPicture(size, SECRET),
};
const holds = (bytes: Uint8Array | undefined, text: string): boolean =>
  Buffer.from(bytes ?? []).includes(text);

describe('readMedia', () => {
  it.each(Object.entries(samples))('knows %s by content, with its size', (mediaType, bytes) => {
    expect(readMedia(bytes)).toMatchObject({ mediaType, ...size });
  });

  it.each(Object.entries(samples))(
    'leaves no note about people or places in %s',
    (_type, bytes) => {
      expect(holds(readMedia(bytes)?.bytes, SECRET)).toBe(false);
    },
  );

  it.each(Object.entries(samples))('finds nothing more to leave out in a clean %s', (_t, bytes) => {
    const once = readMedia(bytes);
    expect(readMedia(once?.bytes ?? new Uint8Array())).toEqual(once);
  });

  it('keeps what the colours of a JPEG depend on, and its data', () => {
    const clean = readMedia(samples['image/jpeg'])?.bytes;

    expect(holds(clean, 'ICC_PROFILE')).toBe(true);
    expect(holds(clean, 'JFIF')).toBe(true);
    expect(
      Buffer.from(clean ?? []).includes(Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0])),
    ).toBe(true);
  });

  it.each([
    [3, false, size],
    [6, false, { width: 480, height: 640 }],
    [8, true, { width: 480, height: 640 }],
  ])('keeps a JPEG of orientation %i upright', (orientation, isLittleEndian, shown) => {
    const camera = jpegPicture({ ...size, orientation, isLittleEndian, secret: SECRET });

    const media = readMedia(camera);

    expect(media).toMatchObject(shown);
    expect(readMedia(media?.bytes ?? new Uint8Array())).toMatchObject(shown);
    expect(holds(media?.bytes, SECRET)).toBe(false);
  });

  it('drops the flags of a WebP that announce what was left out', () => {
    const clean = Buffer.from(readMedia(samples['image/webp'])?.bytes ?? []);
    expect(clean.readUInt8(clean.indexOf('VP8X') + 8) & 0x0c).toBe(0);
  });

  it('knows a PDF', () => {
    expect(readMedia(Buffer.from('%PDF-1.7\n'))).toMatchObject({
      mediaType: 'application/pdf',
      width: null,
    });
  });

  it.each([
    ['an SVG, which can hold scripts', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a page', '<!doctype html><p>x</p>'],
    ['a program', 'MZ\u0000\u0000'],
    ['nothing', ''],
  ])('knows nothing of %s', (_what, text) => {
    expect(readMedia(Buffer.from(text))).toBeNull();
  });

  it('takes no picture that says it has no pixels', () => {
    expect(readMedia(pngPicture({ width: 0, height: 3 }))).toBeNull();
  });

  it('takes no picture that is cut off', () => {
    for (const [mediaType, bytes] of Object.entries(samples)) {
      if (mediaType === 'image/gif') continue;
      fc.assert(
        fc.property(fc.integer({ min: 0, max: bytes.length - SECRET.length - 3 }), (length) => {
          expect(readMedia(bytes.subarray(0, length))).toBeNull();
        }),
      );
    }
  });

  it('never throws, however its bytes are broken', () => {
    const broken = fc
      .tuple(
        fc.constantFrom(...Object.values(samples)),
        fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 12 }),
        fc.nat(600),
      )
      .map(([bytes, changes, length]) => {
        const copy = Uint8Array.from(bytes.subarray(0, length));
        for (const [at, value] of changes) if (at < copy.length) copy[at] = value;
        return copy;
      });
    fc.assert(
      fc.property(broken, (bytes) => {
        const media = readMedia(bytes);
        expect(media === null || media.bytes.length <= bytes.length + 40).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
