import { buffer } from 'node:stream/consumers';
import type { PackedKind } from '../../shared/release/document.ts';
import { unpack } from '../../shared/release/readers/packed.ts';

/** The program of the reading process: a document on stdin, what it holds as JSON on stdout. */
const kind = process.argv[2] as PackedKind;
const unpacked = await unpack(kind, await buffer(process.stdin));
process.stdout.write(JSON.stringify(unpacked));
