import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import PostalMime from 'postal-mime';
import config from '../dateline.config.ts';
import { readLogo } from '../functions/publish/read-logo.ts';
import { composeMail, renderMail } from '../shared/mail/render-mail.ts';
import { newsroomDesign } from '../shared/newsroom/newsroom-design.ts';
import { stylesheet } from '../shared/newsroom/stylesheet.ts';
import type { ParseResult } from '../shared/release/parse.ts';
import type { Release } from '../shared/release/release.ts';
import { inWords } from '../shared/release/remarks/words.ts';
import { slugOf } from '../shared/release/slug.ts';
import type { Edition } from '../shared/translation/edition.ts';
import { assetsOfEdition, pathOfAsset } from '../shared/translation/edition-assets.ts';
import { describeForPeople } from './parse-description.ts';
import { localDocumentReader, parseFile } from './parse-file.ts';
import { readFlags, type Streams, UsageError } from './usage.ts';

const USAGE = 'Usage: npm run -s dateline -- preview FILE [--open]';

/**
 * `dateline preview FILE [--open]`: writes the mail and the page that a file would become into a
 * temporary folder and prints where; warnings go to the standard error. Sends nothing, publishes nothing, and opens a browser only when asked.
 *
 * @returns the exit status: 1 when the file is rejected
 * @throws {UsageError} when called wrongly
 */
export async function previewCommand(
  args: readonly string[],
  { stdout, stderr }: Streams,
): Promise<number> {
  const { file, isOpened } = readArguments(args);
  const { result } = await parseFile(file, config, localDocumentReader());
  if (result.outcome === 'rejected') {
    const office = { timeZone: config.timeZone, language: config.officeLanguage };
    stderr.write(`${describeForPeople(file, result, office, stderr)}\n`);
    return 1;
  }
  const folder = await mkdtemp(join(tmpdir(), 'dateline-preview-'));
  const files = await previewFiles(result);
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const shown = files.flatMap(({ path, title }) => (title === null ? [] : [{ path, title }]));
  for (const one of result.diagnostics.filter(({ level }) => level === 'warning')) {
    const { line, message } = inWords(one, config.officeLanguage);
    stderr.write(`${line === null ? '' : `line ${line}: `}${message}\n`);
  }
  for (const { path, title } of shown) stdout.write(`${title.padEnd(12)}${join(folder, path)}\n`);
  if (isOpened) for (const { path } of shown) if (path.endsWith('.html')) open(join(folder, path));
  return 0;
}

function readArguments(args: readonly string[]) {
  const { values, positionals } = readFlags(args, { open: { type: 'boolean' } }, USAGE);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError(USAGE);
  return { file, isOpened: values.open === true };
}

/** The release as its readers would see it if it went out now, by itself. */
function editionOf(release: Release): Edition {
  const { family, language, reference, headline, subheadline, summary, keywords, notice } = release;
  const at = new Date().toISOString();
  const origin = 'original' as const;
  return {
    family,
    slug: slugOf(family),
    language,
    origin,
    translation: null,
    reference,
    version: 1,
    headline,
    subheadline,
    summary,
    keywords,
    release,
    publishedAt: at,
    updatedAt: at,
    isImport: notice.kind === 'import',
    correction: notice.kind === 'correction' ? { version: 1, note: notice.note, at } : null,
    earlierCorrections: [],
    withdrawal: notice.kind === 'withdrawal' ? { version: 1, reason: notice.reason, at } : null,
    siblings: [{ language, origin, headline, isMachineTranslated: false }],
  };
}

interface PreviewFile {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Null for what other files need. */
  readonly title: string | null;
}

async function previewFiles({
  release,
  contents,
}: Extract<ParseResult, { outcome: 'accepted' }>): Promise<readonly PreviewFile[]> {
  const siteUrl = `https://${config.domain}`;
  const edition = editionOf(release);
  const kind =
    edition.withdrawal !== null
      ? 'withdrawal'
      : edition.correction !== null
        ? 'correction'
        : 'alert';
  const raw = composeMail(renderMail(edition, { kind, config, siteUrl }), {
    to: 'reader@example.org',
    deliveryId: 'preview',
    token: 'preview',
    date: edition.publishedAt,
  });
  const mail = await PostalMime.parse(raw);
  const logo = readLogo(config.identity.logo, (of) => new URL(`../${of}`, import.meta.url));
  const design = newsroomDesign({ config, siteUrl, logo });
  const pages = design.releaseFiles(edition);
  const style = stylesheet(config);
  return [
    { path: 'mail.html', content: mail.html ?? '', title: 'mail, HTML' },
    { path: 'mail.txt', content: mail.text ?? '', title: 'mail, text' },
    { path: 'mail.eml', content: raw, title: 'mail, whole' },
    ...pages.map(({ path, body }) => {
      const isPage = path.endsWith('.html');
      // Opened as a file, a page has no root to look for its stylesheet at.
      const content = isPage
        ? body.replace(/(href|src)="\//g, `$1="${'../'.repeat(path.split('/').length - 1)}`)
        : body;
      return { path, content, title: isPage ? 'page' : null };
    }),
    ...assetsOfEdition(edition).flatMap((asset) => {
      const content = contents.get(asset.sha256);
      const path = pathOfAsset(edition, asset);
      return content === undefined ? [] : [{ path, content, title: null }];
    }),
    { path: style.path, content: style.body, title: null },
    ...design.logoFiles().map(({ path, body }) => ({ path, content: body, title: null })),
  ];
}

/** Hands a file to the desktop's own program. */
function open(path: string): void {
  const [program, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  const child = spawn(program as string, [...args, path], { stdio: 'ignore', detached: true });
  // Without a desktop there is no such program; the paths stand printed.
  child.on('error', () => undefined);
  child.unref();
}

const OPENERS: Readonly<Record<string, readonly string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};
