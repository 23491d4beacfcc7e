import { createHash } from 'node:crypto';
import type { Release } from '../../shared/release/release.ts';

const sha256 = (content: object): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex');

/** The same for the same content, wherever in a file it stood. */
export const contentHash = ({ origins: _, ...content }: Release): string => sha256(content);

/** The same whatever the file is called (without a reference the family is the file's name), and whatever lies beside it. */
export const textHash = ({ origins: _, family: __, ...content }: Release): string =>
  sha256({ ...content, assets: [] });
