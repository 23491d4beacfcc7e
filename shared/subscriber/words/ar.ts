import type { SubscriptionWords } from './catalogue.ts';

export const ar: SubscriptionWords = {
  language: 'ar',
  subscribe: 'الاشتراك بالبريد الإلكتروني',
  forwarded: 'هل أُعيد توجيه هذه الرسالة إليكم؟',
  subscribeTitle: 'البيانات الصحفية بالبريد الإلكتروني',
  subscribeText: (organisation) => `${organisation}: تصلكم البيانات الصحفية كاملةً فور صدورها.`,
  alreadyText:
    'هل تصلكم بالفعل؟ أرسلوا النموذج مع عنوانكم: ستصلكم رسالة فيها رابط إلى تفضيلاتكم، ولن يتغير شيء آخر.',
  email: 'عنوان البريد الإلكتروني',
  languages: 'اللغات',
  languageChoice: (place) => `الخيار ${place}`,
  noLanguage: 'لا شيء',
  subjects: 'الموضوعات',
  subjectsHint: 'إذا لم تختاروا أي موضوع فستصلكم جميعها.',
  frequency: 'وتيرة الإرسال',
  frequencies: {
    immediate: 'فورًا، كل بيان على حدة',
    daily: 'مرة في اليوم، مجتمعةً',
    weekly: 'مرة في الأسبوع، مجتمعةً',
  },
  send: 'اشتراك',
  leaveEmpty: 'اتركوا هذا الحقل فارغًا',
  privacy: 'يُستخدم عنوانكم لهذه الرسائل وحدها ولا يُعطى لأي جهة.',

  checkMail: 'راجعوا بريدكم',
  checkMailText:
    'أُرسلت رسالة إلى العنوان الذي أدخلتموه. افتحوا الرابط الوارد فيها للمتابعة. إذا لم يصل شيء خلال عشر دقائق فابحثوا في مجلد الرسائل غير المرغوب فيها وتحققوا من كتابة العنوان.',

  wrongAddress: 'لا يمكننا الكتابة إلى هذا العنوان',
  wrongAddressText: 'يرجى التحقق منه: ينبغي أن يكون على شكل name@example.org.',
  tooMany: 'طلبات كثيرة جدًا',
  tooManyText: 'لم يُرسل شيء. يرجى المحاولة مرة أخرى بعد بضع دقائق.',
  wrongForm: 'لم يصل النموذج كاملًا',
  wrongFormText: 'لم يتغير شيء. يرجى الرجوع وإرساله مرة أخرى.',
  wrongLink: 'هذا الرابط لا يعمل',
  wrongLinkText: 'قد يكون ناقصًا أو قديمًا جدًا. اطلبوا رابطًا جديدًا بالنموذج: يكفي عنوانكم.',
  back: 'إلى النموذج',

  confirmTitle: 'تأكيد الاشتراك',
  confirmText: (organisation) =>
    `${organisation}: هل ترغبون في تلقي البيانات الصحفية بالبريد الإلكتروني؟`,
  confirmButton: 'نعم، أرغب في الاشتراك',
  confirmed: 'تم تأكيد اشتراككم',
  confirmedText: (organisation) =>
    `${organisation}: سيصلكم البيان الصحفي القادم بالبريد الإلكتروني. في كل رسالة رابط لإلغاء الاشتراك.`,

  preferences: 'تفضيلاتكم',
  changePreferences: 'تغيير التفضيلات',
  pause: 'عدم إرسال أي شيء قبل',
  pauseHint: 'اتركوه فارغًا إذا لم ترغبوا في التوقف.',
  save: 'حفظ',
  saved: 'حُفظت تفضيلاتكم.',
  conflict: 'لم يُحفظ شيء: تغيّرت تفضيلاتكم في نافذة أخرى. هذه حالتها الآن.',
  unreachable:
    'عادت إلينا عدة رسائل موجهة إليكم، ولذلك لا يُرسل إليكم شيء في الوقت الحالي. احفظوا التفضيلات لنحاول من جديد.',
  unsubscribe: 'إلغاء الاشتراك',
  yourData: 'عنوانكم وبياناتكم',
  yourDataText:
    'لتغيير عنوانكم أو الحصول على نسخة من بياناتكم أو محوها تحتاجون إلى رابط يُرسل إليكم بالبريد، فقد تكون هذه الصفحة قد أُعيد توجيهها إلى شخص آخر.',
  mailLink: 'أرسلوا إليّ الرابط',

  exportTitle: 'نسخة من بياناتكم',
  exportText: 'كل ما هو محفوظ عنكم في ملف JSON.',
  exportButton: 'تنزيل',
  addressTitle: 'عنوان آخر',
  addressText: 'ستصلكم رسالة على العنوان الجديد، ويسري التغيير عندما تؤكدونه هناك.',
  newEmail: 'عنوان البريد الجديد',
  addressButton: 'تغيير العنوان',
  eraseTitle: 'محو بياناتكم',
  eraseText: 'ينتهي اشتراككم ويُمحى كل ما يتعلق بكم، ما عدا رمزًا يمنع إضافة عنوانكم مجددًا من قائمة.',
  eraseSure: 'نعم، امحوا كل شيء',
  eraseButton: 'محو',
  erased: 'مُحيت بياناتكم',
  erasedText: (organisation) =>
    `${organisation}: لم يعد أي شيء محفوظًا عنكم. قد تصلكم رسالة كانت في طريقها إليكم.`,
  eraseNotSure: 'لم يُمحَ شيء: يرجى وضع علامة في المربع إذا كنتم متأكدين.',

  confirmAddress: 'تأكيد عنوانكم الجديد',
  confirmAddressText: 'ستصل البيانات الصحفية إلى هذا العنوان بدلًا من العنوان القديم.',
  confirmAddressButton: 'استخدام هذا العنوان',
  addressChanged: 'تم تغيير عنوانكم',
  addressChangedText: 'من الآن فصاعدًا تُرسل الرسائل إلى العنوان الجديد.',

  confirmMail: {
    subject: (organisation) => `تأكيد الاشتراك: ${organisation}`,
    text: (organisation) =>
      `${organisation}: طلب شخص، لعله أنتم، تلقي البيانات الصحفية على هذا العنوان. افتحوا الرابط للتأكيد.`,
    action: 'تأكيد الاشتراك',
  },
  accountMail: {
    subject: (organisation) => `اشتراككم: ${organisation}`,
    text: (organisation) =>
      `${organisation}: تصلكم البيانات الصحفية على هذا العنوان. يفتح الرابط تفضيلاتكم وبياناتكم.`,
    action: 'فتح التفضيلات والبيانات',
  },
  addressMail: {
    subject: (organisation) => `تأكيد العنوان الجديد: ${organisation}`,
    text: (organisation) =>
      `${organisation}: يرغب أحد متلقي البيانات الصحفية في تلقيها من الآن على هذا العنوان. افتحوا الرابط للتأكيد.`,
    action: 'تأكيد العنوان',
  },
  // Two has a form of its own; three to ten take the plural.
  linkIsGoodFor: (days) => `الرابط صالح لمدة ${days === 2 ? 'يومين' : `${days} أيام`}.`,
  ignoreMail: 'إذا لم تكونوا أنتم فلا داعي لفعل أي شيء: لا يحدث شيء من دون نقرة.',
  movedMail: {
    subject: (organisation) => `نُقل اشتراككم إلى عنوان آخر: ${organisation}`,
    text: (organisation) =>
      `${organisation}: لم تعد البيانات الصحفية تصل إلى هذا العنوان. من الآن فصاعدًا تُرسل إلى عنوان آخر جرى تأكيده، وقد طُلب التغيير برابط أُرسل إلى هنا.`,
  },
  notYou: 'إذا لم تكونوا أنتم فنرجو الرد على هذه الرسالة: سيساعدكم المكتب الصحفي.',
};
