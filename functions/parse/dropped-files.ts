/** Files that programs leave behind; they carry no release (Office lock files carry a person's name). */
const NO_DOCUMENT =
  /(^|\/)(\.[^/]*|~\$[^/]*|Thumbs\.db|desktop\.ini|[^/]*\.(part|crdownload|tmp|swp))$/i;

export const isNoDocument = (path: string): boolean => NO_DOCUMENT.test(path);

const SIDECAR = /\.ya?ml$/i;
const EXTENSION = /\.[^./]+$/;
/** `.en` of `release.en.txt`, `.pt-br` of `release.pt-BR.md`. */
const LANGUAGE = /\.[a-z]{2,3}(-[a-z0-9]+)?$/i;

export const isSidecar = (path: string): boolean => SIDECAR.test(path);

/** What every sidecar of a path, and every document of a sidecar, begins with: all that must be listed. */
export function kinPrefix(path: string): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return folder + path.slice(folder.length).split('.', 1)[0];
}

/**
 * The sidecars of a document among the paths beside it: `name.en.yaml` and `name.en.txt.yaml` of
 * `name.en.txt`, and `name.yaml` for all its languages. Case does not matter, as it does not to the
 * systems that most files come from.
 */
export function sidecarsOf(path: string, beside: readonly string[]): readonly string[] {
  const stem = path.replace(EXTENSION, '');
  const stems = new Set([path, stem, stem.replace(LANGUAGE, '')].map((s) => s.toLowerCase()));
  return beside.filter(
    (other) => isSidecar(other) && stems.has(other.replace(SIDECAR, '').toLowerCase()),
  );
}

/** The documents among the paths beside a sidecar that it describes. */
export const documentsOf = (sidecar: string, beside: readonly string[]): readonly string[] =>
  beside.filter(
    (path) => !isSidecar(path) && !isNoDocument(path) && sidecarsOf(path, [sidecar]).length > 0,
  );
