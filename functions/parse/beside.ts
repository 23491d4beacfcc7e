import type { NewsroomConfig } from '../../shared/config/config.ts';
import { type ObjectStore, ObjectTooLarge } from '../../shared/ports/object-store.ts';
import type { AttachedFile } from '../../shared/release/assets/attached-file.ts';
import type { ParseResult } from '../../shared/release/parse.ts';
import { INCOMING_PREFIX } from '../../shared/workflow/receipts.ts';
import { folderOf, isAssetFile, type ReleaseFolder, releaseFolder } from './release-folder.ts';

/** A picture or document that lies beside a release. */
interface FileBeside extends AttachedFile {
  readonly path: string;
  readonly versionId: string;
}

export interface FilesBeside {
  readonly files: readonly FileBeside[];
  /** Names of those that were too large to read. */
  readonly tooLarge: readonly string[];
}

/** One page of a listing: a folder with more files is not that of one release. */
const MAX_FOLDER_FILES = 1000;

/** Reads what lies beside a release in the drop bucket. */
export function createBeside(drop: Pick<ObjectStore, 'get' | 'list'>, config: NewsroomConfig) {
  /** The folder that a path lies in. */
  async function folder(path: string): Promise<ReleaseFolder> {
    const prefix = folderOf(path);
    if (prefix === '') return { documents: [], assets: [] };
    const keys = await drop.list(INCOMING_PREFIX + prefix, MAX_FOLDER_FILES);
    if (keys.length >= MAX_FOLDER_FILES) return { documents: [], assets: [] };
    const paths = keys.map((key) => key.slice(INCOMING_PREFIX.length));
    return releaseFolder(
      paths.filter((other) => folderOf(other) === prefix && other !== prefix),
      config,
    );
  }

  async function read(paths: readonly string[]): Promise<FilesBeside> {
    let left = config.intake.maxArchiveBytes;
    const files: FileBeside[] = [];
    const tooLarge: string[] = [];
    for (const path of paths) {
      const name = path.slice(folderOf(path).length);
      try {
        const object = await drop.get(INCOMING_PREFIX + path, { maxBytes: left });
        if (object === null) continue;
        left -= object.body.length;
        const versionId = object.versionId ?? 'null';
        files.push({ path, name, content: object.body, alt: null, versionId });
      } catch (error) {
        if (!(error instanceof ObjectTooLarge)) throw error;
        tooLarge.push(name);
      }
    }
    return { files, tooLarge };
  }

  /** The pictures and PDF files of the folder of a release. */
  async function ofRelease(path: string): Promise<FilesBeside> {
    const { documents, assets } = await folder(path);
    return read(documents.includes(path) ? assets : []);
  }

  /** The files that a release names, wherever it lies. */
  function named(path: string, names: readonly string[]): Promise<FilesBeside> {
    const baseNames = names.map((name) => name.slice(name.search(/[^/\\]*$/)));
    const paths = baseNames.map((name) => folderOf(path) + name);
    return read(paths.filter((other) => isAssetFile(other) && other !== path));
  }

  return {
    folder,
    /** Understands a document with what lies beside it, and says what that was. */
    async understand(
      path: string,
      parse: (came: FilesBeside) => Promise<ParseResult>,
    ): Promise<{ readonly parsed: ParseResult; readonly came: FilesBeside }> {
      const own = await ofRelease(path);
      const parsed = await parse(own);
      if (parsed.outcome === 'rejected' || parsed.missing.length === 0)
        return { parsed, came: own };
      // What it names is known only now.
      const others = await named(path, parsed.missing);
      if (others.files.length + others.tooLarge.length === 0) return { parsed, came: own };
      const came = {
        files: [...own.files, ...others.files],
        tooLarge: [...own.tooLarge, ...others.tooLarge],
      };
      return { parsed: await parse(came), came };
    },
  };
}
