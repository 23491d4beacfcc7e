import type { NewsroomConfig } from '../../shared/config/config.ts';
import type { Edition } from '../../shared/translation/edition.ts';
import { editionOf } from '../factories/edition.ts';
import { releaseOf } from '../factories/release.ts';
import { CONFIG, ENGLISH, paragraph } from './sample-edition.ts';

// The same newsroom with Arabic beside English: texts of both directions in one another.

export const BILINGUAL: NewsroomConfig = {
  ...CONFIG,
  organisation: { ...CONFIG.organisation, names: { ar: 'منظمة الدول النموذجية' } },
  languages: ['en', 'ar'],
  subjects: [{ key: 'security', labels: { en: 'Security', ar: 'الأمن' } }],
};

const siblings: Edition['siblings'] = [
  { language: 'en', origin: 'original', headline: ENGLISH.headline, isMachineTranslated: false },
  {
    language: 'ar',
    origin: 'original',
    headline: 'الدول تتفق على شبكات أكثر أمانًا',
    isMachineTranslated: false,
  },
];

/** Written in Arabic, with Latin names, addresses and numbers in it. */
export const ARABIC: Edition = editionOf({
  siblings,
  release: releaseOf({
    language: 'ar',
    reference: 'A-453/14',
    headline: 'الدول تتفق على شبكات أكثر أمانًا',
    subheadline: 'نحو 600 مليون شخص وقعوا ضحايا للجرائم الإلكترونية في عام 2013',
    dateline: { location: 'واشنطن', date: '2026-10-22' },
    body: [
      paragraph('اجتمع أكثر من 100 مشارك من 35 دولة، وفق تقرير OAS/IDB الصادر هذا العام.'),
      { kind: 'quotation', inlines: [{ kind: 'text', text: 'لم نكن يومًا أكثر اتصالًا.' }] },
      {
        kind: 'table',
        hasHeader: true,
        rows: [
          [[{ kind: 'text', text: 'الدولة' }], [{ kind: 'text', text: 'الهجمات' }]],
          [[{ kind: 'text', text: 'الشمال' }], [{ kind: 'text', text: '253' }]],
        ],
      },
    ],
    contacts: [
      {
        name: 'ليلى حداد',
        role: 'مسؤولة الإعلام',
        organisation: 'OES',
        email: 'layla@example.org',
        phones: [{ raw: '+1 (202) 555-0100', e164: '+12025550100' }],
      },
    ],
    subjects: ['security'],
  }),
});

/** Headline and summary in Arabic by machine, the text in English. */
export const ARABIC_BY_MACHINE: Edition = {
  ...ENGLISH,
  siblings,
  language: 'ar',
  origin: 'translated',
  translation: { engine: 'amazon', sourceLanguage: 'en' },
  headline: 'الدول تتفق على شبكات أكثر أمانًا',
  subheadline: null,
  summary: 'اتفقت خمس وثلاثون دولة على تبادل ما تعرفه عن الهجمات.',
};

/** For Arabic readers, but all in English: no engine could translate it. */
export const ARABIC_UNTRANSLATED: Edition = {
  ...ENGLISH,
  siblings,
  language: 'ar',
  origin: 'translated',
  translation: { engine: 'none', sourceLanguage: 'en' },
};
