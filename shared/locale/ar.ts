import type { Words } from './catalogue.ts';

// The script has no capitals, so that the prefixes of mail and of titles are the same.
export const ar: Words = {
  language: 'ar',
  releaseTypes: {
    'press-release': 'بيان صحفي',
    'media-advisory': 'تنويه إعلامي',
    statement: 'بيان',
    speech: 'كلمة',
    results: 'النتائج',
    invitation: 'دعوة',
  },
  subjectPrefixes: { correction: 'تصحيح:', withdrawal: 'سحب:' },
  titlePrefixes: { correction: 'تصحيح:', withdrawal: 'سحب:', restoration: 'أُعيد نشره:' },
  colon: ':',
  comma: '، ',
  newsroom: 'المركز الإعلامي',
  pressReleases: 'البيانات الصحفية',
  pressReleasesOf: (organisation) => `البيانات الصحفية: ${organisation}`,
  nothingYet: 'لم يُنشر شيء بعد.',
  allReleases: 'جميع البيانات الصحفية',
  archive: 'الأرشيف',
  newer: 'الأحدث',
  older: 'الأقدم',
  corrections: 'التصحيحات والبيانات المسحوبة',
  correctionsText: 'ما صُحّح أو سُحب بعد نشره.',
  feeds: 'خلاصات الأخبار',
  feedsText:
    'تُعلِم الخلاصات قارئ الأخبار أو أي برنامج آخر بكل جديد. يُرجى نسخ أحد العناوين إليه؛ فالنص كامل، ولكل قائمة خلاصة خاصة بها بثلاث صيغ.',
  feedsOpml: 'جميع خلاصات هذا المركز الإعلامي في ملف واحد (OPML)',
  feedsExtension:
    'في JSON Feed، يذكر كل بيان أيضًا رقمه المرجعي وإصداره وحالته ولغة نصه، وما إذا كان العنوان والملخص قد تُرجما آليًا، وأماكن ترجماته؛ ويذكر كل تصحيح أو سحب البيان الذي يتعلق به.',
  languages: 'اللغات',
  skipToContent: 'الانتقال إلى المحتوى',
  reference: 'الرقم المرجعي',
  updated: (when) => `آخر تحديث: ${when}`,
  subjects: 'الموضوعات',
  contacts: 'للتواصل الإعلامي',
  about: (organisation) => `نبذة عن ${organisation}`,
  notes: 'ملاحظات للمحررين',
  withdrawnOn: (when) => `سُحب في ${when}`,
  withdrawnRequest: 'سُحب هذا البيان. يُرجى عدم نشره أو الاقتباس منه، وإزالته حيثما نُشر.',
  withdrawnReason: 'السبب',
  machineTranslated: (engine, source) =>
    `تُرجم العنوان والملخص آليًا (${engine})؛ اللغة الأصلية: ${source}. النص بهذه اللغة.`,
  notTranslated: (source) => `هذا البيان متاح باللغة ${source} فقط.`,
  machineVersion: 'ترجمة آلية',
  plainText: 'نص عادي',
  assets: 'الصور والمستندات',
  assetsForDownload: (pictures, documents) => {
    const parts = [
      ...(pictures === 0 ? [] : [`الصور (${pictures})`]),
      ...(documents === 0 ? [] : [`المستندات (${documents})`]),
    ];
    return `للتنزيل: ${parts.join('، ')}`;
  },
  readOnPage: 'القراءة في المركز الإعلامي',
  readFullText: 'قراءة النص الكامل',
  cutShort: 'اختُصر النص في هذه الرسالة.',
  digestSubject: (organisation, count, day) =>
    `${organisation}: عدد البيانات الصحفية ${count}، ${day}`,
  digestMore: (count) => `عدد البيانات الأخرى: ${count}`,
  whyYouGetThis: (organisation) =>
    `تصلكم هذه الرسالة لأنكم مشتركون في البيانات الصحفية الصادرة عن الجهة التالية: ${organisation}.`,
  unsubscribe: 'إلغاء الاشتراك',
  notFound: 'الصفحة غير موجودة',
  notFoundText: 'لا توجد صفحة على هذا العنوان. ربما كُتب بطريقة غير صحيحة.',
};
