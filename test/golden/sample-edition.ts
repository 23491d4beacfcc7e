import { defineConfig } from '../../shared/config/config.ts';
import type { Block, Inline } from '../../shared/release/release.ts';
import type { Edition } from '../../shared/translation/edition.ts';
import { editionOf } from '../factories/edition.ts';
import { releaseOf } from '../factories/release.ts';

// The newsroom and the release behind the golden files: a bit of everything.

export const SITE_URL = 'https://news.example.org';

export const CONFIG = defineConfig({
  organisation: {
    name: 'Organization of Example States',
    names: { es: 'Organización de los Estados de Ejemplo' },
    postalAddress: '17th Street, Example City',
    pressEmail: 'press@example.org',
  },
  domain: 'news.example.org',
  tagYear: 2026,
  timeZone: 'America/New_York',
  languages: ['en', 'es', 'fr', 'pt'],
  officeLanguage: 'en',
  country: 'US',
  sender: {
    name: 'Example Press Office',
    alertAddress: 'news@news.example.org',
    confirmationAddress: 'subscriptions@news.example.org',
  },
  reference: { pattern: '^(?<letter>[EC])-(?<family>\\d+/\\d+)$' },
  subjects: [{ key: 'security', labels: { en: 'Security', es: 'Seguridad' } }],
  glossary: [],
  intake: { settleSeconds: 0, maxBytes: 1_000_000, importOlderThanDays: null },
  translation: { engine: 'none', graceMinutes: 0 },
  mail: { chunkSize: 20, unknownAfterMinutes: 15, allowList: [] },
  feed: { itemLimit: 50 },
  alarmEmail: null,
  edge: { certificateArn: null, hostedZoneId: null },
});

export const paragraph = (...inlines: readonly (string | Inline)[]): Block => ({
  kind: 'paragraph',
  inlines: inlines.map((inline) =>
    typeof inline === 'string' ? { kind: 'text', text: inline } : inline,
  ),
});

const release = releaseOf({
  headline: 'States agree on safer networks',
  subheadline: 'Some 600 million people were victims of a cybercrime in 2013',
  summary: 'Thirty-five states agreed to share what they know about attacks.',
  dateline: { location: 'EXAMPLE CITY', date: '2026-10-22' },
  highlights: ['35 states', '3 days'],
  body: [
    paragraph(
      'More than 100 people from 35 states & territories met at the ',
      {
        kind: 'link',
        href: 'https://www.example.org/house?a=1&b=2',
        children: [{ kind: 'text', text: 'house of states' }],
      },
      '.',
    ),
    { kind: 'heading', level: 2, inlines: [{ kind: 'text', text: 'Why it matters' }] },
    paragraph('“Cyber crime is a crime,” said Ana María Rodríguez. “It costs us all.”'),
    {
      kind: 'list',
      ordered: true,
      items: [[{ kind: 'text', text: 'Share' }], [{ kind: 'text', text: 'Train' }]],
    },
    { kind: 'quotation', inlines: [{ kind: 'text', text: 'Never so connected, never so open.' }] },
    {
      kind: 'table',
      hasHeader: true,
      rows: [
        [[{ kind: 'text', text: 'State' }], [{ kind: 'text', text: 'Attacks' }]],
        [[{ kind: 'text', text: 'North' }], [{ kind: 'text', text: '253' }]],
      ],
    },
  ],
  notes: [paragraph('Interviews on request.')],
  boilerplates: [{ organisation: 'the states', text: 'The states are thirty-five.' }],
  contacts: [
    {
      name: 'María Pérez',
      role: 'Press officer',
      organisation: null,
      email: 'maria@example.org',
      phones: [{ raw: '+1 202 555 0100', e164: '+12025550100' }],
    },
  ],
  keywords: ['networks'],
  subjects: ['security'],
});

const siblings: Edition['siblings'] = [
  { language: 'en', origin: 'original', headline: release.headline, isMachineTranslated: false },
  {
    language: 'es',
    origin: 'translated',
    headline: 'Los Estados acuerdan redes más seguras',
    isMachineTranslated: true,
  },
];

export const ENGLISH: Edition = editionOf({ release, siblings });

/** The same release as a Spanish reader gets it: metadata by machine, text in English. */
export const SPANISH: Edition = editionOf({
  release,
  siblings,
  language: 'es',
  origin: 'translated',
  translation: { engine: 'apertium', sourceLanguage: 'en' },
  headline: 'Los Estados acuerdan redes más seguras',
  subheadline: 'Unos 600 millones de personas fueron víctimas de un ciberdelito en 2013',
  summary: 'Treinta y cinco Estados acordaron compartir lo que saben de los ataques.',
  keywords: ['redes'],
});

export const CORRECTED: Edition = {
  ...ENGLISH,
  version: 2,
  updatedAt: '2026-10-23T15:00:00.000Z',
  correction: {
    version: 2,
    note: 'There were 35 states, not 53.',
    at: '2026-10-23T15:00:00.000Z',
  },
};

export const WITHDRAWN: Edition = {
  ...ENGLISH,
  version: 3,
  updatedAt: '2026-10-24T10:00:00.000Z',
  withdrawal: { version: 3, reason: 'Sent in error.', at: '2026-10-24T10:00:00.000Z' },
};
