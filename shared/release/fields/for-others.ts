/**
 * Lines of a contact block that reach somebody, and not for the press: the box office, bookings, the switchboard, donations, the
 * site's foot. They count where nobody else can be reached.
 */

/** What a line begins with, up to its colon or number. */
const COUNTER =
  /^[\s•*·-]*(?:box office|tickets?|ticket (?:line|office|sales)|bookings?|to book|reservations?|customer (?:services?|care|support)|emergenc(?:y|ies)|donations?|donate|karten(?:vorverkauf|telefon|bestellung|verkauf)?|vorverkauf|kasse|reservierung(?:en)?|buchung(?:en)?|kunden(?:service|dienst|center)|notruf|spenden(?:konto)?|billetterie|r[ée]servations?|centre d['’]appels?|service clients?|num[ée]ro vert|urgences|dons|standard|taquillas?|entradas|venta de entradas|reservas|atenci[óo]n al? (?:cliente|p[úu]blico|ciudadan[oa])|emergencias|donaciones|donativos|bizum|bilheteira|bilheteria|bilhetes|ingressos|emerg[êe]ncias?|doa[çc][õo]es|pix|biglietteria|biglietti|prevendita|prenotazioni|numero verde|servizio clienti|emergenze|donazioni|kaartverkoop|kaarten|kassa|reserver(?:en|ingen)|klantenservice|noodnummer|giften|doneren)(?!\p{L})/iu;
/** What may stand behind it; a name would make it somebody's. */
const UP_TO_NUMBER =
  /^(?:\s(?:[\p{Ll}(]|Tel|Tél)[^:@,\d]{0,40})?\s*(?::|–|-\s|,?\s?(?=[+(\d|])|$)/u;
const PRESS = /press|presse|prensa|imprensa|stampa|(?<!\p{L})pers|media|medien|medios|m[ée]dias/iu;

/** Anywhere on a line: the number of the house behind its address, its register, its accounts, its notices. */
const FOOT =
  /[|·]\s*(?:mesa central|centralita|conmutador|centralino|switchboard|standard|(?:telefon)?zentrale|pbx)\W{0,3}(?:tel\S*\W{1,3})?(?=[+(\d])|©|\(c\)\s?\d{4}|all rights reserved|alle rechte vorbehalten|tous droits r[ée]serv[ée]s|(?:todos los derechos|todos os direitos) reservados|tutti i diritti riservati|alle rechten voorbehouden|(?<!\p{L})(?:C\.?\s?F\.?|P\.?\s?IVA|IBAN|NIPC|CNPJ|SIRET|SIREN|KvK|USt-Id\S*|HRB)\W{0,3}\w*\d{4}|(?<!\p{L})(?:unsubscribe|abbestellen|d[ée]sabonner|d[ée]sinscri\p{L}+|darse de baja|dese de baja|dejar de recibir|deixar de receber|disiscriv\p{L}+|uitschrijven)(?!\p{L})/iu;

/** Who took a photograph. */
const CREDIT =
  /(?<!\p{L})(?:cr[eé]dit(?:o|os|s)?|photos?|fotos?|fotograf\p{L}*|bild(?:er|rechte|nachweis)?)(?:\s\p{L}+){0,2}\s?[:©]/iu;

export const isForOthers = (line: string): boolean => {
  const label = COUNTER.exec(line)?.[0];
  const [behind] = (label === undefined ? null : UP_TO_NUMBER.exec(line.slice(label.length))) ?? [];
  if (behind !== undefined && !PRESS.test(behind)) return true;
  return FOOT.test(line) || (CREDIT.test(line) && !/@|\d{5}|\d[\d -]{7}/.test(line));
};
