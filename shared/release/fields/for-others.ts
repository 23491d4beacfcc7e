import { hasPerson } from './contacts.ts';
import { isGivenName } from './given-names.ts';

/**
 * Lines of a contact block that reach somebody, and not for the press: the box office, bookings, the switchboard, donations, the
 * site's foot, lists to join or leave. They count where nobody else can be reached.
 */

/** What a line begins with, up to its colon or number. */
const COUNTER =
  /^[\s•*·-]*(?:box office|tickets?|ticket (?:line|office|sales)|bookings?|to book|reservations?|customer (?:services?|care|support)|emergenc(?:y|ies)|donations?|donate|karten(?:vorverkauf|telefon|bestellung|verkauf)?|vorverkauf|kasse|reservierung(?:en)?|buchung(?:en)?|kunden(?:service|dienst|center)|notruf|spenden(?:konto)?|billetterie|r[ée]servations?|centre d['’]appels?|service clients?|num[ée]ro vert|(?:num[ée]ro|cellule) d['’]information du public|information du public|public (?:information|enquiry) line|informaci[óo]n al (?:ciudadano|p[úu]blico)|informa[çc][õo]es ao p[úu]blico|urp|per le iscrizioni|urgences|dons|standard|taquillas?|entradas|venta de entradas|reservas|atenci[óo]n al? (?:cliente|p[úu]blico|ciudadan[oa])|emergencias|donaciones|donativos|bizum|bilheteira|bilheteria|bilhetes|ingressos|emerg[êe]ncias?|doa[çc][õo]es|pix|biglietteria|biglietti|prevendita|prenotazioni|numero verde|servizio clienti|emergenze|donazioni|kaartverkoop|kaarten|kassa|reserver(?:en|ingen)|klantenservice|noodnummer|giften|doneren|timetables?(?: and bookings)?|useful numbers|central de reservas|tel[ée]fonos [úu]tiles|n[úu]meros [úu]teis|num[ée]ros utiles|numeri utili|(?:wichtige|n[üu]tzliche) (?:telefon)?nummern|nuttige (?:telefoon)?nummers|fahrkarten|tickethotline|sprechzeiten|horaires|(?:for the|general) public|voor het publiek|pour le public|f[üu]r (?:b[üu]rger(?:innen)?|die [öo]ffentlichkeit)|para (?:el p[úu]blico|o p[úu]blico)|per il pubblico|(?:individual )?shareholders|actionnaires(?: individuels)?|(?:privat)?aktion[äa]re|accionistas|a[cç]ionistas|azionisti|aandeelhouders|complaints|quejas|reclam(?:os|aciones|a[cç][õo]es|ations|i)|sign up|join in|anmelden|ap[úu]ntate|participez|inscreva-se|iscriviti|meld je aan)(?!\p{L})/iu;
/** What may stand behind it; a name would make it somebody's. */
const UP_TO_NUMBER =
  /^(?:\s(?:[\p{Ll}(]|Tel|Tél)[^:@,\d]{0,60})?\s*(?::|–|-\s|,?\s?(?=[+(\d|])|$)/u;
const PRESS =
  /press|interview|intervist|entrevist|presse|prensa|imprensa|stampa|(?<!\p{L})pers|media|medien|medios|m[ée]dias/iu;

/** Anywhere on a line: the number of the house behind its address, its register, its accounts, its notices. */
const FOOT =
  /[|·]\s*(?:mesa central|centralita|conmutador|centralino|switchboard|standard|(?:telefon)?zentrale|pbx)\W{0,3}(?:tel\S*\W{1,3})?(?=[+(\d])|©|\(c\)\s?\d{4}|all rights reserved|alle rechte vorbehalten|tous droits r[ée]serv[ée]s|(?:todos los derechos|todos os direitos) reservados|tutti i diritti riservati|alle rechten voorbehouden|(?<!\p{L})(?:C\.?\s?F\.?|P\.?\s?IVA|IBAN|NIPC|CNPJ|SIRET|SIREN|KvK|USt-Id\S*|HRB)\W{0,3}\w*\d{4}|(?<!\p{L})(?:unsubscribe|abbestellen|d[ée]sabonner|d[ée]sinscri\p{L}+|darse de baja|dese de baja|dejar de recibir|deixar de receber|disiscriv\p{L}+|uitschrijven)(?!\p{L})/iu;

/** The number of the house at the end of its address, where no stroke divides them: `…, 1 High Street. Switchboard 020 …`. */
const SWITCHBOARD =
  /[.,–-]\s(?:mesa central|centralita|conmutador|centralino|switchboard|standard|(?:telefon)?zentrale|pabx|pbx)\W{0,3}(?=[+(\d])/iu;

/** A list to join or leave, and whom to tell that one is coming. */
const LISTS =
  /(?<!\p{L})(?:to (?:un)?subscribe|(?:remove|take) your (?:address|name)|opt out|(?:para|puede) suscribirse|para subscrever|per iscriversi|pour (?:vous|s['’]) ?abonner|zum abonnieren|om te abonneren|rsvp|r\.s\.v\.p\.|u\.a\.w\.g\.|um antwort wird gebeten)(?!\p{L})/iu;

/** Who took a photograph. */
const CREDIT =
  /(?<!\p{L})(?:cr[eé]dit(?:o|os|s)?|photos?|fotos?|fotograf\p{L}*|bild(?:er|rechte|nachweis)?)(?:\s\p{L}+){0,2}\s?[:©]/iu;

/** `Texto: Iara Monteverde`: who wrote it. */
const BYLINE =
  /^(?:text|texte|texto|testo|tekst|reportagem|reportaje|reda[cç][aã]o|edi[cç][aã]o|edici[oó]n|r[ée]daction)\s?:\s?\p{Lu}/iu;
/** `To: desk@example.org` in a mail that was pasted. */
const RECIPIENTS = /^(?:to|para|an|[àa]|aan|cc|bcc|cco)\s?:[^@]{0,80}@/iu;
/** Nothing but a mailbox for the law, or for machines: of privacy, of certified mail, of leaving a list. */
const OFFICIAL_MAILBOX =
  /^[^@\d]*(?<![\w.@-])(?:privacy|datenschutz|dpo|dsb|rgpd|gdpr|lopd|lgpd|abuse|postmaster|webmaster|no-?reply|unsubscribe|protocollo|protocolo)@(?:[\w-]{1,40}\.){1,5}\w{2,10}[^@\d]*$/iu;
const ADDRESS = /@|\d{5}|\d[\d -]{7}/;

/** A line that reaches nobody who was meant: credits, and to whom a mail went. */
export const isNobodys = (line: string): boolean =>
  RECIPIENTS.test(line) ||
  (OFFICIAL_MAILBOX.test(line) && !hasPerson(line)) ||
  ((CREDIT.test(line) || BYLINE.test(line)) && !ADDRESS.test(line));

export const isForOthers = (line: string): boolean => {
  const behind = behindCounter(line);
  if (behind !== null && !PRESS.test(behind)) return true;
  if (FOOT.test(line) || isNobodys(line)) return true;
  const names = line.includes('@') || PRESS.test(line) || isGivenName(line.split(/[\s,]/)[0] ?? '');
  return (SWITCHBOARD.test(line) && !names) || (LISTS.test(line) && !hasPerson(line));
};

/** `Billetterie` on a line of its own: those below it are for others too. */
export const isCounter = (line: string): boolean => {
  const behind = behindCounter(line);
  return behind !== null && behind.trim().replace(':', '') === '' && !ADDRESS.test(line);
};

/** What stands between the name of a counter that a line begins with and its number; null for another line. */
function behindCounter(line: string): string | null {
  const label = COUNTER.exec(line)?.[0];
  if (label === undefined) return null;
  return UP_TO_NUMBER.exec(line.slice(label.length))?.[0] ?? null;
}
