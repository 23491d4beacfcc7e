import type { ReceiptWords } from './catalogue.ts';

const NOTICES = { alert: 'Communiqué', correction: 'Rectificatif', withdrawal: 'Retrait' };

export const fr: ReceiptWords = {
  receiptFor: (file) => `Accusé de réception de ${file}`,
  happened: {
    published: 'Publié. Le communiqué figure dans la salle de presse et dans les flux.',
    held: 'Accepté et retenu. Rien n’a été diffusé.',
    rejected:
      'Refusé. Rien n’a été diffusé. Veuillez corriger ce qui est indiqué ci-dessous, puis déposer de nouveau le fichier.',
    duplicate:
      'Rien de nouveau. Ce communiqué a déjà été reçu avec le même contenu\u00a0; rien n’a donc été renvoyé.',
    ignored: 'Laissé de côté. Ce fichier n’est pas à lui seul un communiqué.',
    withdrawn:
      'Retiré. La page et les flux n’indiquent plus que ce retrait, et les courriels non encore envoyés ont été arrêtés.',
  },
  publishedOutside:
    'Publié. Le communiqué a sa page, mais ne figure dans aucune liste ni aucun flux, car la salle de presse n’en a pas dans cette langue.',
  publishedAsBackFile: 'Publié. Le communiqué figure dans la salle de presse.',
  mailOnItsWay: 'Les courriels aux abonnés sont en cours d’envoi.',
  understood: 'Éléments reconnus',
  understoodAllTheSame: 'Éléments reconnus malgré tout',
  why: 'Motif',
  pleaseCheck: 'À vérifier',
  forInformation: 'Pour information',
  headline: 'Titre',
  subheadline: 'Sous-titre',
  type: 'Type',
  quotations: 'Citations',
  placeAndDate: 'Lieu et date',
  contact: 'Contact',
  more: (count) => `et ${count} de plus`,
  about: 'À propos de',
  reference: 'Référence',
  family: 'Famille',
  language: 'Langue',
  version: 'Version',
  embargo: 'Embargo',
  colon: '\u00a0:',
  until: (moment, zone, instant) =>
    `jusqu’au ${moment}${zone === null ? '' : `, heure de ${zone}`} (${instant})`,
  heldByOffice: 'aucun\u00a0; votre service retient le communiqué jusqu’à nouvel ordre',
  noEnd: 'la fin n’a pas pu être lue\u00a0; le communiqué attend votre intervention',
  inLine: (line) => `Ligne ${line}\u00a0: `,
  mail: (moment) => `Courriels, état au ${moment}`,
  mailing: (kind, { audience, sent, delivered, bounced, complained, ...rest }) =>
    `${NOTICES[kind]} à ${audience} ${audience > 1 ? 'lecteurs' : 'lecteur'}\u00a0: envoyés ${sent} ` +
    `(remis ${delivered}, rejetés ${bounced}, signalés comme indésirables ${complained}), échoués ${rest.failed}, ` +
    `omis ${rest.skipped}, exclus ${rest.suppressed}, à envoyer ${rest.pending}`,
};
