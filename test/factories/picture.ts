import { Buffer } from 'node:buffer';
import { crc32, deflateSync } from 'node:zlib';

interface Size {
  readonly width: number;
  readonly height: number;
}

const pngChunk = (type: string, data: Uint8Array): Uint8Array => {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(typed), 4);
  return Buffer.concat([frame.subarray(0, 4), typed, frame.subarray(4)]);
};

/** A grey PNG that any program shows, with further chunks before its end. */
export function pngPicture(
  { width, height }: Size,
  chunks: readonly (readonly [string, string])[] = [],
): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    ...chunks.map(([type, text]) => pngChunk(type, Buffer.from(text, 'latin1'))),
    pngChunk('IDAT', deflateSync(Buffer.alloc((width + 1) * height))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

const jpegSegment = (marker: number, data: Uint8Array): Uint8Array => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
};

/** An Exif block with an orientation and a secret behind it. */
function exif(orientation: number, secret: string, isLittleEndian: boolean): Uint8Array {
  const tiff = Buffer.alloc(26);
  const u16 = (value: number, at: number) =>
    isLittleEndian ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const u32 = (value: number, at: number) =>
    isLittleEndian ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  tiff.write(isLittleEndian ? 'II' : 'MM', 0, 'latin1');
  u16(42, 2);
  u32(8, 4);
  u16(1, 8);
  u16(0x0112, 10);
  u16(3, 12);
  u32(1, 14);
  u16(orientation, 18);
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from(secret)]);
}

interface JpegOptions extends Size {
  readonly orientation?: number;
  readonly isLittleEndian?: boolean;
  /** Stands in Exif, XMP, IPTC, a comment, and behind the end. */
  readonly secret?: string;
}

/** A JPEG as cameras build it: its segments are true, what it shows is noise. */
export function jpegPicture({
  width,
  height,
  orientation = 1,
  isLittleEndian = false,
  secret = '',
}: JpegOptions): Uint8Array {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  const text = (words: string): Uint8Array => Buffer.from(words, 'latin1');
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    jpegSegment(0xe0, text('JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0')),
    jpegSegment(0xe1, exif(orientation, secret, isLittleEndian)),
    jpegSegment(0xe1, text(`http://ns.adobe.com/xap/1.0/\0${secret}`)),
    jpegSegment(0xe2, text('ICC_PROFILE\0\u0001\u0001colours')),
    jpegSegment(0xed, text(`Photoshop 3.0\0${secret}`)),
    jpegSegment(0xfe, text(secret)),
    jpegSegment(0xc0, frame),
    jpegSegment(0xda, Buffer.from([1, 1, 0, 0, 0x3f, 0])),
    // Data with a stuffed 0xff and a restart marker.
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
    Buffer.from([0xff, 0xd9]),
    text(secret),
  ]);
}

const webpChunk = (type: string, data: Uint8Array): Uint8Array => {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
};

/** A WebP in its extended form, with Exif and XMP that hold a secret. */
export function webpPicture({ width, height }: Size, secret = ''): Uint8Array {
  const extended = Buffer.alloc(10);
  extended[0] = 0x0c;
  extended.writeUIntLE(width - 1, 4, 3);
  extended.writeUIntLE(height - 1, 7, 3);
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    webpChunk('VP8X', extended),
    webpChunk('VP8L', Buffer.from([0x2f, 0, 0, 0, 0, 1])),
    webpChunk('EXIF', Buffer.from(secret)),
    webpChunk('XMP ', Buffer.from(secret)),
  ]);
  const head = Buffer.alloc(8);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

export const gifPicture = ({ width, height }: Size): Uint8Array => {
  const bytes = Buffer.alloc(14);
  bytes.write('GIF89a', 0, 'latin1');
  bytes.writeUInt16LE(width, 6);
  bytes.writeUInt16LE(height, 8);
  bytes[13] = 0x3b;
  return bytes;
};
