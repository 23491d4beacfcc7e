import type { ReceiptWords } from './catalogue.ts';

const NOTICES = { alert: 'Release', correction: 'Correction', withdrawal: 'Withdrawal' };

export const en: ReceiptWords = {
  receiptFor: (file) => `Receipt for ${file}`,
  happened: {
    published: 'Published. It is in the newsroom and the feeds.',
    held: 'Accepted and held. Nothing has gone out.',
    rejected: 'Rejected. Nothing has gone out. Mend what is said below and drop the file again.',
    duplicate:
      'Nothing new. This release was taken in before with the same content, so nothing was sent again.',
    ignored: 'Ignored. This file is no release by itself.',
    withdrawn:
      'Withdrawn. The page and the feed entries now show only that, and unsent mail was stopped.',
  },
  publishedOutside:
    'Published. It has a page, but stands in no list and no feed, as the newsroom has none in this language.',
  publishedAsBackFile: 'Published. It is in the newsroom.',
  mailOnItsWay: 'Mail is on its way to the subscribers.',
  understood: 'Understood',
  understoodAllTheSame: 'Understood all the same',
  why: 'Why',
  pleaseCheck: 'Please check',
  forInformation: 'For your information',
  headline: 'Headline',
  subheadline: 'Subheadline',
  type: 'Type',
  quotations: 'Quotations',
  placeAndDate: 'Place and date',
  contact: 'Contact',
  more: (count) => `and ${count} more`,
  about: 'About',
  reference: 'Reference',
  family: 'Family',
  language: 'Language',
  version: 'Version',
  embargo: 'Embargo',
  colon: ':',
  until: (moment, zone, instant) =>
    `until ${moment}${zone === null ? '' : ` in ${zone}`} (${instant})`,
  heldByOffice: 'none: your office holds it until it says otherwise',
  noEnd: 'no end that could be read, so it waits for you',
  inLine: (line) => `Line ${line}: `,
  mail: (moment) => `Mail, as of ${moment}`,
  mailing: (kind, { audience, sent, delivered, bounced, complained, ...rest }) =>
    `${NOTICES[kind]} to ${audience} ${audience === 1 ? 'reader' : 'readers'}: ${sent} sent ` +
    `(${delivered} delivered, ${bounced} bounced, ${complained} reported as spam), ${rest.failed} failed, ` +
    `${rest.skipped} skipped, ${rest.suppressed} suppressed, ${rest.pending} still to be sent`,
};
