import { collapseSpaces, foldText } from '../../text/normalise.ts';
import type { Phone } from '../release.ts';
import { CLOSING, isPerson, ROLES, withoutTitles } from './contact-name.ts';
import { isGivenName } from './given-names.ts';
import { hasOffice, isOffice, withoutOffice } from './offices.ts';

/** Turns what was found of a number into E.164; null when it cannot. */
export type PhoneReader = (raw: string) => string | null;

export const EMAIL =
  /[\p{L}\p{N}.!#$%&'*+/=?^_{|}~-]+(?:@|\s?[([](?:at|arroba)[)\]]\s?)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
export const PHONE =
  /\(?\b0\d{2,5}\)?\s?\/\s?\d{5,6}(?!\d)|(?:\+{1,2}|\b00)?\s?(?:\(?\b0\d{1,5}\)?\s?\/\s?(?=[\d -]{5}))?\(?\d[\d ().\u2011-]{5,}\d(?:\s?(?:ext|x|poste|ramal|durchwahl|int)\.?\s?\d{1,5}|\/\d{2,5})?/gi;
/** `Brightwater Communications`: an agency's name, and no desk such as `Corporate Communications`. */
export const AGENCY =
  /^(?!(?:Corporate|External|Internal|Strategic|Global|Group|International|Public|Media|Press|Digital|Marketing|Science|Head|Director)\s)\p{Lu}\S*\s(?:\p{Lu}\S*\s)?(?:Communications?|Comunicaci[oó]n|Comunica[cç][aã]o|Media|Press|PR|Public Relations|Kommunikation|Comunicazione)$/u;
const PHONE_LABELS =
  /(?<!\p{L})(tel[eé]?(?:phone|fone|fono|fon|efon|foon)?|t[eé]l[eé]?f?|tfno|tlfn?o?|fono|natel|fijo|fixo|festnetz|mobiel|cel|port|phone|mobile?|m[oó]vil|mob|cell?(?:ular|phone)?|celular|(?<=^|:\s?|\|\s?)office|(?<=^|:\s?|\|\s?)oficina|office(?=\s*:)|direct|fax|switchboard|e-?mail|m[eé]l|tlm|gsm|courriel|correo(?: electr[oó]nico)?|mail|email|web|website|portable|telem[oó]vel|handy|whatsapp|out of hours|after hours|24 hours|24h|newsdesk|press line|hotline|fuera de horario|urgences?|permanence|plant[aã]o|or|ou|o|y|and|oder|at|au|al|on|em|under|unter)\b\.?\s*:?\s*$/iu;
const HOURS_BEHIND_LABEL =
  /^(tel\p{L}{0,6}\.?|t[eé]l\.?|phone|mobile|m[oó]vil|mobil|handy|whatsapp)\s\([^()]{3,60}\)$/iu;
/** `Press Office` is where somebody works; `office` behind a name says which number follows. */
const DESK = /\b(?:press|media|news|communications?|information|relations)\s+office\s*:?\s*$/i;

export const nameParts = (words: string): readonly string[] =>
  words
    .split(/\s*[,|/·•()<>[\]]\s*|\s+(?:l|I(?=\s+[\p{Lu}\d+|(]))\s+|\s+[-–—]\s+|:\s+|\s*:$/u)
    .map((part) => {
      // `Telephone (Monday to Friday, 8.30am to 5pm)`
      let clean = part.trim().replace(HOURS_BEHIND_LABEL, '$1');
      for (let n = 0; n < 3 && PHONE_LABELS.test(clean) && !DESK.test(clean); n++)
        clean = clean.replace(PHONE_LABELS, '').trim();
      return clean
        .replace(/^[\s.:;–—-]+|[\s:;–—-]+$/g, '')
        .replace(/(?<!\b(?:corp|inc|ltd|co|jr|sr|s\.a|e\.\s?v|s\.p\.a|r\.l))\.$/i, '');
    })
    .map((part) => part.replace(ISSUED_BY, '').replace(SIGNED_FOR, ''))
    .map(withoutVerb)
    .map(withoutPreposition)
    .filter((part) => !FORM_LABELS.has(foldText(part)) && !CLOSING.test(part))
    .flatMap(roleAndDoctor)
    .flatMap(roleAndName)
    .map(behindOffice)
    .flatMap(personAtAgency)
    .map((part) => NAMED_LAST.exec(part.slice(-160))?.[1] ?? part)
    .filter((part) => /\p{L}{2}/u.test(part) && !/^(https?|www)/i.test(part));

/** `Ask Olly`, `Call Ann Lee` */
function withoutVerb(part: string): string {
  const [, name = ''] = /^(?:ask|call|ring|text|phone|e-?mail)\s(\p{Lu}.*)$/iu.exec(part) ?? [];
  return isGivenName(name.split(' ')[0] ?? '') ? name : part;
}

/** `bij Wil Hendriks`, behind a label such as `Meer informatie`, and `More from Stu` */
function withoutPreposition(part: string): string {
  const more = part.replace(MORE_FROM, '');
  if (more !== part && isGivenName(more)) return more;
  const name = more.replace(
    /^(?:with|from|bei|bij|met|avec|con|com|presso|aupr[eè]s de|junto de)\s+(?=\p{Lu})/iu,
    '',
  );
  return name !== part && (isPerson(name) || isGivenName(name)) ? name : part;
}
const MORE_FROM =
  /^(?:more|mehr|weiteres|m[aá]s|plus|mais|altro|meer)(?:\s(?:info\p{L}*|details?|detalles|renseignements|dettagli))?\s(?:from|bei|von|con|com|avec|aupr[eè]s de|da|bij|van)\s+(?=\p{Lu})/iu;

/** `i. A. Anna Roth`, `gez. Anna Roth`: signed, for somebody else or not. */
const SIGNED_FOR =
  /^(?:i\.\s?[AV]\.|gez\.|ppa\.|p\.\s?p\.|p\.\s?o\.|get\.|signed|sign[ée]|firmado)\s+(?=\p{Lu})/u;
const ISSUED_BY =
  /^(?:issued by|released by|[eé]mis par|diffus[eé] par|emitid[oa] por|difundid[oa] por|herausgegeben von|emesso da|uitgegeven door)\s+(?=\p{Lu})/iu;
/** What stands before a colon in a form, or before the sender's name. */
const FORM_LABELS = new Set(
  'name nom nombre nome naam herausgeber title position function company organisation organization firma funktion empresa cargo funcion puesto societe fonction poste funcao azienda ruolo organisatie functie bedrijf source fuente fonte quelle bron'
    .split(' ')
    .concat(
      'job title',
      'nom et prenom',
      'contact name',
      'contact person',
      'contact',
      'kontakt',
      'contacto',
      'contato',
      'contatto',
    ),
);

/** `Richterin am Landgericht Dr. Anna Roth`: a function of several words, and a degree that opens the name. */
function roleAndDoctor(part: string): readonly string[] {
  const [, role = '', name = ''] = /^(\p{Lu}.*?\s\S+)\s((?:Prof\.\s?)?Dr\.\s.+)$/u.exec(part) ?? [];
  const isOfCourt = /^\p{Lu}\p{Ll}+ (?:am|beim|an der) \p{Lu}\p{L}+$/u.test(role);
  const isRole = (hasOffice(role.split(' ')[0] ?? '') || isOfCourt) && withoutTitles(role) === role;
  if (isRole && isPerson(name)) return [role, name];
  // `Pressesprecher Brandmeister Tim Rohde`
  const { name: holder, office } = withoutOffice(part);
  const isHolder = hasOffice(office) && isGivenName(holder.split(' ')[0] ?? '') && isPerson(holder);
  return isHolder && !isPerson(part) ? [office, holder] : [part];
}

const isRole = (word: string): boolean =>
  ROLES.has(foldText(word)) || isOffice(word, foldText(word));

/** `Pfarrer Bengt Rosinke`, `Richter am Landgericht Jan Peters`: a function, its place, a first name and a surname. */
const ROLE_FIRST =
  /^(\p{Lu}[\p{L}-]+(?:\s(?:am|an der|beim|bei der|im|in der)\s\p{Lu}[\p{L}-]+)?)\s(\p{Lu}\p{Ll}[\p{L}'’-]+\s(?:(?:de|van|von|der|den)\s){0,2}\p{Lu}\p{Ll}[\p{L}'’-]+)$/u;

/** Function and name without a comma between them: `Pfarrer Bengt Rosinke`, `Stijn Claes woordvoerder VLIN`. */
function roleAndName(part: string): readonly string[] {
  const [, role = '', name = ''] = ROLE_FIRST.exec(part) ?? [];
  const [office = '', ...place] = role.split(' ');
  if ((place.length > 0 || isRole(office)) && isPerson(name)) return [role, name];
  const words = part.split(' ');
  const at = words.findIndex((word, i) => i > 1 && /^\p{Ll}{4}/u.test(word));
  const [ahead, behind] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
  const isFollowed = at > 1 && isPerson(ahead) && behind.split(' ').some(isRole);
  return isFollowed ? [ahead, behind] : [part];
}

/** `Rückfragen gerne an unsere Pressewartin Ute Schmidt`: the name behind a function at the end of other words. */
function behindOffice(part: string): string {
  const [, whose, office = '', name = ''] = OFFICE_AND_NAME.exec(part.slice(-160)) ?? [];
  const isHolder = whose !== undefined || isRole(office);
  return isHolder && isGivenName(name.split(' ')[0] ?? '') && isPerson(name) ? name : part;
}
const OFFICE_AND_NAME =
  /(?:^|\s)(?:(unsere?[nrm]?|our|notre|nuestr[oa]|noss[oa]|nostr[oa]|onze)|\p{Ll}+)\s(\p{L}+)\s(\p{Lu}[\p{L}'’-]+\s\p{Lu}[\p{L}'’-]+)$/u;

/** `Philippa Greaves at Greaves Hartnoll PR` */
function personAtAgency(part: string): readonly string[] {
  const [, name = '', agency = ''] =
    /^(\p{Lu}.{3,40}?)\s(?:at|of|from|chez|bei|da|de la agencia)\s(\p{Lu}.+)$/u.exec(part) ?? [];
  return isPerson(name) && !isPerson(part) ? [name, agency] : [part];
}

/** `please get in touch with Ana Ruiz`: the name at the end of a sentence that is about how to reach somebody. */
const NAMED_LAST =
  /(?<!\p{L})(?:with|to|from|contact|con|a|contactar|avec|auprès de|contacter|com|contatar|contactar|mit|an|bei|sich|met|opnemen met|contattare|rivolgersi a|vermittelt|beantwortet|erteilt|gibt|koordiniert|organisiert|übernimmt|fournit|assure|coordonne|coordina|atiende|gestiona|atende|gere|cura|verzorgt|coördineert|geeft)\s+((?:\p{Lu}[\p{L}.'’-]*\s+(?:(?:de|del|la|da|dos|van|von|der|di|le)\s+){0,2}){1,4}\p{Lu}[\p{L}'’-]*)$/u;

const NAMED =
  /(?<!\p{L})(?:with|to|from|[Cc]ontact|[Cc]all|[Rr]ing|[Pp]hone|[Ee]-?mail|[Aa]sk for|con|[Cc]ontact(?:ar|e|en)(?:\sa|\scon)?|[Cc]ontactez|[Ll]lam(?:ar|e|en) a|[Ee]scribir a|[Dd]irigirse a|avec|à|[Aa]ppele[rz]|[Jj]oindre|auprès de|contacter|com|contatar|[Ll]igar para|[Ff]alar com|mit|an|bei|bij|met|[Bb]el(?:len)?|[Mm]ail(?:en)?|contattare|rivolgersi a|scrivere a|telefonare a|chiamare)\s+((?:\p{Lu}\p{L}{0,4}\.\s+|(?:Mr|Mrs|Ms|Dr|Herrn?|Frau|Mme|Sra?|Dhr|Mevr)\s+)?\p{Lu}[\p{L}'’-]+\s+(?:(?:de|del|la|da|dos|van|von|der|di|le)\s+){0,2}\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)?)/u;

/** `Rückfragen beantwortet Anna Roth unter Telefon …`: behind the name comes where to reach it. */
const REACHED_AT =
  /(\p{Lu}[\p{L}'’-]+\s+(?:(?:de|del|la|da|dos|van|von|der|di|le)\s+){0,2}\p{Lu}[\p{L}'’-]+)(?:,\s[^,|]{3,60},)?\s+(?:unter|per|at|on|by|au|par|al|por|pelo|no|na|op|via)\s/u;

/** The first name alone whom a sentence tells to call: `ring Mary on …`. */
export const calledIn = (words: string): string | null => {
  const head = words.slice(0, 300);
  const at = REACHED_WITH.exec(head)?.[1];
  return CALLED.exec(head)?.[1] ?? (at !== undefined && isGivenName(at) ? at : null);
};

/** `Renseignements auprès de Jean au …`, `Informações com dona Lourdes pelo …`: a first name, as these words lead to other things too. */
const REACHED_WITH =
  /(?<!\p{L})(?:with|from|com|con|auprès de|bei|bij|met|da|mit)\s(?:(?:dona|doña|don|seu|frau|herrn?|mevrouw|meneer|la|el|l[ao]|a|o|der|dem)\s)?(\p{Lu}\p{Ll}[\p{L}-]{1,20})(?:\s(?:mesm[oa]|mism[oa]|herself|himself|directly|selbst|direkt|directement|zelf|diretamente|direttamente))?,?\s(?:on|at|al|en|au|sur|pelo|no|unter|op|via|zap|whats(?:app)?|tel\.?|tél\.?|cel\.?|fone|handy|mobile?)\s(?=\||[+(\d]|\S+@)/u;

/** `To attend, please contact Adam Pryce in the press office on 020 …`: the person in a sentence; null in a line of parts. */
export function personInSentence(words: string): string | null {
  const isSomebody = (name: string): boolean => isPerson(name) || isGivenName(name);
  const head = words.slice(0, 300);
  const available = AVAILABLE.exec(head)?.[1];
  if (available !== undefined && isSomebody(available)) return available;
  if (!isSentence(words)) return null;
  const names = [NAMED, REACHED_AT].map((way) => way.exec(head)?.[1]);
  return names.find((name) => name !== undefined && isPerson(name)) ?? null;
}

/** `Deepak Rao is available for interview, ring him on …` */
const AVAILABLE =
  /(?:^|[.:!?]\s)(\p{Lu}[\p{L}'’-]+(?:\s(?:(?:de|del|la|da|dos|van|von|der|di|le)\s){0,2}\p{Lu}[\p{L}'’-]+){0,3})(?:,\s[^,|]{3,60},|\s\([^()]{2,40}\))?\s(?:is|will be|ist|steht|est|sera|se tient|está|estará|è|sarà|fica|staat)\s(?:\p{L}+\s){0,4}(?:available|disposal|disposition|disposición|disposição|disposizione|beschikking|reachable|erreichbar|Verfügung|disponible|joignable|disponível|disponibile|raggiungibile|beschikbaar|bereikbaar|klaar)(?!\p{L})/u;

/** `ring Mary on …`, `appeler Anne au …`: a first name alone, between the verb and the number. */
const CALLED =
  /(?<!\p{L})(?:[Cc]all|[Rr]ing|[Pp]hone|[Tt]ext|[Cc]ontact|[Ee]-?mail|[Ll]lama[dr]? a|[Ll]lame a|[Ll]lamando a|[Ee]scrib[ae] a|[Aa]ppele[rz]|[Jj]oindre|[Ll]ig(?:ar|ue) para|[Ff]alar com|[Bb]ei|[Bb]el|[Mm]ail|[Cc]hiama(?:re|te)?|[Tt]elefona(?:re|te)? a|[Ss]criv(?:ere|ete) a|[Rr]ivolgersi a)\s(?:(?:Mrs?|Ms|Mme|M|Sra?|Frau|Herrn?|dona|doña|seu|mevrouw|meneer)\.?\s)?(\p{Lu}\p{Ll}{1,14})(?:\s\([^()]{2,30}\)|\s(?:in|at|from|im|beim|au|à la|en la|en el|no|na|op|in het|in)\s(?:the\s)?\p{L}{3,20})?(?:,?\s(?:on|at|al|en|au|sur|pelo|no|unter|op|via)(?:\s(?=\||[+(\d]|\S+@)|$)|,?\s(?=\||\+\d|\(?\d{3}))/u;

const ASKED_FOR =
  /(?<!\p{L})(?:ask for|ask to speak to|falar com|tratar com|procurar por|preguntar por|hablar con|demander|chiedere di|parlare con|vraag naar|vragen naar|fragen sie nach|fragen nach)\s(?:o |a |el |la |il |den |der |frau |herrn )?(\p{Lu}\p{Ll}{1,14})(?=\s*(?:[.,;()|–]|$))/iu;

/** The one name of whom to ask for at a number: `…, falar com Genivaldo`. */
export const askedFor = (words: string): string | null => {
  const [, name = ''] = ASKED_FOR.exec(words.slice(0, 300)) ?? [];
  return /^\p{Lu}\p{Ll}/u.test(name) ? name : null;
};

/** Whether a line is a sentence, and no row of parts: by its words in small letters. */
export const isSentence = (words: string): boolean =>
  words.split(/\s+/).filter((word) => /^\p{Ll}{2}/u.test(word)).length >= FEWEST_SMALL;
const FEWEST_SMALL = 4;

/** `Ellen Marsh / Owen Pike`, `Ellen Marsh and Owen Pike`: two people on a line, or none. */
export function peopleTogether(words: string): readonly string[] {
  const parts = words
    .replaceAll('|', ' ')
    .trim()
    .replace(
      /^(?:please\s)?(?:contact|call|ring|phone|contacter|contactar|appelez)\s(?=\p{Lu})/iu,
      '',
    )
    .replace(
      /(?:[\s,;:]+(?:on|at|or|au|ou|al|o|unter|oder|op|of|pelo|via|tel\p{L}{0,6}\.?))*[\s,;:]*$/iu,
      '',
    )
    .split(/\s*\/\s*|\s+(?:&|and|or|y|et|ou|und|oder|en|of|ed?|o)\s+/);
  const isOr = /\s(?:or|ou|oder|of|o)\s/u.test(words);
  // `Acme Foods or Example Hall`
  const isKnown = !isOr || parts.some((part) => isGivenName(part.split(' ')[0] ?? ''));
  const arePeople = isKnown && parts.every((part) => isPerson(part));
  return parts.length > 1 && parts.length < 4 && arePeople ? parts : [];
}

/** `12 Lagoon Road`, `rue de la Gare 3`, `Hafenstraße 5`: behind it comes a town, and nobody. */
const STREET =
  /(?:^|,\s)(?:\p{Lu}[\p{L}'’-]*\s){1,3}(?:Road|Street|Avenue|Boulevard)(?=,)|\d{1,4}[a-z]?,?\s(?:\p{Lu}[\p{L}'’-]*\s){1,3}(?:Road|Street|Avenue|Lane|Drive|Square|Way|Place|Court|Quay|Hill|Rd|St)(?!\p{L})|(?<!\p{L})c\/\s?[^|]{2,40}?\d|(?<!\p{L})(?:rue|avenue|boulevard|quai|via|viale|piazza|corso|calle|plaza|paseo|avenida|rua|pra[cç]a|largo)\s[^|]{2,40}?\d|(?:stra(?:ß|ss)e|gasse|platz|weg|straat|plein|laan|kade|dijk)\s\d/iu;

/** `Ombú 1187, Villa Tranquera`, and nothing else on the line: a street whose name does not say that it is one. */
const HOUSE_AND_TOWN = /^\s*(?:\p{Lu}[\p{L}.'’-]*\s){1,4}\d{1,5}[a-z]?,\s[\p{L}\s.'’-]+$/u;

/** Where in a line a street begins; its length where there is none. */
export const streetIn = (words: string): number =>
  HOUSE_AND_TOWN.test(words) ? 0 : (STREET.exec(words)?.index ?? words.length);

/** Whether a line holds an address or a number and its label, and names nobody. */
export function isAddressOnly(line: string): boolean {
  const rest = line.replace(EMAIL, ' | ').replace(PHONE, ' | ');
  return rest !== line && nameParts(rest).length === 0;
}

export const plainEmail = (typed: string): string =>
  typed.replace(/\s?[([](?:at|arroba)[)\]]\s?/i, '@').replace(/\.$/, '');

/** `C/ del Ejemplo, 47 - 28014 Madrid`, `Paseo de los Olmos, 12. 28071 Madrid` */
const HOUSE_AND_POSTCODE = /^(?:\d{1,3}\.\s\d{5}|\d{1,3}\s?[-–]\s?\d{4,5}|\d{4,5}-\d{3})$/;

/** `1851-1920`: when somebody lived. */
const YEARS = /^(?:1[4-9]|20)\d\d\s?[-–]\s?(?:1[4-9]|20)\d\d$/;

/** `0577 555018 - 347 5550182` is two numbers, and `0800 - 55 01 20` one. */
export function phonesOf(raw: string, read: PhoneReader): readonly Phone[] {
  const parts = raw.split(/\s[-–]\s/);
  const isSeveral = parts.every((part) => part.replace(/\D/g, '').length >= FEWEST_DIGITS);
  return (isSeveral ? parts : [raw]).flatMap((part) => phonesIn(part, read));
}
const FEWEST_DIGITS = 7;

/** `202-555-0111/0187` is two numbers; the second borrows the beginning of the first. */
function phonesIn(raw: string, read: PhoneReader): readonly Phone[] {
  // `020 7946 0123 (24 hours)`, `058 555 01 44 (13.00–15.00 Uhr)`
  const typed = collapseSpaces(raw)
    .replace(/^[.\s]+|\s?\(\d{1,2}(?:[.:]\d\d)?$|[.\s]+$/g, '')
    .replace(/^\((?=[^)]*$)/, '');
  const digits = typed.replace(/\D/g, '');
  if (
    digits.length < FEWEST_DIGITS ||
    digits.length > 17 ||
    HOUSE_AND_POSTCODE.test(typed) ||
    YEARS.test(typed)
  )
    return [];
  const [, first = '', tail = ''] = /^(.*\d)\/(\d{2,5})$/.exec(typed) ?? [];
  // Behind an area code the stroke divides one number: `0211/55501`.
  if (first.replace(/\D/g, '').length < FEWEST_DIGITS) return [{ raw: typed, e164: read(typed) }];
  const second = first.slice(0, -tail.length) + tail;
  return [
    { raw: first, e164: read(first) },
    { raw: second, e164: read(second) },
  ];
}
