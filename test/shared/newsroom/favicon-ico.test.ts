import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { faviconIco } from '../../../shared/newsroom/favicon-ico.ts';
import { CONFIG } from '../../golden/sample-edition.ts';

const config = { ...CONFIG, identity: { ...CONFIG.identity, accent: '#7a1f3d' } };
const { path, contentType, body } = faviconIco(config);
const bytes = Buffer.from(body);

/** Where the image begins, and its first pixel. */
const image = bytes.readUInt32LE(18);
const pixels = image + bytes.readUInt32LE(image);
const WIDTH = 32;

/** Colour and alpha of a pixel counted from the upper left, as `#rrggbbaa`. */
function pixel(column: number, row: number): string {
  const at = pixels + ((WIDTH - 1 - row) * WIDTH + column) * 4;
  const [blue = 0, green = 0, red = 0, alpha = 0] = bytes.subarray(at, at + 4);
  return `#${Buffer.from([red, green, blue, alpha]).toString('hex')}`;
}

describe('the icon for programs that read no page', () => {
  it('lies where they look for it', () => {
    expect([path, contentType]).toEqual(['favicon.ico', 'image/vnd.microsoft.icon']);
  });

  it('is one picture of 32 by 32 pixels, as long as its headers say', () => {
    expect([bytes.readUInt16LE(2), bytes.readUInt16LE(4)]).toEqual([1, 1]);
    expect([bytes[6], bytes[7], bytes.readUInt16LE(12)]).toEqual([WIDTH, WIDTH, 32]);
    expect(image + bytes.readUInt32LE(14)).toBe(bytes.length);
    // Pixels, and a mask of one bit for each, count as one height.
    expect([bytes.readInt32LE(image + 4), bytes.readInt32LE(image + 8)]).toEqual([WIDTH, 64]);
    expect(pixels + WIDTH * WIDTH * 4 + (WIDTH * WIDTH) / 8).toBe(bytes.length);
  });

  it('shows lines on a sheet of the accent, with round corners', () => {
    expect(pixel(3, 16)).toBe('#7a1f3dff');
    expect(pixel(16, 16)).toBe('#ffffffff');
    // The third line is shorter than the others.
    expect([pixel(22, 10), pixel(22, 22)]).toEqual(['#ffffffff', '#7a1f3dff']);
    for (const [column, row] of [
      [0, 0],
      [31, 0],
      [0, 31],
      [31, 31],
    ] as const) {
      expect(pixel(column, row).slice(-2)).toBe('00');
    }
  });
});
