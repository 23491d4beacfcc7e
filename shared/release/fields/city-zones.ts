import { foldText } from '../../text/normalise.ts';
import { PLACES } from './zone-places.ts';

/** Cities that no IANA zone is named after, and names of cities in other languages. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'abu dhabi': 'Asia/Dubai',
  barcelona: 'Europe/Madrid',
  beijing: 'Asia/Shanghai',
  bern: 'Europe/Zurich',
  boston: 'America/New_York',
  brasilia: 'America/Sao_Paulo',
  bruselas: 'Europe/Brussels',
  brussel: 'Europe/Brussels',
  bruxelles: 'Europe/Brussels',
  bruxelas: 'Europe/Brussels',
  'ciudad de mexico': 'America/Mexico_City',
  edinburgh: 'Europe/London',
  frankfurt: 'Europe/Berlin',
  geneva: 'Europe/Zurich',
  geneve: 'Europe/Zurich',
  ginebra: 'Europe/Zurich',
  hawaii: 'Pacific/Honolulu',
  kyiv: 'Europe/Kyiv',
  lisboa: 'Europe/Lisbon',
  londres: 'Europe/London',
  mailand: 'Europe/Rome',
  milano: 'Europe/Rome',
  miami: 'America/New_York',
  milan: 'Europe/Rome',
  montreal: 'America/Toronto',
  moskau: 'Europe/Moscow',
  mumbai: 'Asia/Kolkata',
  munich: 'Europe/Berlin',
  'new delhi': 'Asia/Kolkata',
  'nova iorque': 'America/New_York',
  'nueva york': 'America/New_York',
  ottawa: 'America/Toronto',
  pekin: 'Asia/Shanghai',
  peking: 'Asia/Shanghai',
  quebec: 'America/Toronto',
  'rio de janeiro': 'America/Sao_Paulo',
  roma: 'Europe/Rome',
  'san francisco': 'America/Los_Angeles',
  seattle: 'America/Los_Angeles',
  'the hague': 'Europe/Amsterdam',
  tokio: 'Asia/Tokyo',
  washington: 'America/New_York',
  'washington dc': 'America/New_York',
  wien: 'Europe/Vienna',
};

/** Last segments of zones' names that are words or no places. */
const NO_CITIES = new Set(['center', 'easter', 'north', 'south', 'west', 'east', 'general']);

const CITIES = new Map<string, string>();
for (const zone of Intl.supportedValuesOf('timeZone')) {
  const city = foldText((zone.split('/').at(-1) ?? '').replaceAll('_', ' '));
  if (zone.includes('/') && !zone.startsWith('Etc/') && !NO_CITIES.has(city))
    CITIES.set(city, CITIES.get(city) ?? zone);
}
for (const [city, zone] of Object.entries(OTHER_NAMES)) CITIES.set(city, zone);

/** No city's name has more words. */
const MAX_WORDS = 4;

/** A city or a country that words name, and which of the words. */
export interface NamedPlace {
  readonly zone: string;
  readonly typed: string;
  readonly from: number;
  readonly to: number;
}

/** Whether a name is a known city's and nothing else. */
export const isCity = (name: string): boolean => CITIES.has(foldText(name));

/** The cities and countries among folded words, in order, each by its longest name. */
export function placesIn(words: readonly string[]): readonly NamedPlace[] {
  const found: NamedPlace[] = [];
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + MAX_WORDS); to > from; to--) {
      const typed = words.slice(from, to).join(' ');
      const zone = CITIES.get(typed) ?? PLACES.get(typed);
      if (zone === undefined) continue;
      found.push({ zone, typed, from, to });
      from = to - 1;
      break;
    }
  }
  return found;
}
