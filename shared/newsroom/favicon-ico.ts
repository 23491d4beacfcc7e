import { Buffer } from 'node:buffer';
import type { NewsroomConfig } from '../config/config.ts';
import { palettesOf } from '../config/palette.ts';
import { BRIEF_CACHE, type NewsroomAsset } from './newsroom-file.ts';

/** Pixels on a side; the drawing of `favicon.ts` has 16 units. */
const SIZE = 32;
const UNITS = 16;
/** Points looked at in each pixel, in each direction. */
const SAMPLES = 4;
const RADIUS = 3;
/** The three lines: middle, end (both begin at 3), and half their thickness. */
const LINES = [
  { y: 5, end: 13 },
  { y: 8, end: 13 },
  { y: 11, end: 9 },
];
const HALF_STROKE = 0.8;

const FILE_HEADER = 6;
const ENTRY = 16;
const BITMAP_HEADER = 40;
const BITS = 32;

/**
 * The icon for programs that ask for `/favicon.ico` without reading a page: readers of feeds, and browsers that show a
 * feed or a text or know no SVG icons. The same sheet as the SVG's, as a Windows bitmap: the same bytes on every machine.
 */
export function faviconIco({ identity }: NewsroomConfig): NewsroomAsset {
  const { link, paper } = palettesOf(identity).light;
  const pixels = pixelsOf(link, paper);
  // One bit for each pixel, in rows of whole four bytes: nothing more to hide than alpha does.
  const mask = Buffer.alloc((SIZE * SIZE) / 8);
  return {
    path: 'favicon.ico',
    contentType: 'image/vnd.microsoft.icon',
    cacheControl: BRIEF_CACHE,
    body: Buffer.concat([headers(pixels.length + mask.length), pixels, mask]),
  };
}

/** ICONDIR with one ICONDIRENTRY, and the BITMAPINFOHEADER, whose height counts the mask too. */
function headers(imageBytes: number): Buffer {
  const header = Buffer.alloc(FILE_HEADER + ENTRY + BITMAP_HEADER);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.writeUInt8(SIZE, FILE_HEADER);
  header.writeUInt8(SIZE, FILE_HEADER + 1);
  header.writeUInt16LE(1, FILE_HEADER + 4);
  header.writeUInt16LE(BITS, FILE_HEADER + 6);
  header.writeUInt32LE(BITMAP_HEADER + imageBytes, FILE_HEADER + 8);
  header.writeUInt32LE(FILE_HEADER + ENTRY, FILE_HEADER + 12);
  const bitmap = FILE_HEADER + ENTRY;
  header.writeUInt32LE(BITMAP_HEADER, bitmap);
  header.writeInt32LE(SIZE, bitmap + 4);
  header.writeInt32LE(SIZE * 2, bitmap + 8);
  header.writeUInt16LE(1, bitmap + 12);
  header.writeUInt16LE(BITS, bitmap + 14);
  header.writeUInt32LE(imageBytes, bitmap + 20);
  return header;
}

/** Blue, green, red, alpha; rows from the bottom up. Edges are smoothed by the share of points on either side. */
function pixelsOf(sheet: string, ink: string): Buffer {
  const colours = { sheet: channelsOf(sheet), ink: channelsOf(ink) };
  const pixels = Buffer.alloc(SIZE * SIZE * 4);
  for (let row = 0; row < SIZE; row += 1) {
    for (let column = 0; column < SIZE; column += 1) {
      const at = ((SIZE - 1 - row) * SIZE + column) * 4;
      pixels.set(pixelOf(column, row, colours), at);
    }
  }
  return pixels;
}

type Channels = readonly [blue: number, green: number, red: number];

function pixelOf(
  column: number,
  row: number,
  { sheet, ink }: Readonly<Record<'sheet' | 'ink', Channels>>,
): readonly number[] {
  const step = UNITS / SIZE / SAMPLES;
  let onSheet = 0;
  let onInk = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i += 1) {
    const x = (column * SAMPLES + (i % SAMPLES) + 0.5) * step;
    const y = (row * SAMPLES + Math.floor(i / SAMPLES) + 0.5) * step;
    if (isInk(x, y)) onInk += 1;
    else if (isSheet(x, y)) onSheet += 1;
  }
  const shown = onSheet + onInk;
  const mixed = sheet.map((channel, i) =>
    shown === 0 ? 0 : Math.round((channel * onSheet + (ink[i] ?? 0) * onInk) / shown),
  );
  return [...mixed, Math.round((shown / SAMPLES ** 2) * 255)];
}

const isInk = (x: number, y: number): boolean =>
  LINES.some((line) => x >= 3 && x <= line.end && Math.abs(y - line.y) <= HALF_STROKE);

/** In the square with round corners. */
function isSheet(x: number, y: number): boolean {
  const beyond = (value: number) => Math.max(RADIUS - value, value - (UNITS - RADIUS), 0);
  return Math.hypot(beyond(x), beyond(y)) <= RADIUS;
}

/** @param colour `#rrggbb` */
function channelsOf(colour: string): Channels {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value & 0xff, (value >> 8) & 0xff, value >> 16];
}
