import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';
import type { PhoneReader } from './contacts.ts';

/** Countries to try for a national number that the newsroom's own country does not know. */
const COUNTRIES_BY_LANGUAGE: Readonly<Record<string, readonly CountryCode[]>> = {
  en: ['US', 'GB', 'AU'],
  es: ['ES', 'MX', 'AR'],
  fr: ['FR', 'CA'],
  pt: ['BR', 'PT'],
  de: ['DE', 'CH', 'AT'],
  it: ['IT'],
  nl: ['NL', 'BE'],
};

/** Makes E.164 of printed numbers; national ones are those of the newsroom's country, else the language's. */
export function phoneReader(country: string, language: string): PhoneReader {
  const own = isSupportedCountry(country) ? country : undefined;
  const countries = [own, ...(COUNTRIES_BY_LANGUAGE[language] ?? [])].filter(
    (code) => code !== undefined,
  );
  return (raw) => {
    const typed = raw
      .replace(/^\+\+/, '+')
      .replace(/^00(?=[1-9])/, '+')
      .replace(/\(0\)/, '')
      .replace(/\s?(ext|x|poste|ramal|durchwahl|int)\.?\s?\d{1,5}$/i, '');
    const international = typed.startsWith('+') ? parsePhoneNumberFromString(typed) : undefined;
    if (international !== undefined)
      return international.isPossible() ? international.number : null;
    const read = countries.map((code) => parsePhoneNumberFromString(typed, code));
    const found =
      read.find((number) => number?.isValid()) ??
      read.slice(0, 2).find((number) => number?.isPossible());
    return found?.number ?? null;
  };
}
