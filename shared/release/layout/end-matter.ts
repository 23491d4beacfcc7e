import { wordsIn } from '../../text/words.ts';
import type { SourceBlock } from '../document.ts';
import { personInSentence } from '../fields/contact-words.ts';
import type { Features } from './features.ts';
import { isLongProse, isNotice, type Seen } from './neighbours.ts';
import { opensNote } from './section-heading.ts';

/** `>> Read the judgment`, `→ Zum Bericht`: a sign that points, and what to. */
const ARROW = /^(?:>{1,3}|[→►▶➔➜⇒])\s*\p{L}/u;
const WEB_ADDRESS =
  /^(?:https?:\/\/|www\.)\S+$|^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?:\/\S*)?$/iu;
const LONGEST_POINTER = 200;

/** Whether the last word is a web address; what stands in brackets behind it does not count. */
export const endsInAddress = (text: string): boolean => {
  const words = text.replace(/\s\([^()]*\)$/, '').split(/\s+/);
  return WEB_ADDRESS.test((words.at(-1) ?? '').replace(/[.,;]$/, ''));
};

/** Whether a line is where something else is found: an arrow, or a label with a web address behind it as the last word. */
export function pointsElsewhere(text: string): boolean {
  if (text.length > LONGEST_POINTER) return false;
  if (ARROW.test(text)) return true;
  const [label, ...rest] = text.split(/\s?:\s/, 2);
  if (label === undefined || rest.length === 0 || label.length > 60) return false;
  return !/[.!?]["”»]?\s/.test(text) && endsInAddress(text);
}

/** The whole of something, or pictures, and where they are to be had, folded. */
const WHOLE =
  /^(?:(?:the|el|la|los|las|le|les|l'|o|a|os|as|der|die|das|il|lo|gli|het|de)\s?)?(?:(?:full|complete|weekly|vollstandige[rns]?|ganze|volledige)\s)?(?:report|updates?|study|text|judgment|list|article|paper|results|slides|programme|transcripts?|minutes|dataset|guide|brochure|stellungnahmen?|auswertung|bildmaterial|pressefotos|artikel|articulo|artigo|articolo|arrete|arret|resolucion|acordao|gutachten|unterlagen|dossier|informe|estudio|texto|sentencia|lista|programa|rapport|etude|texte|relatorio|estudo|bericht|studie|rapporto|studio|testo|onderzoek|photos?|pictures|images?|fotos?|fotografias|imagenes|imagens|bilder|immagini|beelden)\b/;
const HAD =
  /\b(?:available|downloaded|to download|disponibles?|disponible|descargar\w*|consultar\w*|telechargeables?|disponiveis|disponivel|descarregar|abrufbar|verfugbar|heruntergeladen|download|scaricabil[ei]|disponibil[ei]|consultabil[ei]|beschikbaar|te downloaden|te vinden|zur verfugung|(?:steht|stehen|liegt|liegen)\b.{0,80}\bbereit|(?:steht|stehen)\b.{0,40}\bunter (?=\S*\.\w)|(?:will be|are) posted (?:at|on) (?=\S*\.\w)|zum abruf|(?:can|may) be had|puede\w* consultarse|consultables?|consultavel)\b/;
/** Of whom it is had is told in the same words, or below. */
const ON_REQUEST =
  /\b(?:on request|auf anfrage|senden wir|sur demande|su richiesta|op aanvraag|(?:a|bajo) peticion|sob pedido|puede\w* (?:pedir|solicitar)se|podem ser (?:pedid|solicitad)\w+)\b/;
const ATTACHED =
  /^(?:attached (?:is|are|please)|se (?:adjunt|anex)an?|adjunt(?:o|amos)|anex(?:o|amos)\b|ci-joints?|en piece jointe|seguem? em anexo|em anexo|im anhang|anbei|si allegano?|in allegato|bijgevoegd|in de bijlage)\b/;

const WEB = /https?:|www\./;
const LONGEST_ON_WHOLE = 35;
/** `Il rapporto completo è scaricabile dal sito …`, `Se adjuntan dos fotografías`: one sentence on what is had elsewhere. */
const isOnWhole = (folded: string, words: number): boolean =>
  words <= (WEB.test(folded) ? LONGEST_ON_WHOLE : 25) &&
  (ATTACHED.test(folded) || (WHOLE.test(folded) && HAD.test(folded.slice(0, 120))));

/** `Read more` above a list of links and nothing else, and that list. */
function isLinkList(block: SourceBlock | undefined): boolean {
  return (
    block?.kind === 'list' &&
    block.items.every(({ inlines }) =>
      inlines.every(
        (inline) => inline.kind === 'link' || (inline.kind === 'text' && inline.text.trim() === ''),
      ),
    )
  );
}

/** The words for a release as a paper, folded. */
const PAPER =
  /^(?:(?:this|the|an?|il|lo|la|le|el|o|a|der|die|das|dieses?|ce|cet|este|esta|esto|questo|questa|dit|deze|het|de)\s)?(?:(?:present[eao]?|vorliegende[sr]?|unofficial|non official|nichtamtliche[sr]?)\s)?(?:press |news )?(?:release|document[oe]?|dokument|summary|communique|comunicado|comunicato|nota|note|mitteilung|pressemitteilung|medienmitteilung|persbericht|bericht|boletin|informacion)\b/;
const BINDS_NOBODY =
  /\bnot (?:legally )?bind|\bno official|not an official|n'engage\w* pas|n'a pas de valeur|\bno vincul|\bno es un documento oficial|\bnao vincul|\bnao e um documento oficial|\bnon vincol|\bnon costituisce|\bnon officiel|\bno oficial\b|\b(?:no tiene|nao tem|sin|sem) carac?ter oficial|\bpas de caractere officiel|\bcarattere (?:non )?ufficiale|\bdoes not form part of|\bnao oficial\b|\bnon ufficiale\b|nichtamtlich|bindet .{0,40}nicht|nicht (?:rechts)?verbindlich|niet bindend|bindt .{0,40}niet|geen officieel/;

/** `This press release is an unofficial document and does not bind the Court`, folded. */
export const isDisclaimer = (folded: string): boolean =>
  isUnofficial(folded.replace(NOTE, '')) || TRANSLATION.test(folded);
const isUnofficial = (folded: string): boolean =>
  PAPER.test(folded) && BINDS_NOBODY.test(folded.slice(0, 300));
/** `Nota: este documento …` */
const NOTE = /^(?:nota|note|noot|hinweis|n\.?b\.?)\s?:\s+/;

const TRANSLATION =
  /^(?:this is (?:a|an unofficial) translation|dies ist eine (?:inoffizielle )?ubersetzung|ceci est une traduction|esta es una traduccion|esta e uma traducao|dit is een vertaling|questa e una traduzione)\b/;

const READERS =
  /^(?:(?:the|all|los?|las?|les?|l'|os?|as?|el|die|alle|il|gli|i|de)\s?)?(?:members of the |representantes de los |representants des |rappresentanti della |vertreter der )?(?:media|press|journalists|reporters|photographers|medios(?: de comunicacion)?|periodistas|prensa|fotografos|presse|medias|journalistes|photographes|medien|medienvertreter\w*|pressevertreter\w*|medienschaffende|journalist\w*|stampa|giornalisti|organi di (?:informazione|stampa)|imprensa|jornalistas|orgaos de comunicacao(?: social)?|pers|redacties)\b/;
const INVITED =
  /\b(?:invited|welcome|requested|(?:are|is) (?:kindly )?asked|rogad[oa]s?|pregat[aie]|priees?|pries?|gebeten|verzocht|solicitad[oa]s?|invitad[oa]s?|convocad[oa]s?|convidad[oa]s?|invitee?s?|conviee?s?|attendus?|eingeladen|willkommen|invitat[aie]|attesi|uitgenodigd|welkom)\b/;
const ACCREDITATION =
  /^(?:(?:media|press|die|las?|les|l'|as?|gli|de)\s?)?(?:accreditations?|akkreditierung(?:en)?|acreditacion(?:es)?|credenciamento|acreditac(?:ao|oes)|accreditament[oi]|accreditatie|aanmelden|anmeldung(?:en)?(?=\s?:|\s(?:unter|bitte|per|via|bis|fur (?:medien|die presse))\b))(?!\p{L})/u;

/** `Please RSVP by noon`, `Se ruega confirmar asistencia`, `Filming is allowed during …`: what only those do who come to report; what is said of reporters may be the story. */
const COMING =
  /\brsvp\b|\bconfirmar (?:su |la )?asistencia\b|\bmerci de confirmer (?:votre|sa) (?:presence|participation)|\bsi prega di confermare|\bconfirmar presenca\b|^(?:filming|photography|tripods) (?:is|are) (?:only )?(?:allowed|permitted)\b|\bno se permit(?:e|ira) el uso de (?:flash|drones|tripodes)|^(?:reporters|journalists|photographers|crews|media|camera crews) (?:should|must|are asked to) (?:arrive|be at|bring|check in|confirm|register|report to|sign|wear)\b|^para (?:los )?(?:senores )?(?:fotografos|camaras)\b|^los equipos de (?:prensa|television) deben?(?:ran)?\b/;

const LONGEST_TO_PRESS = 50;
/** `Journalists are invited to the opening`, `Accreditation by noon to …`: a sentence for the press alone, folded. */
const isNoteToPress = (folded: string, words: number, hasAddress: boolean): boolean =>
  words <= LONGEST_TO_PRESS &&
  ((READERS.test(folded) && INVITED.test(folded.slice(0, 120))) ||
    ACCREDITATION.test(folded) ||
    (!hasAddress && (COMING.test(folded) || (WHOLE.test(folded) && ON_REQUEST.test(folded)))));

/** `Photo: the bridge at dawn`, `Bildunterschrift: …`, `© Example Ferries`: what belongs to a picture, folded. */
const CAPTION =
  /^(?:(?:photos?|photographs?|pictures?|images?|captions?|fotos?|fotografias?|bild(?:er)?|imagen(?:es)?|imagem|imagens|immagin[ei]|beeld|abbildung|pie de foto|legendes?|legendas?|didascali[ae]|bildunterschrift(?:en)?|bildtexte?|(?:foto)?bijschrift(?:en)?|bildnachweis|fotonachweis|credits?|creditos?|crediti)(?: (?:caption|captions|credits?|photos?|legend|da foto|das fotos|de la foto|bridge|nr\.?|no\.?))?\s?\d{0,2}\s?[:©]|©\s?\p{L})/u;
/** `To donate, visit …`, `Pour s'inscrire, rendez-vous sur …`, `Jetzt anmelden unter …`: what a reader may do, folded. */
const CALL =
  /^(?:(?:tickets|bookings|registration|applications|entries|details)(?: \p{Ll}+){0,2}(?: (?:at|on|via|from)|:)\s(?=\S*(?:www|http|@|\.\p{Ll}{2}))|to (?!the\b|a\b|his\b|her\b|its\b|their\b)\p{Ll}+\b[^.]{0,80}(?:,|:| please)\s?(?:please )?(?:visit|go to|see|call|e-?mail|text|write|contact|click|register|use|scan|dial|phone|at\b)|(?:please )?(?:visit|register|apply|book|donate|sign up|subscribe|download|find out more|read more|read the|see|watch|listen|follow|learn more)\b[^.]{0,60}\b(?:at|on|via|from|here)?\s?:?\s(?=\S*(?:www|http|\.)\S)|(?:para|si desea|si quiere|quienes deseen) \p{Ll}+[^.]{0,80}, (?:visite|llame|escriba|consulte|ingrese|acceda|entre|dir[ií]jase|puede|pueden|acesse|ligue|envie|contacte|basta)|(?:visite|consulte|descargue|inscr[ií]bete|inscr[ií]base|inscripciones|reservas|entradas|acesse|confira|inscreva-se|inscricoes|baixe|faca|bilhetes|ingressos)\b[^.]{0,60}\b(?:en|em|no|na|pelo|pela|a trav[eé]s)?\s?:?\s(?=\S*(?:www|http|\.)\S)|pour \p{Ll}[^.]{0,80}(?:,|:) (?:rendez-vous|merci|consultez|visitez|appelez|[eé]crivez|contactez)|(?:rendez-vous sur|inscriptions?|reservations?|billetterie|telechargez|retrouvez|decouvrez|inscrivez-vous|consultez)\b[^.]{0,60}\b(?:sur|a)?\s?:?\s(?=\S*(?:www|http|\.)\S)|(?:jetzt|anmeldung(?:en)?|tickets?|karten|infos?|informationen|alle informationen|alle infos|nahere informationen|details|mehr|spenden|bewerbungen?|buchungen?|reservierungen?)\b[^.]{0,60}\b(?:unter|auf|bei|gibt es|per|an|via)\s|(?:per \p{Ll}+(?:si|rsi|are|ere|ire)\b[^.]{0,60}[,:]|iscrizioni|prenotazioni|biglietti|info e prenotazioni|visita|consulta|scarica|tutte le informazioni)[^.]{0,60}\s(?=\S*(?:www|http|\.)\S)|(?:aanmelden|inschrijven|doneren|kaarten|bekijk|bezoek|download|lees|informatie en aanmelding|meer weten)\b[^.]{0,60}\b(?:via|op|bij)\s)/u;
const TARGET =
  /@|www\.|https?:|\b[\p{L}\d-]+\.(?:org|com|net|eu|info|gov|edu|[a-z]{2})(?:\/|\b)|\d[\d ()/-]{6,}\d/iu;
/** `Denuncie a través de la línea 123`: who sees something, and a short number. */
const HOTLINE =
  /^(?:denuncie|ligue|disque|llame)\b.{0,80}\b(?:linea|numero|telefono|telefone|linha)\s\d{3}(?=\.|$| ou? )/;
const isHotline = (folded: string, words: number): boolean => words <= 25 && HOTLINE.test(folded);
const isCall = (text: string, folded: string, words: number): boolean =>
  words <= 40 && TARGET.test(text) && CALL.test(folded) && personInSentence(text) === null;

const LABEL = /^\p{Lu}[^\d.!?:;"«„“]{1,40}\s?:\s+/u;
const IBAN = /\b[A-Z]{2}\d{2}(?:\s?\d{4}){2}/;

/** `Spendenkonto: Bürgerstiftung, IBAN …`, `Durée : 1 h 34. Photos : www.example.org/film`: a label, and at the end what to go to. */
function isLoneFact(own: Features): boolean {
  const { text, words } = own;
  const [label] = LABEL.exec(text) ?? [];
  if (label === undefined || wordsIn(label) > 4 || words > 40 || isTold(own)) return false;
  return (IBAN.test(text) || endsInAddress(text)) && !/["«„“]/.test(text);
}

/** `Descargue aquí el informe completo (PDF, 4 MB)`, `Download the report here`: a few words, folded. */
const isDownload = (folded: string, words: number): boolean =>
  words <= 14 &&
  /^(?:download|descargu?e|descargar|baixe|descarregue|telecharge[rz]|scarica(?:re)?|herunterladen|ver|read|lea|leia|lire|consulte[rz]?|bekijk|lees)\b/.test(
    folded,
  ) &&
  /\b(?:here|aqui|ici|hier|qui|pdf)\b/.test(folded);

/** Whether a line is something else by its own words. */
const isTold = (own: Features): boolean =>
  own.contactHeading !== null ||
  own.hasAddress ||
  own.isInAddressGroup ||
  own.boilerplate !== null ||
  own.keywords !== null ||
  own.header !== null ||
  own.isReference ||
  own.isIssuer ||
  own.isEndMark ||
  own.isLegal ||
  own.isPreamble ||
  isNotice(own);

/** Whether a block is no part of the story any more, or there is none. */
export const endsRelease = (next: Seen | undefined): boolean =>
  next === undefined ||
  next.contactHeading !== null ||
  next.boilerplate !== null ||
  next.notesHeading ||
  next.isEndMark ||
  next.isLegal;

/** By block: whether nothing of the story follows up to the contacts or whatever else says that the story is over. */
function isStoryOver(
  all: readonly Seen[],
  isSetApart: (index: number) => boolean,
): readonly boolean[] {
  const over: boolean[] = new Array(all.length);
  for (let i = all.length - 1; i >= 0; i--) {
    const next = all[i + 1];
    over[i] =
      endsRelease(next) ||
      next?.isInAddressGroup === true ||
      (next?.hasAddress === true && i === all.length - 2) ||
      (over[i + 1] === true && (!isLongProse(next) || isSetApart(i + 1)));
  }
  return over;
}

/** Whether a line stands among three or more that touch, each a label and what it is: `Time: 11am to 3pm`, `Cost: free`. */
function isInFactRun(all: readonly Seen[], index: number, blocks: readonly SourceBlock[]): boolean {
  const isFact = (i: number): boolean => {
    const { text = '', hasAddress = true, contactHeading = null } = all[i] ?? {};
    return LABELLED.test(text) && text.length <= 100 && !hasAddress && contactHeading === null;
  };
  if (!isFact(index)) return false;
  let from = index;
  while (blocks[from]?.after !== 'gap' && isFact(from - 1)) from--;
  let to = index;
  while (isFact(to + 1) && blocks[to + 1]?.after !== 'gap') to++;
  return to - from >= 2;
}
const LABELLED = /^\p{Lu}[\p{L}\s'’]{1,24}\s?:\s\S/u;

const FACT = /^[^.!?:]{2,60}:\s|\d/;

/**
 * Whether a block heads a box of facts, on a person, a book, an event: `In brief:` and two lines or more that touch it and are no
 * sentences.
 */
function headsFactBox(
  all: readonly Seen[],
  index: number,
  blocks: readonly SourceBlock[],
): boolean {
  const own = all[index] as Seen;
  if (index < 3 || own.words > 4 || own.endsSentence || own.isAdvisoryLine) return false;
  if (blocks[index]?.after !== 'gap' || /\d/.test(own.text)) return false;
  let end = index + 1;
  while (blocks[end]?.kind === 'paragraph' && blocks[end]?.after !== 'gap') end++;
  const facts = all.slice(index + 1, end);
  const isFact = (fact: Seen): boolean =>
    !fact.endsSentence && !fact.hasAddress && !fact.isAdvisoryLine && fact.dateLine === null;
  return (
    facts.length > 1 &&
    facts.every(isFact) &&
    facts.filter(({ text }) => FACT.test(text)).length > 1
  );
}

/** Words of headings above what is for editors alone, folded; `Technische Daten` is for everybody. */
const FOR_EDITORS =
  /\b(?:editor|redac|redak|redaz|redat|journalist|period|prens|press|media|medien|medios|stamp|imprens|pers\b|notes?\b|notas?\b|noten\b|noot\b|anmerk|hinweis|footnote)/;

/** Whether a heading such as `Technische Daten` has lines of facts that touch it, and the story goes on below them. */
export function goesOnBelowBox(
  all: readonly Seen[],
  index: number,
  blocks: readonly SourceBlock[],
): boolean {
  const own = all[index] as Seen;
  if (!own.notesHeading || FOR_EDITORS.test(own.folded)) return false;
  let end = index + 1;
  while (blocks[end] !== undefined && blocks[end]?.after !== 'gap') end++;
  const isBox = end > index + 1 && all.slice(index + 1, end).every(({ isProse }) => !isProse);
  const next = all[end];
  return isBox && next?.isProse === true && !endsRelease(next) && !next.hasAddress;
}

/** Marks what stands below the story without a heading of its own: pointers, words to the press, boxes of facts. */
export function withEndMatter(
  all: readonly Features[],
  blocks: readonly SourceBlock[],
): readonly Features[] {
  const hasContact = all.some(({ contactHeading }) => contactHeading !== null);
  const own = all.map((features, i) => {
    const { text, folded, words, isInAddressGroup, isAdvisoryLine, hasAddress } = features;
    const isPlain = !isInAddressGroup && !isAdvisoryLine && blocks[i]?.kind !== 'list';
    return {
      isPointer:
        (isPlain &&
          (pointsElsewhere(text) ||
            isOnWhole(folded, words) ||
            isCall(text, folded, words) ||
            isDownload(folded, words))) ||
        isLinkList(blocks[i]),
      isNote:
        (isPlain &&
          (((!hasAddress || hasContact) && isNoteToPress(folded, words, hasAddress)) ||
            isHotline(folded, words) ||
            isLoneFact(features) ||
            (!isTold(features) && opensNote(folded)))) ||
        (CAPTION.test(folded) && !hasAddress && features.contactHeading === null),
      headsBox: headsFactBox(all, i, blocks) || isInFactRun(all, i, blocks),
    };
  });
  const over = isStoryOver(all, (i) => own[i]?.isPointer === true || own[i]?.isNote === true);
  return all.map((features, i) => {
    if (i < 2 || over[i] !== true) return features;
    const isAboveLinks =
      isLinkList(blocks[i + 1]) && !features.text.endsWith('.') && features.words <= 5;
    return {
      ...features,
      isPointer: features.isPointer || own[i]?.isPointer === true || isAboveLinks,
      isNote: own[i]?.isNote === true || own[i]?.headsBox === true,
    };
  });
}
