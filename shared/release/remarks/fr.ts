import { dateInWords, momentInWords } from '../../locale/dates.ts';
import { languageName } from '../../locale/languages.ts';
import type { DocumentFormat } from '../document.ts';
import type { RemarkCatalogue } from './catalogue.ts';
import type { EmbargoDoubt, NoText, RemarkFacts } from './facts.ts';
import { kilobytes, listInWords, megabytes, weekdayInWords } from './measures.ts';

// French sets no-break spaces inside its quotation marks and before : ; ? and !; they are written \u00a0 so that they are seen.
const day = (date: string): string => dateInWords(date, 'fr');
const moment = (instant: string): string => momentInWords(instant, 'fr', 'UTC');
const language = (tag: string): string => languageName(tag, 'fr');
const list = (items: readonly string[]): string => listInWords(items, 'fr');

const AS_TEXT = 'Enregistrez-le en .docx, .txt, .md ou .html, puis déposez-le de nouveau.';
const DROP_TEXT = 'Déposez le texte du communiqué.';
const WITH_RELEASE =
  'Placez-le avec son communiqué dans un dossier à part ou dans un .zip, ou indiquez-le sous «\u00a0assets:\u00a0» dans le communiqué voisin et déposez celui-ci de nouveau.';
const HOW =
  'Écrivez-le ainsi dans l’en-tête du fichier\u00a0: «\u00a0embargo: 2026-03-09 14:00 Europe/Paris\u00a0».';

/** Where something was set. */
const IN = {
  parsed: 'dans le texte',
  default: 'dans la configuration',
  'front matter': 'dans l’en-tête du fichier',
  sidecar: 'dans le fichier .yaml',
  'object metadata': 'dans les métadonnées de l’objet',
  declared: 'dans les données de la page ou du courriel',
  'file name': 'dans le nom du fichier',
} as const;

const DOCUMENTS = {
  text: 'Le texte',
  markdown: 'Le fichier Markdown',
  html: 'Le fichier HTML',
  docx: 'Le document Word',
  pdf: 'Le PDF',
  eml: 'Le courriel',
  zip: 'Le fichier zip',
} as const;

const UNREADABLE_TEXT =
  'Quelque chose dans le texte est illisible. Copiez le communiqué dans un nouveau fichier, déposez-le et prévenez la personne qui administre Dateline.';
const BROKEN = {
  text: UNREADABLE_TEXT,
  markdown: UNREADABLE_TEXT,
  html: UNREADABLE_TEXT,
  docx: 'Le document Word est endommagé ou n’a pas été transféré en entier. Ouvrez-le dans Word, enregistrez-le et déposez-le de nouveau.',
  pdf: 'Le PDF est endommagé ou n’a pas été transféré en entier. Enregistrez-le de nouveau ou déposez le texte en .docx ou .txt.',
  eml: 'Le courriel est endommagé ou n’a pas été enregistré en entier. Enregistrez-le de nouveau ou déposez le texte en .txt.',
  zip: 'L’archive zip est endommagée ou n’a pas été transférée en entier. Recréez-la et déposez-la de nouveau.',
} as const;

/** What to do about a document that asks for too much. */
const lighter = (format: DocumentFormat): string =>
  format === 'text' || format === 'markdown'
    ? 'Déposez le communiqué seul, sans ses annexes.'
    : 'Enregistrez-le sans les éléments incorporés ou déposez le texte en .txt.';

const PICTURE_LEFT_OUT = {
  word: 'Un dessin, une image rognée dans Word (le fichier contient encore la partie coupée) ou une image qui se trouve ailleurs a été laissé de côté. Enregistrez l’image en JPEG ou PNG et placez-la dans un .zip avec le communiqué.',
  'e-mail':
    'Une image que le courriel affiche sans la contenir, par exemple une image d’un autre serveur, a été laissée de côté. Joignez-la au courriel en JPEG ou PNG, ou placez-la dans un .zip avec le communiqué.',
  page: 'Une image du texte a été laissée de côté, car seuls les fichiers qui accompagnent le communiqué sont publiés. Placez-la en JPEG ou PNG dans un .zip avec le communiqué, si elle n’y est pas déjà.',
} as const;

const NOT_YET = {
  archive:
    'Il s’agit d’un autre document Office ou d’une archive zip endommagée, qui ne peut pas être lu.',
  'empty-archive': 'Il s’agit d’une archive zip vide.',
  'locked-office':
    'Il s’agit d’un document Office ancien ou protégé par un mot de passe, qui ne peut pas être lu.',
  rtf: 'Il s’agit d’un document au format RTF, qui ne peut pas être lu.',
} as const;

function notAText(found: NoText): string {
  switch (found.what) {
    case 'bytes':
      return 'Ce n’est pas un texte\u00a0: le fichier contient des octets qu’aucun texte ne contient. Déposez le communiqué en .docx, .pdf, .eml, .txt, .md ou .html.';
    case 'picture':
      return `Il s’agit d’une image (${found.format}) et non d’un communiqué. ${WITH_RELEASE}`;
    case 'media':
      return `Il s’agit d’une image, d’un son ou d’une vidéo et non d’un communiqué. ${WITH_RELEASE}`;
    case 'sound':
      return `Il s’agit d’un fichier audio et non d’un communiqué. ${DROP_TEXT}`;
    case 'film':
      return `Il s’agit d’une vidéo et non d’un communiqué. ${DROP_TEXT}`;
    case 'program':
      return `Il s’agit d’un programme et non d’un communiqué. ${DROP_TEXT}`;
    case 'archive':
      return `Il s’agit d’un fichier compressé (${found.format}). ${AS_TEXT}`;
  }
}

const inYaml = ({ sidecarLine }: { readonly sidecarLine: number | null }): string =>
  sidecarLine === null ? '' : ` (ligne ${sidecarLine} du fichier .yaml)`;

const UNREADABLE = {
  syntax:
    'L’en-tête du fichier ne peut pas être lu à cet endroit. Écrivez une seule entrée «\u00a0clé: valeur\u00a0» par ligne et mettez entre guillemets droits toute valeur qui contient deux-points.',
  anchors:
    'L’en-tête du fichier emploie des ancres, des alias ou des étiquettes YAML. Écrivez de simples lignes «\u00a0clé: valeur\u00a0».',
  'no-mapping':
    'L’en-tête du fichier n’est pas une liste de lignes «\u00a0clé: valeur\u00a0». Écrivez une clé et sa valeur par ligne.',
} as const;

function repeatedKey(facts: RemarkFacts['front-matter-repeated-key']): string {
  switch (facts.kind) {
    case 'unnamed':
      return 'Une clé figure deux fois dans l’en-tête du fichier\u00a0; on ne sait donc pas laquelle vaut. Supprimez l’une des deux.';
    case 'same':
      return `La clé «\u00a0${facts.key}\u00a0» figure deux fois dans l’en-tête du fichier. Supprimez l’une des deux.`;
    case 'synonyms':
      return `Les clés «\u00a0${facts.keys[0]}\u00a0» et «\u00a0${facts.keys[1]}\u00a0», ${IN[facts.source]}, fixent la même chose\u00a0; on ne sait donc pas laquelle vaut. Supprimez l’une des deux.`;
  }
}

function held(facts: RemarkFacts['embargo-held']): string {
  if (facts.why === 'two-embargoes')
    return 'Le communiqué indique deux embargos qui ne concordent pas\u00a0; il est donc retenu. N’en gardez qu’un et déposez de nouveau le fichier.';
  return `L’embargo «\u00a0${facts.typed}\u00a0» ${reason(facts)}\u00a0; le communiqué est donc retenu jusqu’au dépôt d’un fichier corrigé. ${HOW}`;
}

function reason(facts: EmbargoDoubt): string {
  switch (facts.why) {
    case 'several-times':
      return 'indique plus d’une heure';
    case 'too-long':
      return 'est trop long pour être lu avec certitude';
    case 'no-day':
      return 'n’indique aucun jour lisible';
    case 'several-days':
      return 'indique plus d’un jour';
    case 'no-year':
      return 'n’indique aucune année qui concorde avec le jour de la semaine';
    case 'two-readings':
      return 'peut désigner deux jours différents';
    case 'unclear-time':
      return 'indique une heure qui ne peut pas être lue avec certitude';
    case 'zones-disagree':
      return 'indique deux fuseaux horaires qui ne concordent pas';
    case 'no-such-time':
      return 'indique une heure qui n’existe pas dans le calendrier';
    case 'other-weekday':
      return `indique un jour de la semaine qui n’est pas celui du ${day(facts.day)}`;
    case 'unknown-zone':
      return `porte à côté de l’heure la mention «\u00a0${facts.words}\u00a0», qui n’est pas un fuseau horaire connu ici`;
  }
}

const MISMATCH = {
  given: 'la langue indiquée',
  'file-name': 'le nom du fichier',
  reference: 'la référence',
  page: 'la page',
} as const;

function overridden({ inner, source, says }: RemarkFacts['embargo-overridden']): string {
  const place =
    inner === 'parsed'
      ? 'Le texte fait état ici d’un embargo'
      : `Un embargo est fixé ici, ${IN[inner]}`;
  const what = says === 'none' ? 'qu’il n’y en a pas' : 'qu’il prend fin plus tôt';
  return `${place}, mais il est indiqué ${IN[source]} ${what}\u00a0; c’est cette dernière mention qui vaut. Si elle est juste, supprimez la ligne.`;
}

export const fr: RemarkCatalogue = {
  'empty-file': () => 'Le fichier est vide. Enregistrez le communiqué et déposez-le de nouveau.',
  'file-too-large': ({ bytes, maxBytes }) =>
    `Le fichier pèse ${megabytes(bytes, 'fr')} Mo\u00a0; la limite est de ${megabytes(maxBytes, 'fr')} Mo. Retirez-en les images ou déposez le texte seul.`,
  'no-text': ({ of }) =>
    of === 'file'
      ? 'Le fichier ne contient que des espaces. Enregistrez le communiqué et déposez-le de nouveau.'
      : 'Le courriel ne contient pas de texte. Déposez plutôt le document qui y est joint.',
  'text-too-long': ({ characters, max }) =>
    `Le texte compte ${characters} caractères\u00a0; la limite est de ${max}. Déposez le communiqué sans ses annexes.`,
  'too-many-blocks': ({ blocks, max }) =>
    `Le texte compte ${blocks} paragraphes\u00a0; la limite est de ${max}. Déposez le communiqué sans ses annexes.`,
  'sidecar-too-large': ({ bytes, maxBytes }) =>
    `Le fichier .yaml qui accompagne le communiqué pèse ${kilobytes(bytes)} ko\u00a0; la limite est de ${kilobytes(maxBytes)} ko. N’y laissez que les champs et déposez de nouveau les deux fichiers.`,
  'sidecar-unreadable': () =>
    'Le fichier .yaml qui accompagne le communiqué ne peut pas être lu comme un texte. Enregistrez-le en UTF-8 et déposez de nouveau les deux fichiers.',
  'not-a-text': notAText,
  'broken-encoding': ({ line }) =>
    `À partir de la ligne ${line}, les caractères sont altérés ou mêlent deux encodages. Enregistrez le fichier en UTF-8 et déposez-le de nouveau.`,
  'format-not-yet': ({ what }) => `${NOT_YET[what]} ${AS_TEXT}`,
  'content-mismatch': ({ extension }) =>
    `Le nom se termine par .${extension}, mais le fichier contient autre chose. ${AS_TEXT}`,
  'unknown-format': ({ extension }) =>
    `Le nom se termine par .${extension}, qui n’est pas un format de communiqué. ${AS_TEXT}`,
  'document-broken': ({ format }) => BROKEN[format],
  'document-too-slow': ({ format, seconds }) =>
    `${DOCUMENTS[format]} n’a pas pu être lu en ${seconds} secondes. ${lighter(format)}`,
  'document-too-large': ({ format }) =>
    `${DOCUMENTS[format]} demande plus de mémoire qu’un communiqué ne peut en occuper. ${lighter(format)}`,
  'no-text-layer': () =>
    'Le PDF contient des images de pages et aucun texte, comme en produit un scanner. Déposez le document d’origine ou le texte en .txt.',
  password: () =>
    'Le PDF est protégé par un mot de passe. Enregistrez-le sans mot de passe et déposez-le de nouveau.',
  macros: () =>
    'Le document Word contient des macros, qui ne sont pas acceptées. Enregistrez-le en .docx sans macros.',
  'declared-entities': () =>
    'Le document Word déclare des entités XML, ce qu’aucun traitement de texte ne fait. Enregistrez-le de nouveau dans Word.',
  'archive-too-large': () =>
    'Une fois décompressé, le document Word est bien plus volumineux qu’un communiqué de presse. Retirez-en les éléments incorporés ou déposez le texte en .txt.',

  'archive-locked': () =>
    'L’archive zip est protégée par un mot de passe. Recréez-la sans mot de passe.',
  'archive-nested': () =>
    'L’archive zip contient une autre archive zip sous le nom d’un document. Placez-y le document lui-même.',
  'archive-without-document': () =>
    'L’archive zip ne contient aucun communiqué. Placez-y le texte en .docx, .txt, .md, .html, .eml ou .pdf à côté des images.',
  'archive-several-documents': ({ documents }) =>
    `L’archive zip contient plusieurs documents (${documents.join(', ')})\u00a0; on ne sait donc pas lequel est le communiqué. Déposez chaque communiqué, et chaque langue, séparément ou dans sa propre archive.`,
  'package-too-large': ({ files, maxBytes }) =>
    `L’archive zip contient plus de ${files} fichiers ou dépasse, une fois décompressée, ${megabytes(maxBytes, 'fr')} Mo. Gardez le communiqué et les meilleures images, à une taille convenant à la presse (2\u202f000 pixels suffisent).`,

  'raw-html-removed': () =>
    'Le HTML contenu dans le texte a été laissé de côté. Employez Markdown ou déposez le communiqué en .html.',
  'script-removed': () =>
    'Des scripts, des styles ou des pages incorporées ont été laissés de côté\u00a0; ils ne sont jamais publiés.',
  'link-removed': ({ words }) =>
    `Le lien sur «\u00a0${words}\u00a0» a été supprimé, car il ne mène à aucune adresse publique (web, courriel ou téléphone). Donnez son adresse complète, qui commence par https://.`,
  'hidden-text-removed': () =>
    'Un texte mis en forme comme masqué a été laissé de côté. Supprimez-le du document.',
  'tracked-changes': () =>
    'Le document contient des modifications suivies\u00a0; c’est le texte avec toutes ces modifications acceptées qui a été retenu. Acceptez-les ou refusez-les et, si ce n’est pas le bon texte, déposez de nouveau le document.',
  'comments-removed': () =>
    'Les commentaires du document ont été laissés de côté. Supprimez-les avant de l’envoyer ailleurs.',
  'image-removed': ({ of }) => PICTURE_LEFT_OUT[of],
  'text-unplaced': ({ words }) =>
    `Le texte qui commence par «\u00a0${words}…\u00a0» n’est ni le corps du communiqué, ni une note, ni un contact\u00a0; il n’est donc pas publié. Placez-le avant le contact presse ou faites-le précéder de «\u00a0Notes aux rédactions\u00a0».`,

  'front-matter-too-large': (facts) =>
    `L’en-tête du fichier est trop long ou comporte trop de niveaux. Écrivez une seule entrée «\u00a0clé: valeur\u00a0» par ligne.${inYaml(facts)}`,
  'front-matter-unreadable': (facts) => `${UNREADABLE[facts.fault]}${inYaml(facts)}`,
  'front-matter-assets': (facts) =>
    `La liste sous «\u00a0${facts.key}\u00a0» ne peut pas être lue. Écrivez «\u00a0- file: photo.jpg\u00a0» pour chaque image et, au-dessous, en retrait, «\u00a0alt: …\u00a0», «\u00a0caption: …\u00a0» et «\u00a0credit: …\u00a0».${inYaml(facts)}`,
  'front-matter-nested': (facts) =>
    `La valeur de «\u00a0${facts.key}\u00a0» comporte plusieurs niveaux. Écrivez-la sur une ligne ou sous forme de liste de valeurs simples.${inYaml(facts)}`,
  'front-matter-repeated-key': (facts) => `${repeatedKey(facts)}${inYaml(facts)}`,
  'embargo-key-misspelt': ({ key }) =>
    `«\u00a0${key}\u00a0» ressemble à «\u00a0embargo\u00a0» mal orthographié\u00a0; le communiqué est donc retenu. Écrivez «\u00a0embargo: …\u00a0» ou supprimez la ligne, puis déposez de nouveau le fichier.`,
  'unknown-key': ({ key, source, nearest }) =>
    `La clé «\u00a0${key}\u00a0», ${IN[source]}, n’a pas de sens ici et n’a pas été prise en compte.${nearest === null ? '' : ` Vouliez-vous écrire «\u00a0${nearest}\u00a0»\u00a0?`}`,
  'unknown-type': ({ typed, types }) =>
    `«\u00a0${typed}\u00a0» n’est pas un type de communiqué. Employez l’un des suivants\u00a0: ${types.join(', ')}.`,
  'unknown-subject': ({ typed, subjects }) =>
    `«\u00a0${typed}\u00a0» n’est pas un thème de cette salle de presse et n’a pas été pris en compte. Employez l’un des suivants\u00a0: ${subjects.join(', ')}.`,
  'urgent-unclear': ({ typed }) =>
    `«\u00a0${typed}\u00a0» ne dit ni oui ni non\u00a0: le communiqué n’est pas traité comme urgent. Écrivez «\u00a0urgent: oui\u00a0» ou supprimez la ligne.`,
  'held-by-hand': ({ source }) =>
    `Il est indiqué ${IN[source]} que ce communiqué doit attendre\u00a0; il est donc retenu. Pour le diffuser, supprimez la ligne et déposez de nouveau le fichier.`,
  'language-unreadable': ({ typed, example }) =>
    `«\u00a0${typed}\u00a0» n’est pas une langue. Écrivez un code tel que «\u00a0${example}\u00a0».`,
  'date-unreadable': ({ typed }) =>
    `La date «\u00a0${typed}\u00a0» ne peut pas être lue. Écrivez-la ainsi\u00a0: 2014-10-22.`,

  'assets-taken': ({ assets }) =>
    `Publiés à côté du communiqué\u00a0: ${assets.join(', ')}. Le courriel en indique le nombre, avec un lien vers la page.`,
  'asset-unreadable': ({ assets }) =>
    `Laissés de côté, car ils ne peuvent pas être publiés\u00a0: ${assets.join(', ')}. Seules sont acceptées les images complètes en JPEG, PNG, GIF ou WebP et les fichiers PDF. Enregistrez ce qui manque dans l’un de ces formats et déposez le tout de nouveau.`,
  'asset-missing': ({ assets }) =>
    `Indiqués sous «\u00a0assets:\u00a0», mais absents\u00a0: ${assets.join(', ')}. Vérifiez le nom, placez le fichier à côté du communiqué ou dans le même .zip, puis déposez de nouveau le communiqué.`,
  'asset-without-alt': ({ assets }) =>
    `Rien ne dit ce que montrent ces images, et les lecteurs aveugles ne peuvent donc pas le savoir\u00a0: ${assets.join(', ')}. Décrivez-les sous «\u00a0assets:\u00a0», dans l’en-tête du fichier ou dans le fichier .yaml, avec «\u00a0- file: …\u00a0» et, au-dessous, «\u00a0alt: …\u00a0».`,
  'assets-too-large': ({ assets, maxBytes }) =>
    `Laissés de côté, car l’ensemble des fichiers est limité à ${megabytes(maxBytes, 'fr')}\u00a0Mo\u00a0: ${assets.join(', ')}. Réduisez les images (2\u00a0000 pixels suffisent) et déposez le tout de nouveau.`,
  'too-many-assets': ({ count, max }) =>
    `${count} fichiers accompagnaient le communiqué\u00a0; les ${max} premiers ont été examinés. Retirez ceux dont personne n’a besoin.`,

  'language-mismatch': ({ reads, says, where }) =>
    `Le texte semble être en ${language(reads)}, mais d’après ${MISMATCH[where]} il est en ${language(says)}. Corrigez ce qui est faux.`,
  'second-language': ({ reads, taken }) =>
    `À partir d’ici, le texte est en ${language(reads)}\u00a0; seule la partie qui précède (${language(taken)}) a été retenue. Déposez chaque langue dans un fichier à part.`,
  'language-uncertain': ({ language: tag }) =>
    `Le texte est trop court pour que sa langue soit certaine (langue supposée\u00a0: ${language(tag)}). Indiquez la langue dans le nom du fichier (par exemple name.${tag}.txt) ou dans son en-tête.`,
  'language-outside-newsroom': ({ language: tag, languages }) =>
    `La salle de presse n’a pas de pages dans cette langue (${tag})\u00a0; elle en a en ${languages.join(', ')}. Le communiqué reçoit sa page et part par courriel, mais ne figure dans aucune liste ni aucun flux. Si la langue est fausse, écrivez «\u00a0language: …\u00a0» dans l’en-tête du fichier.`,
  'weekday-mismatch': ({ typed, day: date }) =>
    `«\u00a0${typed}\u00a0» ne concorde pas\u00a0: le ${day(date)} est un ${weekdayInWords(date, 'fr')}. Corrigez la date ou le jour de la semaine.`,
  'ambiguous-date': ({ typed, day: date }) =>
    `«\u00a0${typed}\u00a0» peut aussi se lire en intervertissant le jour et le mois\u00a0; la lecture retenue est le ${day(date)}. Écrivez le mois en toutes lettres.`,
  'two-dates': ({ days }) =>
    `Le communiqué porte deux dates, ${list(days.map(day))}\u00a0; la première a été retenue. Corrigez l’autre.`,
  'date-ahead': ({ day: date }) =>
    `Le communiqué est daté du ${day(date)} et n’indique pas d’embargo\u00a0; il part donc immédiatement. S’il doit attendre ce jour-là, ajoutez au-dessus du titre une ligne comme «\u00a0Embargo\u00a0: ${day(date)}, 10 h\u00a0».`,
  'no-date': () =>
    'Le communiqué ne porte pas de date. Ajoutez-en une sous le titre, par exemple «\u00a022 octobre 2014\u00a0».',

  'embargo-held': held,
  'embargo-midnight': ({ day: date }) =>
    `«\u00a0Minuit\u00a0» a été compris comme la fin du ${day(date)}, afin que rien ne parte trop tôt. Pour plus de sûreté, écrivez 00:01 ou 23:59.`,
  'embargo-zone-assumed': ({ zone, offset }) =>
    `L’embargo n’indique pas de fuseau horaire\u00a0; ${zone} (UTC${offset}) a été supposé. Pour plus de sûreté, ajoutez le fuseau.`,
  'embargo-zone-season': ({ typed, typedOffset, region, regionOffset, asTyped, byRegion }) =>
    `«\u00a0${typed}\u00a0» (UTC${typedOffset}) n’est pas en vigueur ce jour-là à ${region} (UTC${regionOffset})\u00a0; il s’agit donc du ${moment(asTyped)} ou du ${moment(byRegion)}, et le plus tardif a été retenu. Écrivez le fuseau en vigueur ou le décalage.`,
  'embargo-past': ({ until }) =>
    `L’embargo a pris fin le ${moment(until)}\u00a0; le communiqué part donc immédiatement. Si c’est une erreur, corrigez la date.`,
  'embargo-far': ({ day: date }) =>
    `L’embargo dure jusqu’au ${day(date)}, soit plus d’un an. Vérifiez l’année.`,
  'embargo-time-skipped': ({ typed, zone, candidates: [first, second] }) =>
    `L’heure de l’embargo «\u00a0${typed}\u00a0» n’existe pas à ${zone}, à cause du changement d’heure cette nuit-là. Écrivez ${first} ou ${second}.`,
  'embargo-time-repeated': ({ typed, zone, candidates: [first, second] }) =>
    `L’heure de l’embargo «\u00a0${typed}\u00a0» revient deux fois à ${zone}, à cause du changement d’heure cette nuit-là. Écrivez ${first} ou ${second}.`,
  'embargo-other-day': ({ date, embargoDay }) =>
    `Le communiqué est daté du ${day(date)}, et son embargo prend fin le ${day(embargoDay)}. Vérifiez les deux dates.`,
  'embargo-overridden': overridden,
  'immediate-and-embargo': () =>
    'Le communiqué porte à la fois la mention «\u00a0pour diffusion immédiate\u00a0» et un embargo\u00a0; c’est l’embargo qui vaut. Supprimez l’une des deux mentions.',

  'no-headline': ({ to }) =>
    to === 'publish'
      ? 'Aucun titre n’a été trouvé. Placez-le sur une ligne à part au-dessus du texte ou écrivez «\u00a0headline: …\u00a0» dans l’en-tête du fichier.'
      : 'On ne sait pas quel communiqué doit être retiré. Ajoutez sa référence dans l’en-tête du fichier.',
  'headline-too-long': ({ characters, max }) =>
    `Le titre compte ${characters} caractères\u00a0; la limite est de ${max}. Raccourcissez-le et reportez le reste dans le texte.`,
  'headline-capitals': () =>
    'Le titre est entièrement en capitales, ce qui se lit mal dans les courriels et les flux. Écrivez-le en minuscules, avec les majuscules d’usage.',
  'headline-long': ({ characters }) =>
    `Le titre compte ${characters} caractères\u00a0; les messageries en affichent environ 70. Raccourcissez-le si possible.`,
  'headline-doubtful': ({ headline }) =>
    `«\u00a0${headline}\u00a0» a été pris pour le titre, mais une autre ligne pourrait l’être. Si c’est une erreur, placez le titre sur une ligne à part au-dessus du texte ou écrivez «\u00a0headline: …\u00a0» dans l’en-tête du fichier.`,
  'headline-full-stop': () =>
    'Le titre se termine par un point. Supprimez le point ou vérifiez qu’il s’agit bien du titre.',
  'figure-only-in-headline': ({ figure }) =>
    `Le titre indique ${figure}, et ce chiffre ne figure pas dans le texte. Vérifiez lequel est juste.`,
  'no-body': () => 'Aucun texte n’a été trouvé sous le titre. Ajoutez le corps du communiqué.',
  'garbled-characters': ({ sample }) =>
    `«\u00a0${sample}\u00a0» contient des caractères altérés : le texte a été enregistré dans un encodage et lu dans un autre. Enregistrez-le en UTF-8 depuis le logiciel d’origine et déposez-le de nouveau.`,
  'short-body': ({ words }) =>
    `Le texte ne compte que ${words} mots. Vérifiez qu’il ne manque rien.`,
  'no-contact': ({ pressEmail }) =>
    `Le communiqué n’indique aucun contact presse\u00a0; les courriels donnent ${pressEmail}. Ajoutez une ligne telle que «\u00a0Contact presse\u00a0: nom, téléphone, adresse électronique\u00a0».`,
  'dangling-link': ({ ending }) =>
    `«\u00a0…${ending}\u00a0» renvoie à une adresse qui ne figure pas dans le texte. Écrivez l’adresse ou supprimez la ligne.`,
  'unbalanced-quotes': ({ words }) =>
    `La citation qui commence par «\u00a0${words}…\u00a0» ne se ferme pas. Ajoutez le guillemet fermant.`,
  'mixed-quotes': ({ words }) =>
    `Guillemets droits (") et guillemets typographiques («\u00a0» ou “ ”) sont mêlés près de «\u00a0${words}\u00a0». N’en employez qu’une sorte.`,
  placeholder: ({ sign }) =>
    `«\u00a0${sign}\u00a0» ressemble à un blanc à compléter. Complétez-le ou supprimez-le.`,
  'address-malformed': ({ address }) =>
    `«\u00a0${address}\u00a0» n’est pas une adresse électronique complète. Corrigez-la.`,
  'acronym-before-name': ({ acronym }) =>
    `«\u00a0${acronym}\u00a0» apparaît ici avant d’être expliqué. Écrivez le nom en toutes lettres à la première mention.`,
  'repeated-paragraph': ({ words, firstLine }) =>
    `Le paragraphe qui commence par «\u00a0${words}…\u00a0» figure déjà à la ligne ${firstLine}. Supprimez l’un des deux.`,
  'review-leftover': ({ leftover }) =>
    `«\u00a0${leftover}\u00a0» ressemble à une annotation de relecture. Supprimez-la.`,
  'link-not-https': ({ address }) =>
    `Le lien vers ${address} n’est pas chiffré (http). Écrivez https si le site le permet.`,
  'phone-unclear': ({ raw, why }) =>
    why === 'no-country'
      ? `«\u00a0${raw}\u00a0» ne peut pas être composé depuis l’étranger. Écrivez le numéro avec son indicatif de pays, par exemple +33 1 ….`
      : `«\u00a0${raw}\u00a0» n’est pas un numéro de son pays\u00a0: des chiffres manquent, sont faux ou en trop. Vérifiez-les.`,
  'quote-without-speaker': ({ words }) =>
    `On ne sait pas qui dit «\u00a0${words}…\u00a0». Nommez l’auteur à côté de la citation.`,

  'not-a-document': () =>
    'Il s’agit d’un fichier système ou temporaire. Il n’a donné lieu à aucune suite.',
  'object-gone': () => 'Le fichier a été supprimé avant d’avoir pu être lu.',
  'several-sidecars': ({ sidecars }) =>
    `Plusieurs fichiers décrivent ce document\u00a0: ${sidecars.join(', ')}. Regroupez tout dans l’un d’eux et déposez-le de nouveau.`,
  'sidecar-inside-and-beside': () =>
    'Un fichier .yaml se trouve à côté de l’archive zip et un autre à l’intérieur\u00a0; on ne sait donc pas lequel vaut. Regroupez tout dans l’un des deux et déposez-le de nouveau.',
  sidecar: ({ documents }) => `Ce fichier est lu en même temps que ${list(documents)}.`,
  'sidecar-without-document': () =>
    'Aucun document de ce nom ne se trouve ici\u00a0; ce fichier est donc resté sans effet. Il doit porter le nom de son document, avec l’extension .yaml\u00a0: release.en.yaml à côté de release.en.txt.',
  asset: ({ documents }) =>
    `Accompagne ${list(documents)}\u00a0: publié à côté du communiqué dès que celui-ci paraît.`,
  'asset-waits': () =>
    'Ce dossier ne contient pas encore de communiqué. Le fichier sera publié à côté de celui qui y sera déposé\u00a0: un communiqué, en autant de langues que vous voulez, dans un dossier à lui.',
  'sister-embargoed': () =>
    'Une autre version linguistique de ce communiqué est sous embargo\u00a0; celle-ci attend donc sa publication. Si elle peut paraître seule, donnez-lui sa propre famille dans l’en-tête du fichier («\u00a0family: …\u00a0»).',
  'same-text': ({ family }) => `Le même texte a déjà été reçu sous ${family}.`,
  'file-reused': ({ before, now }) =>
    `Ce fichier était jusqu’ici ${before} et devient ${now}\u00a0: ce sont deux communiqués, et les lecteurs reçoivent les deux. S’il n’y en a qu’un, retirez le premier\u00a0: déposez-le de nouveau sous ${before} avec «\u00a0withdraw: motif\u00a0» dans l’en-tête du fichier.`,
  'reference-reused': ({ file, reference, language: tag }) =>
    `Ce communiqué (${reference}, ${tag}) correspondait jusqu’ici au fichier ${file}\u00a0; celui-ci compte comme sa nouvelle version. S’il s’agit de deux communiqués, donnez à celui-ci sa propre référence et déposez-le de nouveau.`,
  'nothing-to-withdraw': () =>
    'Aucun communiqué n’est connu sous cette référence dans cette langue\u00a0; il n’y a donc rien à retirer. Vérifiez la référence.',
  'embargo-after-publication': () =>
    'Ce communiqué est déjà paru\u00a0; un embargo ne peut pas le reprendre. Pour le retirer, déposez-le de nouveau avec «\u00a0withdraw: motif\u00a0» dans l’en-tête du fichier.',
  'back-file': () =>
    'Il s’agit d’un communiqué d’archives\u00a0: il reçoit ses pages, mais n’est envoyé à personne et ne figure pas dans les flux.',
  'alert-sent': () =>
    'Le courriel sur ce communiqué est déjà parti avec une autre version linguistique\u00a0; seuls ceux qui attendaient encore cette langue le reçoivent maintenant.',
  restored: () =>
    'Ce communiqué avait été retiré et redevient public\u00a0; personne n’en est averti par courriel. Si ce n’était pas voulu, déposez-le de nouveau avec «\u00a0withdraw: motif\u00a0» dans l’en-tête du fichier.',
  'correction-mailed': () =>
    'Ceux qui ont reçu la version précédente reçoivent le rectificatif par courriel.',
  'minor-change': () =>
    'La page et les flux changent\u00a0; aucun courriel n’est envoyé. Si les lecteurs doivent le savoir, déposez de nouveau le fichier avec «\u00a0correction: ce qui était faux\u00a0» dans son en-tête.',
  'mail-late': ({ reference }) =>
    `Ce communiqué a paru bien après l’heure prévue\u00a0; les courriels attendent donc. S’ils doivent encore partir, demandez à la personne qui gère Dateline «\u00a0dateline resume ${reference}\u00a0».`,
  'mail-stopped': ({ mailing }) =>
    `L’envoi des courriels est arrêté\u00a0; personne n’est encore prévenu. Il commencera quand la personne qui gère Dateline aura saisi «\u00a0dateline resume ${mailing}\u00a0».`,
};
