import type { SubscriptionWords } from './catalogue.ts';

export const en: SubscriptionWords = {
  language: 'en',
  subscribe: 'Subscribe by mail',
  forwarded: 'Was this mail forwarded to you?',
  subscribeTitle: 'Press releases by mail',
  subscribeText: (organisation) =>
    `${organisation} sends you its press releases in full as soon as they are out.`,
  alreadyText:
    'Do you get them already? Send the form with your address: you get a mail with a link to your preferences, and nothing else changes.',
  email: 'Email address',
  languages: 'Languages',
  languageChoice: (place) => `Choice ${place}`,
  noLanguage: 'None',
  subjects: 'Subjects',
  subjectsHint: 'If you choose none and write no words, you get all.',
  keywords: 'Words',
  keywordsHint: (most) =>
    `Words or phrases, with commas between them; at most ${most}. A release comes to you when it is about one of your subjects or has one of these words in its headline or text. If you choose no subject and write no word, you get all.`,
  frequency: 'How often',
  timeZone: 'Time zone of daily and weekly mails',
  frequencies: {
    immediate: 'At once, each release by itself',
    daily: 'Once a day, together',
    weekly: 'Once a week, together',
  },
  send: 'Subscribe',
  leaveEmpty: 'Leave this field empty',
  privacy: 'Your address is used for these mails alone and passed on to nobody.',

  checkMail: 'Look into your mail',
  checkMailText:
    'A mail is on its way to the address you gave. Open the link in it to go on. If nothing comes within ten minutes, look into the spam folder and at the spelling of the address.',

  wrongAddress: 'This is not an address we can write to',
  wrongAddressText: 'Please check it: it should look like name@example.org.',
  wrongKeywords: 'Too many or too long words',
  wrongKeywordsText: (most, length) =>
    `At most ${most} words or phrases of up to ${length} characters each are looked for. Nothing was saved.`,
  tooMany: 'Too many requests',
  tooManyText: 'Nothing was sent. Please try again in a few minutes.',
  wrongForm: 'This form did not arrive whole',
  wrongFormText: 'Nothing was changed. Please go back and send it again.',
  wrongLink: 'This link does not work',
  wrongLinkText:
    'It may have been cut off, or it is too old. Ask for a new one with the form: your address is enough.',
  back: 'To the form',

  confirmTitle: 'Confirm your subscription',
  confirmText: (organisation) => `${organisation}: do you want to get the press releases by mail?`,
  confirmButton: 'Yes, subscribe me',
  confirmed: 'You are subscribed',
  confirmedText: (organisation) =>
    `The next press release of ${organisation} comes to you by mail. Each mail has a link to unsubscribe.`,

  preferences: 'Your preferences',
  changePreferences: 'Change what you get',
  pause: 'Send nothing before',
  pauseHint: 'Leave it empty for no pause.',
  save: 'Save',
  saved: 'Your preferences are saved.',
  conflict:
    'Nothing was saved: your preferences had been changed in another window. This is how they are now.',
  unreachable:
    'Mail to you came back several times, so nothing is sent to you at present. Save, and it is tried again.',
  unsubscribe: 'Unsubscribe',
  yourData: 'Your address and your data',
  yourDataText:
    'To change your address, to get a copy of your data or to have them erased you need a link that is mailed to you: this page may have been forwarded.',
  mailLink: 'Mail me the link',

  exportTitle: 'A copy of your data',
  exportText:
    'Your address, what you chose, your consent and all else that your subscription holds, as a JSON file. The press office tells you on request which releases were mailed to you.',
  exportButton: 'Download',
  addressTitle: 'Another address',
  addressText:
    'You get a mail at the new address; the change takes effect when you confirm it there.',
  newEmail: 'New email address',
  addressButton: 'Change address',
  eraseTitle: 'Erase your data',
  eraseText:
    'Your subscription ends and everything about you is deleted, but for a code that keeps your address from being added again by a list.',
  eraseSure: 'Yes, erase everything',
  eraseButton: 'Erase',
  erased: 'Your data are erased',
  erasedText: (organisation) =>
    `${organisation} knows nothing about you any more. A mail that is on its way may still arrive.`,
  eraseNotSure: 'Nothing was erased: please tick the box if you are sure.',

  confirmAddress: 'Confirm your new address',
  confirmAddressText: 'Press releases will come to this address instead of the old one.',
  confirmAddressButton: 'Use this address',
  addressTaken: 'This address has a subscription already',
  addressTakenText: (pressEmail) =>
    `Nothing was changed: there is another subscription with this address. Go on with that one, or write to ${pressEmail}.`,
  addressChanged: 'Your address is changed',
  addressChangedText: 'From now on mail goes to the new address.',

  confirmMail: {
    subject: (organisation) => `Confirm your subscription: ${organisation}`,
    text: (organisation) =>
      `Somebody, probably you, asked for the press releases of ${organisation} at this address. Open the link to confirm it.`,
    action: 'Confirm the subscription',
  },
  accountMail: {
    subject: (organisation) => `Your subscription: ${organisation}`,
    text: (organisation) =>
      `You get the press releases of ${organisation} at this address. The link opens your preferences and your data.`,
    action: 'Open preferences and data',
  },
  addressMail: {
    subject: (organisation) => `Confirm your new address: ${organisation}`,
    text: (organisation) =>
      `A reader of the press releases of ${organisation} wants to get them at this address from now on. Open the link to confirm it.`,
    action: 'Confirm the address',
  },
  linkIsGoodFor: (days) => `The link is good for ${days} days.`,
  ignoreMail: 'If it was not you, there is nothing to do: nothing happens without a click.',
  movedMail: {
    subject: (organisation) => `Your subscription has moved: ${organisation}`,
    text: (organisation) =>
      `The press releases of ${organisation} come to this address no longer. From now on they go to another one, which was confirmed; the change was asked for with a link that was mailed here.`,
  },
  notYou: 'If it was not you, please answer this mail: the press office will help you.',
};
