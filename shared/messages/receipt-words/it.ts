import type { ReceiptWords } from './catalogue.ts';

const NOTICES = { alert: 'Comunicato', correction: 'Rettifica', withdrawal: 'Ritiro' };

export const it: ReceiptWords = {
  receiptFor: (file) => `Ricevuta per ${file}`,
  happened: {
    published: 'Pubblicato. Il comunicato è nella sala stampa e nei feed.',
    held: 'Accettato e trattenuto. Non è stato diffuso nulla.',
    rejected:
      'Respinto. Non è stato diffuso nulla. Corregga quanto indicato di seguito e depositi di nuovo il file.',
    duplicate:
      'Nessuna novità. Questo comunicato era già pervenuto con lo stesso contenuto, perciò nulla è stato inviato di nuovo.',
    ignored: 'Tralasciato. Questo file, da solo, non è un comunicato.',
    withdrawn:
      'Ritirato. La pagina e i feed mostrano ormai solo questa indicazione; i messaggi non ancora inviati sono stati fermati.',
  },
  publishedOutside:
    'Pubblicato. Il comunicato ha una pagina, ma non compare in elenchi né feed, perché la sala stampa non ne ha in questa lingua.',
  publishedAsBackFile: 'Pubblicato. Il comunicato è nella sala stampa.',
  mailOnItsWay: 'I messaggi agli abbonati sono in partenza.',
  understood: 'Dati riconosciuti',
  understoodAllTheSame: 'Dati comunque riconosciuti',
  why: 'Motivo',
  pleaseCheck: 'Da verificare',
  forInformation: 'Per Sua informazione',
  headline: 'Titolo',
  subheadline: 'Sottotitolo',
  type: 'Tipo',
  quotations: 'Citazioni',
  placeAndDate: 'Luogo e data',
  contact: 'Contatto',
  more: (count) => `e altri ${count}`,
  about: 'Informazioni su',
  reference: 'Riferimento',
  family: 'Famiglia',
  language: 'Lingua',
  version: 'Versione',
  embargo: 'Embargo',
  colon: ':',
  until: (moment, zone, instant) =>
    `fino a ${moment}${zone === null ? '' : `, fuso orario ${zone}`} (${instant})`,
  heldByOffice: 'nessuno: il Suo ufficio trattiene il comunicato fino a nuovo avviso',
  noEnd: 'non è stato possibile leggere quando finisce; il comunicato resta in attesa di Lei',
  inLine: (line) => `Riga ${line}: `,
  mail: (moment) => `Messaggi, situazione aggiornata a ${moment}`,
  mailing: (kind, { audience, sent, delivered, bounced, complained, ...rest }) =>
    `${NOTICES[kind]} a ${audience} ${audience === 1 ? 'lettore' : 'lettori'}: inviati ${sent} ` +
    `(recapitati ${delivered}, respinti ${bounced}, segnalati come indesiderati ${complained}), non riusciti ${rest.failed}, ` +
    `saltati ${rest.skipped}, esclusi ${rest.suppressed}, da inviare ${rest.pending}`,
};
