import { writeCsv } from './csv.ts';
import { writeKeywords } from './keywords.ts';
import type { Subscriber } from './subscriber.ts';

/** CSV of everybody with the record of their consent, for the files of the office; no import takes it. */
export function writeConsentRecords(people: readonly Subscriber[]): string {
  const hasZones = people.some(({ timeZone }) => timeZone !== null);
  return writeCsv([
    [
      ...['email', 'languages', 'subjects', 'frequency', 'status', 'consent', 'consentAt'],
      ...[
        'confirmedAt',
        'leftAt',
        'suppressedAt',
        'suppressedFor',
        'keywords',
        ...(hasZones ? ['timezone'] : []),
      ],
    ],
    ...people.map((person) => [
      ...[person.email, person.languages.join(' '), person.subjects.join(' '), person.frequency],
      ...[person.status, person.consent.source, person.consent.at, person.confirmedAt ?? ''],
      ...[person.leftAt ?? '', person.suppression?.at ?? '', person.suppression?.reason ?? ''],
      ...[writeKeywords(person.keywords, '; '), ...(hasZones ? [person.timeZone ?? ''] : [])],
    ]),
  ]);
}
