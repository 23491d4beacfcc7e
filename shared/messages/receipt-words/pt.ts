import type { ReceiptWords } from './catalogue.ts';

const NOTICES = { alert: 'Comunicado', correction: 'Correção', withdrawal: 'Retirada' };

export const pt: ReceiptWords = {
  receiptFor: (file) => `Recibo de ${file}`,
  happened: {
    published: 'Publicado. Já está na sala de imprensa e nos canais de notícias.',
    held: 'Aceito e retido. Nada foi divulgado.',
    rejected:
      'Recusado. Nada foi divulgado. Corrija o que se indica abaixo e envie o arquivo novamente.',
    duplicate:
      'Nada de novo. Este comunicado já foi recebido com o mesmo conteúdo; por isso, nada foi reenviado.',
    ignored: 'Ignorado. Este arquivo, por si só, não é um comunicado.',
    withdrawn:
      'Retirado. A página e os canais de notícias agora mostram apenas essa indicação, e o envio dos e-mails pendentes foi interrompido.',
  },
  publishedOutside:
    'Publicado. Tem página, mas não está em nenhuma lista nem canal de notícias, porque a sala de imprensa não os tem neste idioma.',
  publishedAsBackFile: 'Publicado. Já está na sala de imprensa.',
  mailOnItsWay: 'Os e-mails aos assinantes estão a caminho.',
  understood: 'Dados reconhecidos',
  understoodAllTheSame: 'Dados reconhecidos apesar disso',
  why: 'Motivo',
  pleaseCheck: 'Verifique, por favor',
  forInformation: 'Para sua informação',
  headline: 'Título',
  subheadline: 'Subtítulo',
  type: 'Tipo',
  quotations: 'Citações',
  placeAndDate: 'Local e data',
  contact: 'Contacto',
  more: (count) => `e mais ${count}`,
  about: 'Sobre',
  reference: 'Referência',
  family: 'Família',
  language: 'Idioma',
  version: 'Versão',
  embargo: 'Embargo',
  colon: ':',
  until: (moment, zone, instant) =>
    `até ${moment}${zone === null ? '' : `, hora de ${zone}`} (${instant})`,
  heldByOffice: 'nenhum: a sua assessoria mantém o comunicado retido até nova decisão',
  noEnd: 'não foi possível ler quando termina; por isso, o comunicado aguarda a sua decisão',
  inLine: (line) => `Linha ${line}: `,
  mail: (moment) => `E-mails, situação em ${moment}`,
  mailing: (kind, { audience, sent, delivered, bounced, complained, ...rest }) =>
    `${NOTICES[kind]} a ${audience} ${audience === 1 ? 'leitor' : 'leitores'}: enviados ${sent} ` +
    `(entregues ${delivered}, devolvidos ${bounced}, marcados como spam ${complained}), com falha ${rest.failed}, ` +
    `omitidos ${rest.skipped}, excluídos ${rest.suppressed}, por enviar ${rest.pending}`,
};
