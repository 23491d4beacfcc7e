import type { ReceiptWords } from './catalogue.ts';

const NOTICES = { alert: 'Persbericht', correction: 'Rectificatie', withdrawal: 'Intrekking' };

export const nl: ReceiptWords = {
  receiptFor: (file) => `Ontvangstbericht voor ${file}`,
  happened: {
    published: 'Gepubliceerd. Het persbericht staat in het perscentrum en in de nieuwsfeeds.',
    held: 'Aanvaard en vastgehouden. Er is nog niets verspreid.',
    rejected:
      'Afgewezen. Er is niets verspreid. Herstel wat hieronder staat en plaats het bestand opnieuw.',
    duplicate:
      'Niets nieuws. Dit persbericht is al eerder met dezelfde inhoud ontvangen; er is niets opnieuw verstuurd.',
    ignored: 'Overgeslagen. Dit bestand is op zichzelf geen persbericht.',
    withdrawn:
      'Ingetrokken. De pagina en de nieuwsfeeds tonen alleen nog die melding; e-mail die nog niet was verstuurd, is tegengehouden.',
  },
  publishedOutside:
    'Gepubliceerd. Het persbericht heeft een pagina, maar staat in geen lijst of nieuwsfeed, omdat het perscentrum die niet in deze taal heeft.',
  publishedAsBackFile: 'Gepubliceerd. Het persbericht staat in het perscentrum.',
  mailOnItsWay: 'De e-mail aan de abonnees is onderweg.',
  understood: 'Herkend',
  understoodAllTheSame: 'Toch herkend',
  why: 'Reden',
  pleaseCheck: 'Graag controleren',
  forInformation: 'Ter informatie',
  headline: 'Kop',
  subheadline: 'Onderkop',
  type: 'Soort',
  quotations: 'Citaten',
  placeAndDate: 'Plaats en datum',
  contact: 'Contact',
  more: (count) => `en nog ${count}`,
  about: 'Over',
  reference: 'Kenmerk',
  family: 'Familie',
  language: 'Taal',
  version: 'Versie',
  embargo: 'Embargo',
  colon: ':',
  until: (moment, zone, instant) =>
    `tot ${moment}${zone === null ? '' : `, tijdzone ${zone}`} (${instant})`,
  heldByOffice: 'geen; uw kantoor houdt het persbericht vast tot nader bericht',
  noEnd: 'het einde was niet te lezen; het persbericht wacht op u',
  inLine: (line) => `Regel ${line}: `,
  mail: (moment) => `E-mail, stand ${moment}`,
  mailing: (kind, { audience, sent, delivered, bounced, complained, ...rest }) =>
    `${NOTICES[kind]} aan ${audience} ${audience === 1 ? 'lezer' : 'lezers'}: ${sent} verstuurd ` +
    `(${delivered} bezorgd, ${bounced} teruggekomen, ${complained} als spam gemeld), ${rest.failed} mislukt, ` +
    `${rest.skipped} overgeslagen, ${rest.suppressed} uitgesloten, ${rest.pending} nog te versturen`,
};
