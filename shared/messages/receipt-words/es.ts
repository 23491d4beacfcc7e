import type { ReceiptWords } from './catalogue.ts';

const NOTICES = { alert: 'Comunicado', correction: 'Corrección', withdrawal: 'Retirada' };

export const es: ReceiptWords = {
  receiptFor: (file) => `Acuse de recibo de ${file}`,
  happened: {
    published: 'Publicado. Ya está en la sala de prensa y en los canales de noticias.',
    held: 'Aceptado y retenido. No se ha difundido nada.',
    rejected:
      'Rechazado. No se ha difundido nada. Corrija lo que se indica a continuación y vuelva a depositar el archivo.',
    duplicate:
      'Nada nuevo. Este comunicado ya se recibió con el mismo contenido, así que no se ha vuelto a enviar nada.',
    ignored: 'Pasado por alto. Este archivo no es por sí solo un comunicado.',
    withdrawn:
      'Retirado. La página y los canales de noticias ya solo muestran esa indicación, y se ha detenido el correo pendiente de envío.',
  },
  publishedOutside:
    'Publicado. Tiene página, pero no figura en ninguna lista ni canal de noticias, porque la sala de prensa no los tiene en este idioma.',
  publishedAsBackFile: 'Publicado. Ya está en la sala de prensa.',
  mailOnItsWay: 'El correo a los suscriptores está en camino.',
  understood: 'Datos reconocidos',
  understoodAllTheSame: 'Datos reconocidos pese a todo',
  why: 'Motivo',
  pleaseCheck: 'Por favor, compruebe',
  forInformation: 'Para su información',
  headline: 'Titular',
  subheadline: 'Subtítulo',
  type: 'Tipo',
  quotations: 'Citas',
  placeAndDate: 'Lugar y fecha',
  contact: 'Contacto',
  more: (count) => `y ${count} más`,
  about: 'Acerca de',
  reference: 'Referencia',
  family: 'Familia',
  language: 'Idioma',
  version: 'Versión',
  embargo: 'Embargo',
  colon: ':',
  until: (moment, zone, instant) =>
    `hasta el ${moment}${zone === null ? '' : `, hora de ${zone}`} (${instant})`,
  heldByOffice: 'ninguno: su oficina retiene el comunicado hasta nuevo aviso',
  noEnd: 'no se ha podido leer cuándo termina, así que queda a la espera de usted',
  inLine: (line) => `Línea ${line}: `,
  mail: (moment) => `Correo, situación el ${moment}`,
  mailing: (kind, { audience, sent, delivered, bounced, complained, ...rest }) =>
    `${NOTICES[kind]} a ${audience} ${audience === 1 ? 'lector' : 'lectores'}: enviados ${sent} ` +
    `(entregados ${delivered}, devueltos ${bounced}, marcados como no deseados ${complained}), fallidos ${rest.failed}, ` +
    `omitidos ${rest.skipped}, excluidos ${rest.suppressed}, pendientes ${rest.pending}`,
};
