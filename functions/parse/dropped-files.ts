/** Files that programs leave behind; they carry no release (Office lock files carry a person's name). */
const NO_DOCUMENT =
  /(^|\/)(\.[^/]*|~\$[^/]*|Thumbs\.db|desktop\.ini|[^/]*\.(part|crdownload|tmp|swp))$/i;

export const isNoDocument = (path: string): boolean => NO_DOCUMENT.test(path);

const SIDECAR = /\.ya?ml$/i;
/** What a sidecar may belong to. */
const DOCUMENT_EXTENSIONS = ['txt', 'md', 'html', 'htm', 'docx', 'pdf', 'eml'];

/** The documents that a sidecar may describe; null when the path is no sidecar. */
export function sidecarOwners(path: string): readonly string[] | null {
  if (!SIDECAR.test(path)) return null;
  const stem = path.replace(SIDECAR, '');
  return DOCUMENT_EXTENSIONS.map((extension) => `${stem}.${extension}`);
}

/** The sidecars that a document may have: `name.yaml` beside `name.txt`. */
export function sidecarPaths(path: string): readonly string[] {
  const stem = path.replace(/\.[^./]+$/, '');
  return [`${stem}.yaml`, `${stem}.yml`];
}
