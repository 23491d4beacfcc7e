import { defineConfig } from './shared/config/config.ts';

/** The one file to edit. docs/operations.md says what each value does. */
export default defineConfig({
  organisation: {
    name: 'Organization of Example States',
    names: {
      es: 'Organización de los Estados de Ejemplo',
      fr: 'Organisation des États d’exemple',
      pt: 'Organização dos Estados de Exemplo',
    },
    postalAddress: '17th Street and Constitution Avenue NW, Example City',
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
  reference: {
    pattern: '^(?<letter>[ECFP])-(?<family>\\d{1,4}/\\d{2})$',
    languageByLetter: { E: 'en', C: 'es', F: 'fr', P: 'pt' },
  },
  subjects: [
    {
      key: 'security',
      labels: { en: 'Security', es: 'Seguridad', fr: 'Sécurité', pt: 'Segurança' },
    },
    {
      key: 'democracy',
      labels: { en: 'Democracy', es: 'Democracia', fr: 'Démocratie', pt: 'Democracia' },
    },
    {
      key: 'development',
      labels: { en: 'Development', es: 'Desarrollo', fr: 'Développement', pt: 'Desenvolvimento' },
    },
    {
      key: 'human-rights',
      labels: {
        en: 'Human rights',
        es: 'Derechos humanos',
        fr: 'Droits humains',
        pt: 'Direitos humanos',
      },
    },
  ],
  glossary: ['OAS', 'OEA', 'IDB', 'BID'],
  intake: {
    settleSeconds: 3,
    maxBytes: 10_000_000,
    maxArchiveBytes: 30_000_000,
    importOlderThanDays: null,
  },
  translation: { engine: 'amazon', graceMinutes: 10 },
  mail: {
    chunkSize: 40,
    unknownAfterMinutes: 15,
    lateAfterHours: 24,
    digest: {
      hour: 7,
      weekday: 1,
      timeZones: [
        'America/Mexico_City',
        'America/Bogota',
        'America/Lima',
        'America/Santiago',
        'America/Argentina/Buenos_Aires',
        'America/Sao_Paulo',
        'Europe/Madrid',
      ],
    },
    allowList: [],
  },
  feed: { itemLimit: 50 },
  alarmEmail: null,
  edge: { certificateArn: null, hostedZoneId: null },
});
