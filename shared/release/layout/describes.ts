import { foldText } from '../../text/normalise.ts';
import { findDates } from '../fields/dates.ts';
import { weekdayIn } from './asks-to-wait.ts';

/** `is a`, `est une`, `ist der` in the seven languages. */
const IS = String.raw`(?:is|are|est|sont|es|son|é|são|ist|sind|è|sono|zijn)\s+(?:a|an|the|one|une?|una|uno|uma?|l[ae]s?|l['’]\p{L}+|el|los|[oa]s?|eine?|de[rs]?|die|das|il|gli|i|een|het)\s`;
/** What an organisation does all the time, and no news. */
const DOES = [
  `moves|handles|connects|delivers|transports|carries|advises|invests|owns|manufactures|builds|trains|protects|organi[sz]es|funds|publishes`,
  `|brings together|unites|campaigns|distributes|supplies|sells|designs|creates|has (?:more than|over|around|some|[0-9]+)|transporte|relie`,
  `|conseille|forme|finance|organise|compte|r[eé]alise|con[cç]oit|d[eé]fend|transporta|conecta|asesora|invierte|forma|financia|organiza`,
  `|defiende|cuenta|re[uú]ne|investe|defende|assessora|bef[oö]rdert|verbindet|ber[aä]t|investiert|bildet|organisiert|finanziert|verkauft`,
  `|z[aä]hlt|beliefert|setzt sich|engagiert|trasporta|collega|organizza|finanzia|difende|conta|vervoert|verbindt|adviseert|investeert`,
  `|organiseert|financiert|verkoopt|zet zich|exploiteert|supports|provides|operates|runs|represents|serves|offers|promotes|manages|makes`,
  `|employs|helps|develops|produces|works|exploite|g[eè]re|propose|r[eé]unit|regroupe|accompagne|soutient|produit|fabrique|emploie`,
  `|d[eé]veloppe|gestiona|ofrece|agrupa|representa|apoya|trabaja|promueve|cuenta con|emplea|fabrica|desarrolla|oferece|atua|apoia|promove`,
  `|conta com|emprega|desenvolve|betreibt|vertritt|f[oö]rdert|unterst[uü]tzt|besch[aä]ftigt|entwickelt|bietet|versorgt|vereint|gestisce`,
  `|offre|riunisce|rappresenta|sostiene|promuove|impiega|produce|sviluppa|beheert|biedt|vertegenwoordigt|ondersteunt|telt|ontwikkelt|maakt`,
  `|bevordert|oversees|regulates|coordinates|monitors|maintains|hears|looks after|cares for|teaches|investigates|covers|brings|issues`,
  `|advances|collects|fiscaliza|regula|supervisa|vigila|coordina|imparte|atiende|presta|garantiza|administra|vela por|ejerce|tutela`,
  `|contr[oô]le|assure|veille|coordonne|exerce|administre|f[eé]d[eè]re|rassemble|coordena|atende|garante|gere|zela|erforscht|sch[uü]tzt`,
  `|dokumentiert|sorgt|ist zust[aä]ndig|[uü]berwacht|verwaltet|koordiniert|umfasst|tr[aä]gt|pflegt|kontrolliert|assicura|garantisce`,
  `|controlla|eroga|cura|comprende|zorgt|bewaakt|co[oö]rdineert|houdt toezicht|verzorgt|beschermt`,
  `|enforces|examines|hosts|houses|restores|rescues|sets|treats|welcomes|is run (?:\\w+ )?by|is appointed by|conserve|accueille|met en œuvre`,
  `|travaille|tiene a su cargo|acoge|conserva|processa|acolhe|betreiben|vertreten|versorgen|erforschen|accoglie|trasforma|opvangt`,
].join('');
const FOUNDED =
  /(?<!\p{L})(?:founded|established|set up|created|formed|started|gegründet|constituid[oa]|costituit[oa]|née?|fondée?|créée?|fundad[oa]|cread[oa]|criad[oa]|fondat[oa]|opgericht)\s(?:[\p{L}’']+\s){0,6}\d{4}|(?<!\p{L})(?:nasceu|naci[oó]|nacque|nat[oa]|entstand|ontstond)\s(?:in|en|em|nel)\s\d{4}|\d{4}\s(?:gegründet|opgericht)/iu;

/** `has cared for … since 1974` */
const EVER_SINCE =
  /^\s(?:has|have) (?:cared|served|helped|run|looked|worked|supported|advised|represented|provided|housed|taught|published|brought|collected)\s[^.\d]{3,120}\ssince (?:the )?\d{4}(?:[.;]|$)/u;

const BEHIND_NAME = new RegExp(String.raw`^[,\s]*(?:\([^()]{1,40}\)\s*)?${IS}`, 'iu');
const DOES_BEHIND_NAME = new RegExp(String.raw`^\s+(?:${DOES})[\s,]`, 'u');
const ANYWHERE = new RegExp(String.raw`[\s,)](?:${IS}|(?:${DOES})[\s,])`, 'u');
/** Up to where a description has told whose it is. */
const OPENING = 160;

/** Whether the words behind somebody's name say what they are, or what they do all the time. */
export const describes = (behind: string): boolean =>
  BEHIND_NAME.test(behind) || DOES_BEHIND_NAME.test(behind) || EVER_SINCE.test(behind);

/** `founded in 1921`, `1921 gegründet` */
export const saysWhenFounded = (text: string): boolean => FOUNDED.test(text);

/** Whether a paragraph may say what somebody is or does, whoever that is; the story may do so, too. */
export const mayDescribe = (text: string): boolean => {
  const opening = text.slice(0, OPENING);
  return ANYWHERE.test(opening) || FOUNDED.test(opening);
};

/** What is yet to come, or was just now, and what is said of others' grief; folded. */
const NEWS =
  /(?<![\p{L}\p{N}])(?:today|yesterday|tomorrow|hoy|ayer|manana|aujourd'hui|hier|demain|hoje|ontem|amanha|heute|gestern|morgen|oggi|ieri|domani|vandaag|gisteren|will|wird|werden|zal|zullen|(?:welcomes|treats) (?:the|this|that)|no comment|sympath(?:y|ies)|condolences|condolencias|condoleances|beileid|condoglianze)(?!\p{L})/u;

const NOWADAYS = / (?:and|et|y|e|und|en),? (?:today|aujourd'hui|hoy|hoje|heute|oggi|vandaag) /g;

/** Whether the first sentence of a text tells news of somebody, with a day or what is to come, and not what they are. */
export function isNews(text: string): boolean {
  const head = text.slice(0, 400);
  const sentence = /^.{20,}?[.!?](?=\s|$)/su.exec(head)?.[0] ?? head;
  // “was founded in 1891 and today teaches …” is no news.
  const folded = foldText(sentence).replace(NOWADAYS, ' ');
  return (
    NEWS.test(folded) ||
    weekdayIn(folded) !== undefined ||
    findDates(sentence, 'day-first').length > 0
  );
}
