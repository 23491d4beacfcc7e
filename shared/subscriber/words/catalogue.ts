/** Everything that sign-up, confirmation and preferences say, in one language. A missing string does not compile. */
export interface SubscriptionWords {
  /** Language of these words themselves. */
  readonly language: string;
  /** Label of links to the form. */
  readonly subscribe: string;
  /** Before that link, for whoever got a mail that was not sent to them. */
  readonly forwarded: string;
  readonly subscribeTitle: string;
  readonly subscribeText: (organisation: string) => string;
  /** For people who get the mails already: what the same form does for them. */
  readonly alreadyText: string;
  readonly email: string;
  readonly languages: string;
  /** First, second, … choice of language. */
  readonly languageChoice: (place: number) => string;
  readonly noLanguage: string;
  readonly subjects: string;
  readonly subjectsHint: string;
  /** Label of the words and phrases that somebody follows. */
  readonly keywords: string;
  readonly keywordsHint: (most: number) => string;
  readonly frequency: string;
  /** Label of the zone whose hour daily and weekly mails go by. */
  readonly timeZone: string;
  readonly frequencies: Readonly<Record<'immediate' | 'daily' | 'weekly', string>>;
  readonly send: string;
  /** Label of the field that only programs fill in. */
  readonly leaveEmpty: string;
  readonly privacy: string;

  readonly checkMail: string;
  readonly checkMailText: string;

  readonly wrongAddress: string;
  readonly wrongAddressText: string;
  readonly wrongKeywords: string;
  readonly wrongKeywordsText: (most: number, length: number) => string;
  readonly tooMany: string;
  readonly tooManyText: string;
  readonly wrongForm: string;
  readonly wrongFormText: string;
  readonly wrongLink: string;
  /** The link is too old, was cut off, or is no link of ours. */
  readonly wrongLinkText: string;
  readonly back: string;

  readonly confirmTitle: string;
  readonly confirmText: (organisation: string) => string;
  readonly confirmButton: string;
  readonly confirmed: string;
  readonly confirmedText: (organisation: string) => string;

  readonly preferences: string;
  /** Label of the link to them, in mail and on pages. */
  readonly changePreferences: string;
  readonly pause: string;
  readonly pauseHint: string;
  readonly save: string;
  readonly saved: string;
  /** Somebody saved in between; the form shows the newer state. */
  readonly conflict: string;
  /** Mail came back too often; saving tries it again. */
  readonly unreachable: string;
  readonly unsubscribe: string;
  readonly yourData: string;
  /** Why a link is mailed before data are shown: a forwarded mail must not open them. */
  readonly yourDataText: string;
  readonly mailLink: string;

  readonly exportTitle: string;
  /** Deliveries are in the ledger, which what faces the internet may not read. */
  readonly exportText: string;
  readonly exportButton: string;
  readonly addressTitle: string;
  readonly addressText: string;
  readonly newEmail: string;
  readonly addressButton: string;
  readonly eraseTitle: string;
  readonly eraseText: string;
  readonly eraseSure: string;
  readonly eraseButton: string;
  readonly erased: string;
  readonly erasedText: (organisation: string) => string;
  readonly eraseNotSure: string;

  readonly confirmAddress: string;
  readonly confirmAddressText: string;
  readonly confirmAddressButton: string;
  /** Said to the holder of the new mailbox alone. */
  readonly addressTaken: string;
  readonly addressTakenText: (pressEmail: string) => string;
  readonly addressChanged: string;
  readonly addressChangedText: string;

  readonly confirmMail: MailWords;
  readonly accountMail: MailWords;
  readonly addressMail: MailWords;
  /** At least two, at most ten. */
  readonly linkIsGoodFor: (days: number) => string;
  readonly ignoreMail: string;
  /** To an address that its mail goes to another now, which is not named. */
  readonly movedMail: Omit<MailWords, 'action'>;
  /** What to do when somebody else did it; answers go to the press office. */
  readonly notYou: string;
}

/** A mail with one link. */
interface MailWords {
  readonly subject: (organisation: string) => string;
  readonly text: (organisation: string) => string;
  readonly action: string;
}
