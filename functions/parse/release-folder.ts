import type { NewsroomConfig } from '../../shared/config/config.ts';
import { languageInName, referenceParts } from '../../shared/release/family.ts';
import { isNoDocument, isSidecar } from './dropped-files.ts';

const PICTURE = /\.(jpe?g|png|gif|webp)$/i;
const PDF = /\.pdf$/i;
/** Of what else a release may be; a file without an extension is told by its content. */
const DOCUMENT = /(^|\/)[^/.]+$|\.(txt|text|md|markdown|html?|xhtml|docx|eml|zip)$/i;

/** What a path lies in, with the slash at its end; empty for the top, which is everybody's. */
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

export const isPictureFile = (path: string): boolean => PICTURE.test(path);

/** Whether a file can stand beside a release by its name. */
export const isAssetFile = (path: string): boolean =>
  (isPictureFile(path) || PDF.test(path)) && !isNoDocument(path);

/** The files of a folder as they belong together. */
export interface ReleaseFolder {
  /** Documents that are one release, in one language or several. */
  readonly documents: readonly string[];
  /** Pictures and PDF files of that release; none where the folder is not one release's. */
  readonly assets: readonly string[];
}

/**
 * Tells whether a folder holds one release and what goes with it. Two documents are one release when their names say so: by the name before
 * the language (`launch.en.md`, `launch.es.docx`) or by the reference (`E-453-14.txt`, `S-453-14.txt`).
 * A PDF is the release only where no other document lies.
 *
 * @param paths files of one folder, those of folders inside left out
 */
export function releaseFolder(paths: readonly string[], config: NewsroomConfig): ReleaseFolder {
  const documents = paths.filter(
    (path) => DOCUMENT.test(path) && !isSidecar(path) && !isNoDocument(path),
  );
  const releases = new Set(documents.map((path) => releaseNamed(path, config)));
  const isOne = releases.size === 1 && folderOf(documents[0] ?? '') !== '';
  return { documents, assets: isOne ? paths.filter(isAssetFile) : [] };
}

/** What a file name says of the release it holds: the family of a reference, else the name without a language. */
function releaseNamed(path: string, config: NewsroomConfig): string {
  const name = path.slice(folderOf(path).length);
  const stem = (languageInName(name, config)?.stem ?? name.replace(/\.[^.]+$/, '')).toLowerCase();
  // No file name holds a slash: `E-453-14` is E-453/14.
  const cut = Math.max(stem.lastIndexOf('-'), stem.lastIndexOf('_'), stem.lastIndexOf(' '));
  const reference = `${stem.slice(0, Math.max(cut, 0))}/${stem.slice(cut + 1)}`.toUpperCase();
  return referenceParts(reference, config)?.family ?? stem;
}
