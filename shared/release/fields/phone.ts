import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';
import { remembered } from '../../text/remembered.ts';
import type { PhoneReader } from './contact-words.ts';

/** Countries to try for a national number that the newsroom's own country does not know. */
const COUNTRIES_BY_LANGUAGE: Readonly<Record<string, readonly CountryCode[]>> = {
  en: ['US', 'GB', 'AU'],
  es: ['ES', 'MX', 'AR'],
  fr: ['FR', 'CA'],
  pt: ['BR', 'PT'],
  de: ['DE', 'CH', 'AT'],
  it: ['IT'],
  nl: ['NL', 'BE'],
  pl: ['PL'],
  sv: ['SE', 'FI'],
  da: ['DK'],
  no: ['NO'],
  nb: ['NO'],
  fi: ['FI'],
  cs: ['CZ'],
  el: ['GR'],
  tr: ['TR'],
  ru: ['RU'],
  uk: ['UA'],
  ja: ['JP'],
  ko: ['KR'],
};

/** `(202) 555-0111`, `202-555-0111`: North America groups so, and hardly anybody else. */
const NORTH_AMERICAN = /^(?:1[-. ])?\(?[2-9]\d{2}\)?[-. ]\s?\d{3}[-. ]\d{4}$/;

/**
 * Makes E.164 of printed numbers; national ones are those of the newsroom's country, else the language's. In a
 * language that the country does not write in, only numbers that are grouped as there come from there.
 */
export function phoneReader(country: string, language: string): PhoneReader {
  const own = isSupportedCountry(country) ? country : undefined;
  const others = COUNTRIES_BY_LANGUAGE[language] ?? [];
  const isForeign = own !== undefined && getCountryCallingCode(own) === '1' && language !== 'en';
  const countriesFor = (typed: string) => {
    // Nine digits in threes: Lisbon, not Brasília, which puts the area in brackets.
    if (language === 'pt' && /^[29]\d{2} \d{3} \d{3}$/.test(typed)) return ['PT' as const];
    const ordered = isForeign && !NORTH_AMERICAN.test(typed) ? [...others, own] : [own, ...others];
    return [...new Set(ordered)].filter((code) => code !== undefined);
  };
  return remembered((raw) => {
    const typed = raw
      .replace(/^\+\+/, '+')
      .replace(/^00(?=[1-9])/, '+')
      .replace(/\(0\)/, '')
      .replace(/\s?\/\s?/, ' ')
      .replace(/\s?(ext|x|poste|ramal|durchwahl|int)\.?\s?\d{1,5}$/i, '');
    const international = typed.startsWith('+') ? parsePhoneNumberFromString(typed) : undefined;
    if (international !== undefined)
      return international.isPossible() ? international.number : null;
    const read = countriesFor(typed).map((code) => parsePhoneNumberFromString(typed, code));
    const found =
      read.find((number) => number?.isValid()) ??
      read.slice(0, 2).find((number) => number?.isPossible() && number.nationalNumber.length >= 8);
    return found?.number ?? null;
  });
}
