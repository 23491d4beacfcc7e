/** Languages of Amazon Translate, each with each (developer guide, supported languages, read 2026-11). */
const CODES = new Set(
  [
    'af sq am ar hy az bn bs bg ca zh zh-TW hr cs da fa-AF nl en et fa tl fi fr fr-CA ka de el gu ht',
    'ha he hi hu is id ga it ja kn kk ko lv lt mk ms ml mt mr mn no ps pl pt pt-PT pa ro ru sr si sk',
    'sl so es es-MX sw sv ta te th tr uk ur uz vi cy',
  ].flatMap((line) => line.split(' ')),
);

/** Tags whose bare language means another variety there, or goes by another code. */
const SPECIAL: Readonly<Record<string, string>> = {
  'zh-Hant': 'zh-TW',
  'zh-HK': 'zh-TW',
  nb: 'no',
  nn: 'no',
  fil: 'tl',
};

/** Amazon Translate's code for a language tag; null when it does not know the language. */
export function amazonLanguage(tag: string): string | null {
  const canonical = Intl.getCanonicalLocales(tag)[0] ?? tag;
  const [primary = ''] = canonical.split('-');
  const candidates = [canonical, SPECIAL[canonical], primary, SPECIAL[primary]];
  return candidates.find((code) => code !== undefined && CODES.has(code)) ?? null;
}
