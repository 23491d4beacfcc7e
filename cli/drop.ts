import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';

const SIDECAR = /\.ya?ml$/i;

/** Files of a folder, sub-folders included, as S3 key parts; sidecars first, then by name. */
export function filesToDrop(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort((a, b) => {
      const bySidecar = Number(SIDECAR.test(b)) - Number(SIDECAR.test(a));
      return bySidecar !== 0 ? bySidecar : a < b ? -1 : 1;
    });
}

/** Puts one file into the drop bucket, as a press officer's tool would. */
export async function drop(
  s3: S3Client,
  {
    bucket,
    folder,
    path,
  }: { readonly bucket: string; readonly folder: string; readonly path: string },
): Promise<void> {
  await s3.send(
    new PutObjectCommand({
      Bucket: bucket,
      Key: `incoming/${path}`,
      Body: readFileSync(join(folder, path)),
    }),
  );
}

/** Size and time of a file, to see whether it is still being written; null when it is gone. */
export function fingerprint(file: string): string | null {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? `${stat.size} ${stat.mtimeMs}` : null;
}
