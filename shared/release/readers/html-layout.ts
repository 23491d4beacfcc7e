import { foldText } from '../../text/normalise.ts';
import {
  attribute,
  elementsOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isLeftOut,
  isText,
} from './html-tree.ts';
import { type Held, heldBy } from './html-words.ts';

/** What newsrooms call a box with the press contact: `contacto-prensa`, `press-contact`. */
const CONTACT_BOX =
  /(?:^|[\s_-])(?:(?:press|media|presse|medien|prensa|imprensa|stampa|pers)[\s_-]?(?:contact(?:s|en|os?)?|kontakte?|contatos?|contatt[io])|(?:contact(?:s|os?|en)?|kontakte?|contatos?|contatt[io])[\s_-]?(?:press|media|presse|medien|prensa|imprensa|stampa|pers))(?:$|[\s_-])/i;
const LONGEST_BOX = 600;

/** A heading over the press contact: `Media enquiries`, `Contact presse`. */
const CONTACT_HEADING =
  /^(?:(?:press|media|presse|medien|prensa|imprensa|stampa|pers)[\s-]?(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|office|team|kontakte?|stelle|anfragen|contact(?:en)?)|(?:contacts?|contactos?|contatos?|contatt[io]|kontakt)\s(?:(?:for|f[üu]r|de|para|pour|per|voor)\s)?(?:(?:the|die|la|el|a|l)\s)?(?:press|media|presse|medien|prensa|medios|imprensa|m[ée]dias|stampa|pers)|gabinete de (?:prensa|imprensa)|ufficio stampa|service (?:de )?presse|sala de prensa|prensa|presse|imprensa|stampa)\s?:?$/iu;
/** `Press enquiries: …`, `Are you a journalist? Write to …`, `Journalistinnen wenden sich an …`: said to reporters, and not of them. */
const TO_REPORTERS =
  /^(?:(?:press|media) (?:enquiries|inquiries|contact)|contacto de prensa|contact presse|contato de imprensa|presseanfragen|pressekontakt|medienkontakt|perscontact|(?:are you an?|¿?(?:eres|es usted)|vous [eê]tes|êtes-vous|(?:você )?é|sind sie|sei(?: un)?|bent u) (?:journalist|reporter|periodista|journaliste|jornalista|giornalista|journalistin)(?!\p{L})|(?:for|f[üu]r|para|pour|per|voor) (?:the |los |les |os |die |i )?(?:journalists?|reporters?|periodistas|journalistes|jornalistas|giornalisti|medienschaffende|journalisten)(?!\p{L})|(?:the |los |les |os |die |i )?(?:journalists?|reporters?|periodistas?|journalistes?|jornalistas?|giornalisti|journalistinnen(?: und journalisten)?|journalisten|medienschaffende)(?:\s?:| (?:please|can|may|should|pueden|peuvent|podem|devem|possono|scrivano|wenden|k[oö]nnen|kunnen|who|only)))/iu;

/**
 * The boxes beside an article that the press contact is in: by their class, and, where the article names no mailbox, by their
 * heading or their own words.
 */
export function contactBoxes(body: HtmlElement, article: HtmlElement): readonly HtmlElement[] {
  if (article === body) return [];
  const own = new Set(elementsOf(article));
  const isReached = heldBy(article).words.includes('@');
  const out: HtmlElement[] = [];
  for (const element of elementsOf(body)) {
    if (own.has(element)) continue;
    const isBox =
      isCalledContact(element) ||
      (!isReached && (isToReporters(element) || opensForPress(element)));
    const boxes = isBox ? [element] : isReached ? [] : belowHeading(element);
    const words = boxes.map((box) => heldBy(box).words).join(' ');
    if (boxes.length === 0 || words.length > LONGEST_BOX || !hasAddress(words)) continue;
    const inside = boxes.flatMap(elementsOf);
    if (inside.includes(article)) continue;
    out.push(...boxes);
    for (const inner of [...boxes, ...inside]) own.add(inner);
  }
  return out;
}

const hasAddress = (words: string): boolean => /\w@\w/.test(words) || PHONE.test(words);

const isCalledContact = (element: HtmlElement): boolean => CONTACT_BOX.test(nameOf(element));

/**
 * A box that begins with words for the press, in whatever element: `Ihr Ansprechpartner für Presseanfragen`, `Comunicação social` in a
 * `div`, and holds whom to reach.
 */
function opensForPress(element: HtmlElement): boolean {
  if (!/^(?:div|section|aside|td|article)$/.test(element.tagName)) return false;
  const { words, hasHeadline } = heldBy(element);
  return (
    !hasHeadline &&
    words.length <= LONGEST_BOX &&
    hasAddress(words) &&
    OPENS_FOR_PRESS.test(foldText(firstWords(element).split(':')[0] ?? ''))
  );
}

/** The first words in it, up to a line break or another element. */
function firstWords(element: HtmlElement): string {
  for (const child of element.childNodes) {
    if (isText(child) && child.value.trim() !== '') return child.value.trim();
    if (isElement(child) && !isLeftOut(child) && heldBy(child).words !== '')
      return firstWords(child);
  }
  return '';
}
/** What may lead to the word for the press in the heading of a box, folded. */
const LEADS =
  'contacts?|contactos?|contatos?|contatti|kontakte?|ansprechpartner(?:in)?|fur|die|der|for|the|to|para|la|los|las|el|os|as|a|o|de|do|da|du|della|per|i|voor|pour|les|l|service|servicio|servico|gabinete|oficina|ufficio|bureau|departamento|area|unidad|consultas|preguntas?|questions?|vragen|enquiries|anfragen|ihre?|unsere?|our|your|votre';
const OPENS_FOR_PRESS = new RegExp(
  String.raw`^(?:(?:${LEADS}) ){0,5}(?:presse(?:stelle|anfragen|kontakt|team|referat)?|prensa|imprensa|stampa|pers(?:voorlichting|contact|vragen)|medien(?:stelle|kontakt|anfragen|schaffende)|medios(?: de comunicacion)?|comunicacao social)\s?$|^(?:(?:${LEADS}) ){1,5}(?:press|media|medien|medias|pers)\s?$|^(?:press|media) (?:contacts?|enquiries|inquiries|questions|office|team)\s?$`,
  'u',
);

const isToReporters = (element: HtmlElement): boolean => {
  if (element.tagName !== 'p') return false;
  const { words } = heldBy(element);
  return words.length <= LONGEST_SENTENCE && TO_REPORTERS.test(words);
};
const LONGEST_SENTENCE = 300;

/** A heading over the press contact and the elements below it, up to the next one. */
function belowHeading(element: HtmlElement): readonly HtmlElement[] {
  if (!/^h[2-6]$/.test(element.tagName)) return [];
  if (!CONTACT_HEADING.test(heldBy(element).words.trim().slice(0, 80))) return [];
  const siblings = element.parentNode?.childNodes ?? [];
  const below = [element];
  for (let i = siblings.indexOf(element) + 1; i < siblings.length; i++) {
    const sibling = siblings[i] as HtmlNode;
    if (!isElement(sibling)) continue;
    if (/^h[1-6]$/.test(sibling.tagName) || below.length > MOST_BELOW) break;
    below.push(sibling);
  }
  return below;
}
const MOST_BELOW = 12;

/** Footers and asides of links are a site's; those with an address or prose may be the release's. */
export const isChrome = (element: HtmlElement): boolean => {
  const held = heldBy(element);
  return isMostlyLinks(held) || (held.words.length < 200 && !held.words.includes('@'));
};

/** What site builders call the parts around a text, as whole words of a class or id. */
const SITE_PART =
  /(?:^|[\s_-])(?:breadcrumbs?|share|sharing|sharedaddy|social|related|relacionad[oa]s?|connexes?|correlat[ie]|gerelateerde?|compartir|partager|compartilhar|condividi|sidebar|widgets?|comments?|pagination|pager|menu|navbar|nav|navigation|masthead|top-?bar|footer|colophon)(?:$|[\s_-])/i;
const CONSENT = /(?:^|[\s_-])(?:cookies?|consent|gdpr)(?:$|[\s_-])/i;
const PHONE = /\d(?:[ ()./-]?\d){6}/;
/** The number up there is the switchboard's. */
const AT_HEAD = /(?:^|[\s_-])(?:menu|navbar|nav|navigation|masthead|top-?bar)(?:$|[\s_-])/i;
/** A part of a site has little text of its own. */
const SHORT_PART = 160;

/**
 * Whether an element is a part of the site by its name: a menu, a trail, what to read next, comments. One with a
 * headline or an address, or with text of its own, may be the release's.
 */
export function isSitePart(element: HtmlElement): boolean {
  const name = nameOf(element);
  const isConsent = CONSENT.test(name);
  if (!isConsent && !SITE_PART.test(name)) return false;
  const held = heldBy(element);
  const { words, hasHeadline } = held;
  if (hasHeadline || words.includes('@') || (PHONE.test(words) && !AT_HEAD.test(name)))
    return false;
  return isConsent ? words.length < 1500 : words.length < SHORT_PART || isMostlyLinks(held);
}

/**
 * Whether nodes are items that a page sets apart by its style alone: `Press release`, `HV-2026-031`, `27-08-2026` in a `span` each.
 * Word processors cut words into such elements, too, with a style or classes of their own.
 */
export function isRowOfItems(nodes: readonly HtmlNode[]): boolean {
  const items = nodes.filter(isElement);
  const parent = items[0]?.parentNode ?? null;
  if (items.length < 2 || parent === null || !('tagName' in parent)) return false;
  const isClassed = (element: HtmlElement): boolean => (attribute(element, 'class') ?? '') !== '';
  return (
    nodes.every((node) => isElement(node) || (isText(node) && node.value.trim() === '')) &&
    items.every(
      (item) => /^(?:span|time|a)$/.test(item.tagName) && attribute(item, 'style') === null,
    ) &&
    [parent, ...items].every((element) => !OF_WORD.test(attribute(element, 'class') ?? '')) &&
    (isClassed(parent) || items.every(isClassed))
  );
}
const OF_WORD = /(?:^|\s)(?:Mso|Spell|Gram|Apple-|TextRun|NormalTextRun)/;

/**
 * `<span class="name">Ann Lee</span><span class="role">Press officer</span>…` and how to reach her: a style sheet puts each on a line of its own.
 * `<span class="day">14</span><span class="month">May</span>…` is one line.
 */
export function isRowOfFields(nodes: readonly HtmlNode[]): boolean {
  const items = nodes.filter(isElement);
  const classes = new Set(items.map((item) => attribute(item, 'class')));
  const parent = items[0]?.parentNode ?? null;
  return (
    items.length >= FEWEST_FIELDS &&
    items.length <= MOST_FIELDS &&
    classes.size === items.length &&
    parent !== null &&
    'tagName' in parent &&
    parent.tagName !== 'p' &&
    items.every(({ tagName }) => tagName === 'span') &&
    isRowOfItems(nodes) &&
    items.every((item) => elementsOf(item).every(({ tagName }) => tagName === 'a')) &&
    items.some((item) => hasAddress(heldBy(item).words))
  );
}
const FEWEST_FIELDS = 3;
const MOST_FIELDS = 8;

/** Whether the words of one element go on in those of the next. */
export const touches = (before: HtmlNode | undefined, node: HtmlNode): boolean =>
  before !== undefined &&
  isElement(before) &&
  isElement(node) &&
  /[\p{L}\p{N}):]$/u.test(heldBy(before).words) &&
  /^[\p{L}\p{N}(]/u.test(heldBy(node).words);

/** What sites call the name of a field beside its short value: `Release no.` and `SMW 26/07` in Drupal's `field__label`. */
const LABEL = /(?:^|[\s_-])(?:label|etiqueta|etiquette|rotulo|etichetta)(?:$|\s)/i;
const LONGEST_LABEL = 40;
const LONGEST_VALUE = 80;

/** Whether an element is the name of a field, or its value: a definition list, or two elements that are all of another. */
export function partOfField(element: HtmlElement): 'name' | 'value' | null {
  if (element.tagName === 'dt') return 'name';
  if (element.tagName === 'dd') return 'value';
  const [name, value, more] = element.parentNode === null ? [] : firstThree(element.parentNode);
  if (name === undefined || value === undefined || more !== undefined) return null;
  const isField =
    (LABEL.test(nameOf(name)) || /\p{L}\s?:$/u.test(heldBy(name).words)) &&
    heldBy(name).words.length <= LONGEST_LABEL &&
    heldBy(value).words.length <= LONGEST_VALUE;
  if (!isField) return null;
  return element === name ? 'name' : 'value';
}

/** Its first elements, and no more: this is asked of each. */
function firstThree({ childNodes }: { readonly childNodes: readonly HtmlNode[] }): HtmlElement[] {
  const found: HtmlElement[] = [];
  for (const node of childNodes) {
    if (isElement(node) && !isLeftOut(node)) found.push(node);
    if (found.length > 2) break;
  }
  return found;
}

/** What newsrooms call what stands between headline and story, in their languages. */
const TEASER =
  /(?:^|[\s_-])(?:standfirst|dek|deck|sub-?(?:title|headline|heading)|sub-?t[ií]tulo|bajada|entradilla|copete|chap[eo]au?|chap[oô]|sous-?titre|linha-?fina|sum[aá]rio|sommario|sottotitolo|untertitel|unter[uü]berschrift|vorspann|anleser|teaser|intro(?:duction)?|lead|lede|excerpt|summary)(?:$|[\s_-])/i;
const LONGEST_TEASER = 700;

/** Whether a page says by a class that an element is the deck, or the lead: which of the two, its words tell. */
export const isTeaser = (element: HtmlElement): boolean =>
  TEASER.test((attribute(element, 'class') ?? '').slice(0, 500)) &&
  heldBy(element).words.length <= LONGEST_TEASER;

/** What sites call the foot of a page; an `article-footer` is none. */
const FOOT =
  /(?<!\S)(?:(?:(?:page|site|main|global|location|portal)?[_-]?|[a-z]{2,3}[_-])footer|pie(?:-?(?:de-?)?pagina)?|rodap[eé]|pi[eè]-?di-?pagina|fu(?:ss|ß)(?:zeile|bereich)?|bas-?de-?page|pied-?de-?page|voet(?:tekst)?|colophon)(?!\S)/i;

/** The foot of a page tells whose site it is, and is no part of the release. */
export const isPageFoot = (element: HtmlElement): boolean =>
  element.tagName === 'footer' ||
  (/^(?:div|section|table|td|tr)$/.test(element.tagName) &&
    FOOT.test(nameOf(element)) &&
    !heldBy(element).hasHeadline);

const nameOf = (element: HtmlElement): string =>
  `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
    .slice(0, 500)
    .replace(BUILDER, '');
/** Page builders call everything a widget: `elementor-widget-heading` is a heading, `elementor-widget-nav-menu` a menu. */
const BUILDER = /(?<!\S)elementor-(?:widget(?!\S)|widget-)?/g;

/** Headings above what else there is to read on a site, folded. */
const READ_NEXT =
  /^(?:(?:related|more|latest|other|recent) (?:news|stories|articles|press releases|releases|posts|content)|read (?:also|next)|you may also like|(?:noticias|notas|entradas|contenidos?) (?:relacionad[ao]s?|recientes)|(?:ultimas|otras|mas) (?:noticias|notas|gacetillas|entradas)|tambien te puede interesar|(?:noticias|conteudos?|materias) relacionad[ao]s|(?:ultimas|outras|mais) noticias|leia (?:tambem|mais)|(?:actualites?|articles?|contenus?) (?:liees?|lies?|connexes?|recents?)|(?:a lire|lire) (?:aussi|egalement)|(?:dernieres|autres) (?:actualites|nouvelles|publications)|weitere (?:meldungen|nachrichten|artikel|pressemitteilungen)|aktuelle meldungen|das konnte sie auch interessieren|(?:altre|ultime) (?:notizie|news)|(?:notizie|articoli) correlat[ei]|leggi anche|lees ook|(?:ander|meer|gerelateerd) nieuws|gerelateerde berichten)[\s.:]*$/;
/** What may be an embargo is read, wherever it stands. */
const HOLDS = /embarg|sperrfrist/i;
const LONGEST_LIST = 1000;

/** A box of links to other texts, by its heading. */
export function isReadNext(element: HtmlElement): boolean {
  if (!/^(?:div|section|aside|nav|td)$/.test(element.tagName)) return false;
  const { words, inLinks, paragraphs } = heldBy(element);
  if (words.length > LONGEST_LIST || HOLDS.test(words)) return false;
  // Text of its own may be the release's.
  if (paragraphs > 0 && inLinks < words.length * 0.3) return false;
  const inside = elementsOf(element);
  if (inside.some(({ tagName }) => tagName === 'h1' || tagName === 'main')) return false;
  const heading = inside.find(({ tagName }) => /^h[2-6]$/.test(tagName));
  return heading !== undefined && READ_NEXT.test(foldText(heldBy(heading).words));
}

/** What pages call a picture with its caption, and the caption, as whole words of a class. */
const PICTURE =
  /(?:^|[\s_-])(?:[a-z]*images?|[a-z]*image(?:container|wrap(?:per)?)|pictures?|imagen(?:es)?|imagem|fotos?|photos?|bild(?:er)?|immagin[ei]|beeld|figure|media|thumb(?:nail)?|illustration|visuel)(?:[a-z]*container)?(?:$|[\s_-])/i;
const CAPTION =
  /(?:^|[\s_-])(?:fig)?(?:caption|caption-text|pie-?(?:de-?)?foto|bildunterschrift|bildtext|didascalia|legenda?-?foto|bijschrift)(?:$|[\s_-])/i;
const LONGEST_CAPTION = 400;
/** What stands beside a picture and is longer may be the story. */
const LONGEST_BESIDE = 160;
const TWO_SENTENCES = /[.!?]\s+\p{Lu}/u;

/** Whether an element says what is seen on a picture: by its name, or since it stands with one in a box for it. */
export function isCaption(element: HtmlElement): boolean {
  const { words } = heldBy(element);
  if (words === '' || words.length > LONGEST_CAPTION || HOLDS.test(words)) return false;
  // Below a quotation it says who spoke.
  if (element.tagName === 'figcaption') return !/^[—–-]/.test(words);
  if (!/^(?:div|p|span|section|figure)$/.test(element.tagName)) return false;
  const inside = elementsOf(element);
  if (inside.some(({ tagName }) => /^(?:h[1-6]|blockquote)$/.test(tagName))) return false;
  const name = nameOf(element);
  if (CAPTION.test(name)) return true;
  if (element.tagName === 'p' || !PICTURE.test(name)) return false;
  if (words.length > LONGEST_BESIDE || TWO_SENTENCES.test(words)) return false;
  return inside.some(({ tagName }) => tagName === 'img');
}

const isMostlyLinks = ({ words, inLinks }: Held): boolean => inLinks > words.length * 0.5;

const TOOL =
  /^(?:(?:share|share (?:this|on)|teilen|compartir(?: en)?|compartilhar|compartilhe|partilhar|partager(?: sur)?|condividi|delen|deel(?: dit)?|print|drucken|imprimir|imprimer|stampa|afdrukken|e-?mail|mail|facebook|twitter|x|linkedin|whatsapp|instagram|youtube|telegram|bluesky|mastodon|threads|xing|copy link|copiar enlace|copiar link|copier le lien|link kopieren|copia link|pdf(?: version)?|download(?: pdf)?|pdf herunterladen|descargar(?: en)? pdf|baixar pdf|t[eé]l[eé]charger(?: en)? pdf|rss|follow us|s[ií]guenos|siga-nos|suivez-nous|folgen sie uns|back(?: to top)?|zur[uü]ck|volver|voltar|retour|terug|save|like|tweet|view (?:this email )?in (?:your )?browser|im browser (?:ansehen|anzeigen|[oö]ffnen)|ver en el navegador|voir dans le navigateur|ver no navegador|visualizza nel browser|bekijk in (?:je |uw )?browser|wird diese (?:nachricht|e-?mail) nicht richtig dargestellt\??|is this email not displaying correctly\??|having trouble (?:viewing|reading) this email\??)[\s|·•,/:–-]*)+$/iu;

/** A bar of links to share, print or see the page elsewhere, and nothing more. */
export const isToolbar = (element: HtmlElement): boolean => {
  const { words, hasTools } = heldBy(element);
  return words.length <= 120 && hasTools && TOOL.test(words);
};

/**
 * The columns of a table that sets contacts or boxes side by side: cells of several lines, one of which holds an address. Null for
 * another table.
 */
export function columnsOf(table: HtmlElement): readonly (readonly HtmlElement[])[] | null {
  const rows = rowsOf(table).map((row) => row.childNodes.filter(isElement));
  const [first = []] = rows;
  const lines = (cell: HtmlElement): number => {
    const { breaks, paragraphs } = heldBy(cell);
    return breaks + Math.max(paragraphs, 1);
  };
  const isSideBySide =
    rows.length > 1 &&
    first.length > 1 &&
    rows.every((row) => row.length === first.length) &&
    // A table with a header holds data, whatever its cells.
    !rows.flat().some(({ tagName }) => tagName === 'th') &&
    rows.flat().some((cell) => lines(cell) > 2 && heldBy(cell).words.includes('@'));
  return isSideBySide ? first.map((_, i) => rows.flatMap((row) => row.slice(i, i + 1))) : null;
}

/** Tables that lay out a page hold paragraphs, headings or tables; those with figures hold words. */
export const isDataTable = (table: HtmlElement): boolean => {
  const rows = rowsOf(table);
  const hasColumns = rows.some((row) => row.childNodes.filter(isElement).length > 1);
  if (rows.length < 2 || !hasColumns || attribute(table, 'role') === 'presentation') return false;
  const { hasParts, paragraphs } = heldBy(table);
  if (isGrid(rows)) return true;
  if (hasParts || paragraphs > rows.length * 3) return false;
  // Old pages set their whole text in one cell, with line breaks.
  return !rows.flatMap(elementsIn).some((cell) => heldBy(cell).words.length > LONGEST_CELL);
};
const LONGEST_CELL = 800;

/** Three rows and columns or more of short cells, with figures. */
function isGrid(rows: readonly HtmlElement[]): boolean {
  const cells = rows.map((row) => elementsIn(row).map((cell) => heldBy(cell).words));
  const [first = []] = cells;
  return (
    cells.length > 2 &&
    first.length > 2 &&
    cells.every(
      (row) =>
        row.length === first.length &&
        row.every((words) => words.length <= LONGEST_IN_GRID && !words.includes('@')),
    ) &&
    cells.slice(1).every((row) => row.some((words) => /\d/.test(words)))
  );
}
const LONGEST_IN_GRID = 60;

/** The rows of a table, not those of tables that stand in its cells. */
export const rowsOf = (table: HtmlElement): readonly HtmlElement[] =>
  elementsIn(table)
    .flatMap((part) => (/^t(?:head|body|foot)$/.test(part.tagName) ? elementsIn(part) : [part]))
    .filter(({ tagName }) => tagName === 'tr');

const elementsIn = ({ childNodes }: HtmlElement): readonly HtmlElement[] =>
  childNodes.filter(isElement).filter((element) => !isLeftOut(element));
