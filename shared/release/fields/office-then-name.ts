import { isGivenName } from './given-names.ts';
import {
  cleanRole,
  functionIn,
  hasOffice,
  ORGANISATION,
  roleBeforeName,
  tokens,
  withoutOffice,
} from './offices.ts';
import type { Person } from './person.ts';

const OFFICE_THEN_NAME =
  /^[\s,]*(?:(?:[Tt]he|[Ee]l|[Ll]a|[Ll]os|[Ll]e|[Ll]es|[Ll]['’]|[Oo]|[Aa]|[Dd]er|[Dd]ie|[Dd]as|[Ii]l|[Ll]o|[Dd]e|[Hh]et)\s*(?<=\s|['’]))?([^,:]{4,130}),\s+(?:(?:(?:an?|the|la|el|le|o|der|die)\s+)?(?:former|ex|antig[oa]|ancien(?:ne)?|ehemalige[rn]?|già|voormalig)\s+(?:\p{Ll}+\s+){0,2})?((?:(?:la|el|le|il|lo|\p{Ll}{3,})\s+){0,3})((?:\p{L}+\.\s+){0,3}\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:de|del|la|da|do|das|dos|du|van|von|der|di|le|e|y|zu|ter|al|el|bin)\s+){0,2}\p{Lu}[\p{L}'’.-]*){1,6})/u;

/** `Por su parte, el presidente …`: what leads from one speaker to the next. */
const IN_TURN =
  /^[\s.]*(?:por su parte|a su vez|por otra parte|pour sa part|de son c[oô]t[eé]|por seu lado|por sua vez|j[aá]|dal canto suo|da parte sua|op (?:zijn|haar) beurt|(?:for|on) (?:his|her|its|their) part|also|además|asimismo),\s+/i;

/** `die Sprecherin der Gruppe, die Hydrologin Dr. Eva Thoma` */
const ARTICLE = /^(?:the|die|der|das|la|el|le|il|lo|de|het)\s+$/;

/** `the lutenist, Elena Quispe`: an article and a few words before a first name and a surname. */
const isSomebody = (words: string, office: string, name: string): boolean =>
  /^[\s,]*(?:the|el|la|le|l['’]|o|a|der|die|il|lo|de)(?:\s|(?<=['’]))/i.test(words) &&
  tokens(office).length <= 5 &&
  /^\p{Ll}/u.test(office) &&
  !ORGANISATION.test(office) &&
  isGivenName(tokens(name)[0]?.text ?? '');

/** `the Minister of Health, Elena Quispe`: a function, a comma, and the name. */
export function officeThenName(words: string): Person | null {
  const [, office = '', rank = '', name = ''] =
    OFFICE_THEN_NAME.exec(words.replace(IN_TURN, '')) ?? [];
  if (name === '' || !(hasOffice(office) || isSomebody(words, office, name))) return null;
  // `il comandante del porto, capitano di fregata Aldo Neri`: nothing but a rank may stand there.
  if (rank !== '' && !hasOffice(rank) && !ARTICLE.test(rank)) return null;
  // `la bióloga Tereza Brandão, coordenadora do Laboratório de Ecologia`
  if (ORGANISATION.test(name) || /^\p{Ll}/u.test(withoutOffice(name).name)) return null;
  // `Councillor Rajesh Pillai, Cabinet Member for Streets` has the name first.
  const isNameFirst = /^\p{Lu}[\p{L}'’.-]+\s+\p{Lu}/u.test(withoutOffice(office.trim()).name);
  const [front, back] = [withoutOffice(office.trim()).name, name].map(
    (one) => tokens(one)[0]?.text ?? '',
  );
  const isGivenFirst = isGivenName(front ?? '') && !isGivenName(back ?? '');
  if (isNameFirst && (isGivenFirst || functionIn(tokens(name)) !== null)) return null;
  return {
    name: withoutOffice(name).name.replace(/(?<=\p{L}{2})\.$/u, ''),
    // `s'est réjouie la vice-présidente`: the function begins behind its article.
    role: roleBeforeName(office) ?? cleanRole(office),
  };
}
