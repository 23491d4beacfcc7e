import { dateInWords, momentInWords } from '../../locale/dates.ts';
import { languageName } from '../../locale/languages.ts';
import type { DocumentFormat } from '../document.ts';
import type { RemarkCatalogue } from './catalogue.ts';
import type { EmbargoDoubt, NoText, RemarkFacts } from './facts.ts';
import { kilobytes, listInWords, megabytes, weekdayInWords } from './measures.ts';

const day = (date: string): string => dateInWords(date, 'es');
const moment = (instant: string): string => momentInWords(instant, 'es', 'UTC');
const language = (tag: string): string => languageName(tag, 'es');
const list = (items: readonly string[]): string => listInWords(items, 'es');

const AS_TEXT = 'Guárdelo como .docx, .txt, .md o .html y vuelva a depositarlo.';
const DROP_TEXT = 'Deposite el texto del comunicado.';
const WITH_RELEASE =
  'Póngalo con su comunicado en una carpeta propia o en un .zip, o nómbrelo en «assets:» en el comunicado que está al lado y vuelva a depositarlo.';
const HOW = 'Escríbalo así en el encabezado del archivo: «embargo: 2026-03-09 14:00 Europe/Paris».';

/** Where something was set. */
const IN = {
  parsed: 'en el texto',
  default: 'en la configuración',
  'front matter': 'en el encabezado del archivo',
  sidecar: 'en el archivo .yaml',
  'object metadata': 'en los metadatos del objeto',
  declared: 'en los datos de la página o del correo',
  'file name': 'en el nombre del archivo',
} as const;

const DOCUMENTS = {
  text: 'El texto',
  markdown: 'El archivo Markdown',
  html: 'El archivo HTML',
  docx: 'El documento de Word',
  pdf: 'El PDF',
  eml: 'El correo electrónico',
  zip: 'El archivo zip',
} as const;

const UNREADABLE_TEXT =
  'Algo en el texto no se puede leer. Copie el comunicado en un archivo nuevo, deposítelo y avise a quien administra Dateline.';
const BROKEN = {
  text: UNREADABLE_TEXT,
  markdown: UNREADABLE_TEXT,
  html: UNREADABLE_TEXT,
  docx: 'El documento de Word está dañado o no se cargó entero. Ábralo en Word, guárdelo de nuevo y vuelva a depositarlo.',
  pdf: 'El PDF está dañado o no se cargó entero. Guárdelo de nuevo o deposite el texto como .docx o .txt.',
  eml: 'El correo electrónico está dañado o no se guardó entero. Guárdelo de nuevo o deposite el texto como .txt.',
  zip: 'El archivo zip está dañado o no se cargó entero. Créelo de nuevo y vuelva a depositarlo.',
} as const;

/** What to do about a document that asks for too much. */
const lighter = (format: DocumentFormat): string =>
  format === 'text' || format === 'markdown'
    ? 'Deposite el comunicado solo, sin sus anexos.'
    : 'Guárdelo de nuevo sin los elementos incrustados o deposite el texto como .txt.';

const PICTURE_LEFT_OUT = {
  word: 'Se ha omitido un dibujo, una imagen recortada en Word (el archivo aún contiene lo recortado) o una que está en otro lugar. Guárdela como JPEG o PNG y póngala en un .zip con el comunicado.',
  'e-mail':
    'Se ha omitido una imagen que el correo muestra pero no contiene, por ejemplo una de otro servidor. Adjúntela al correo como JPEG o PNG, o póngala en un .zip con el comunicado.',
  page: 'Se ha omitido una imagen del texto, pues solo se publican los archivos que acompañan al comunicado. Póngala como JPEG o PNG en un .zip con el comunicado, si no está ya en él.',
} as const;

const NOT_YET = {
  archive: 'Es otro documento de Office o un archivo zip dañado, que no se puede leer.',
  'empty-archive': 'Es un archivo zip vacío.',
  'locked-office':
    'Es un documento de Office antiguo o protegido con contraseña, que no se puede leer.',
  rtf: 'Es un documento de texto enriquecido (RTF), que no se puede leer.',
} as const;

function notAText(found: NoText): string {
  switch (found.what) {
    case 'bytes':
      return 'No es un texto: contiene bytes que ningún texto tiene. Deposite el comunicado como .docx, .pdf, .eml, .txt, .md o .html.';
    case 'picture':
      return `Es una imagen (${found.format}), no un comunicado. ${WITH_RELEASE}`;
    case 'media':
      return `Es una imagen, un sonido o un vídeo, no un comunicado. ${WITH_RELEASE}`;
    case 'sound':
      return `Es un archivo de sonido, no un comunicado. ${DROP_TEXT}`;
    case 'film':
      return `Es un vídeo, no un comunicado. ${DROP_TEXT}`;
    case 'program':
      return `Es un programa, no un comunicado. ${DROP_TEXT}`;
    case 'archive':
      return `Es un archivo comprimido (${found.format}). ${AS_TEXT}`;
  }
}

const inYaml = ({ sidecarLine }: { readonly sidecarLine: number | null }): string =>
  sidecarLine === null ? '' : ` (línea ${sidecarLine} del archivo .yaml)`;

const UNREADABLE = {
  syntax:
    'El encabezado del archivo no se puede leer en este punto. Escriba un «clave: valor» por línea y ponga entre comillas los valores que lleven dos puntos.',
  anchors:
    'El encabezado del archivo utiliza anclas, alias o etiquetas de YAML. Escriba simples líneas «clave: valor».',
  'no-mapping':
    'El encabezado del archivo no es una lista de líneas «clave: valor». Escriba una clave y su valor por línea.',
} as const;

function repeatedKey(facts: RemarkFacts['front-matter-repeated-key']): string {
  switch (facts.kind) {
    case 'unnamed':
      return 'Una clave figura dos veces en el encabezado del archivo, y no está claro cuál vale. Elimine una de las dos.';
    case 'same':
      return `La clave «${facts.key}» figura dos veces en el encabezado del archivo. Elimine una de las dos.`;
    case 'synonyms':
      return `Las claves «${facts.keys[0]}» y «${facts.keys[1]}», ${IN[facts.source]}, fijan el mismo dato, y no está claro cuál vale. Elimine una de las dos.`;
  }
}

function held(facts: RemarkFacts['embargo-held']): string {
  if (facts.why === 'two-embargoes')
    return 'El comunicado indica dos embargos que no coinciden, así que queda retenido. Deje solo uno y vuelva a depositar el archivo.';
  return `El embargo «${facts.typed}» ${reason(facts)}, así que el comunicado queda retenido hasta que deposite un archivo corregido. ${HOW}`;
}

function reason(facts: EmbargoDoubt): string {
  switch (facts.why) {
    case 'several-times':
      return 'indica más de una hora';
    case 'too-long':
      return 'es demasiado largo para leerlo con certeza';
    case 'no-day':
      return 'no indica ningún día que se pueda leer';
    case 'several-days':
      return 'indica más de un día';
    case 'no-year':
      return 'no indica un año que concuerde con el día de la semana';
    case 'two-readings':
      return 'puede leerse como dos días distintos';
    case 'unclear-time':
      return 'indica una hora que no se puede leer con certeza';
    case 'zones-disagree':
      return 'indica dos zonas horarias que no coinciden';
    case 'no-such-time':
      return 'indica una hora que no existe en el calendario';
    case 'other-weekday':
      return `indica un día de la semana que no es el del ${day(facts.day)}`;
    case 'unknown-zone':
      return `dice «${facts.words}» junto a la hora, y esa zona horaria no se conoce aquí`;
  }
}

const MISMATCH = {
  given: 'el idioma indicado',
  'file-name': 'el nombre del archivo',
  reference: 'la referencia',
  page: 'la página',
} as const;

function overridden({ inner, source, says }: RemarkFacts['embargo-overridden']): string {
  const place = inner === 'parsed' ? 'En el texto se habla aquí de' : `Aquí, ${IN[inner]}, se fija`;
  const what = says === 'none' ? 'no hay ninguno' : 'termina antes';
  return `${place} un embargo, pero ${IN[source]} se indica que ${what}; vale esto último. Si es correcto, elimine la línea.`;
}

export const es: RemarkCatalogue = {
  'empty-file': () =>
    'El archivo está vacío. Guarde de nuevo el comunicado y vuelva a depositarlo.',
  'file-too-large': ({ bytes, maxBytes }) =>
    `El archivo tiene ${megabytes(bytes, 'es')} MB; se admiten como máximo ${megabytes(maxBytes, 'es')} MB. Quite las imágenes o deposite solo el texto.`,
  'no-text': ({ of }) =>
    of === 'file'
      ? 'El archivo no contiene más que espacios. Guarde de nuevo el comunicado y vuelva a depositarlo.'
      : 'El correo electrónico no contiene texto propio. Deposite en su lugar el documento que lleva adjunto.',
  'text-too-long': ({ characters, max }) =>
    `El texto tiene ${characters} caracteres; se admiten como máximo ${max}. Deposite el comunicado sin sus anexos.`,
  'too-many-blocks': ({ blocks, max }) =>
    `El texto tiene ${blocks} párrafos; se admiten como máximo ${max}. Deposite el comunicado sin sus anexos.`,
  'sidecar-too-large': ({ bytes, maxBytes }) =>
    `El archivo .yaml que acompaña al comunicado tiene ${kilobytes(bytes)} kB; se admiten como máximo ${kilobytes(maxBytes)} kB. Deje en él solo los campos y vuelva a depositar los dos.`,
  'sidecar-unreadable': () =>
    'El archivo .yaml que acompaña al comunicado no se puede leer como texto. Guárdelo en UTF-8 y vuelva a depositar los dos.',
  'not-a-text': notAText,
  'broken-encoding': ({ line }) =>
    `A partir de la línea ${line}, los caracteres están dañados o mezclan dos codificaciones. Guarde el archivo en UTF-8 y vuelva a depositarlo.`,
  'format-not-yet': ({ what }) => `${NOT_YET[what]} ${AS_TEXT}`,
  'content-mismatch': ({ extension }) =>
    `El nombre termina en .${extension}, pero el archivo contiene otra cosa. ${AS_TEXT}`,
  'unknown-format': ({ extension }) =>
    `El nombre termina en .${extension}, que no es un formato de comunicado. ${AS_TEXT}`,
  'document-broken': ({ format }) => BROKEN[format],
  'document-too-slow': ({ format, seconds }) =>
    `${DOCUMENTS[format]} no se ha podido leer en ${seconds} segundos. ${lighter(format)}`,
  'document-too-large': ({ format }) =>
    `${DOCUMENTS[format]} necesita más memoria de la que puede ocupar un comunicado. ${lighter(format)}`,
  'no-text-layer': () =>
    'El PDF contiene imágenes de páginas y ningún texto, como las que hace un escáner. Deposite el documento original o el texto como .txt.',
  password: () => 'El PDF está protegido con contraseña. Guárdelo sin ella y vuelva a depositarlo.',
  macros: () =>
    'El documento de Word contiene macros, que no se admiten. Guárdelo como .docx sin macros.',
  'declared-entities': () =>
    'El documento de Word declara entidades XML, cosa que ningún procesador de textos hace. Guárdelo de nuevo en Word.',
  'archive-too-large': () =>
    'El documento de Word, una vez descomprimido, es mucho mayor que un comunicado de prensa. Quite los elementos incrustados o deposite el texto como .txt.',

  'archive-locked': () => 'El archivo zip está protegido con contraseña. Créelo de nuevo sin ella.',
  'archive-nested': () =>
    'El archivo zip contiene otro archivo zip con el nombre de un documento. Incluya en él el documento mismo.',
  'archive-without-document': () =>
    'El archivo zip no contiene ningún comunicado. Incluya el texto como .docx, .txt, .md, .html, .eml o .pdf junto a las imágenes.',
  'archive-several-documents': ({ documents }) =>
    `El archivo zip contiene varios documentos (${documents.join(', ')}) y no está claro cuál es el comunicado. Deposite cada comunicado, y cada idioma, por separado o en un archivo zip propio.`,
  'package-too-large': ({ files, maxBytes }) =>
    `El archivo zip contiene más de ${files} archivos u ocupa, descomprimido, más de ${megabytes(maxBytes, 'es')} MB. Deje el comunicado y las mejores imágenes, a un tamaño para la prensa (bastan 2000 píxeles).`,

  'raw-html-removed': () =>
    'Se ha omitido el HTML que había dentro del texto. Use Markdown o deposite el comunicado como .html.',
  'script-removed': () =>
    'Se han omitido scripts, estilos o páginas incrustadas; nunca se publican.',
  'link-removed': ({ words }) =>
    `Se ha omitido el enlace de «${words}» porque no lleva a ninguna dirección pública de web, correo o teléfono. Escriba su dirección completa, que empieza por https://.`,
  'hidden-text-removed': () =>
    'Se ha omitido un texto con formato de oculto. Elimínelo del documento.',
  'tracked-changes': () =>
    'El documento contiene cambios registrados; se ha tomado el texto con todos ellos aceptados. Acéptelos o rechácelos y, si no es correcto, vuelva a depositarlo.',
  'comments-removed': () =>
    'Se han omitido los comentarios del documento. Elimínelos antes de enviarlo a otros destinatarios.',
  'image-removed': ({ of }) => PICTURE_LEFT_OUT[of],
  'text-unplaced': ({ words }) =>
    `El texto que empieza con «${words}…» no es ni cuerpo ni nota ni contacto, así que no se publica. Colóquelo antes del contacto de prensa o ponga encima «Nota a la redacción».`,

  'front-matter-too-large': (facts) =>
    `El encabezado del archivo es demasiado largo o tiene demasiados niveles. Escriba un «clave: valor» por línea.${inYaml(facts)}`,
  'front-matter-unreadable': (facts) => `${UNREADABLE[facts.fault]}${inYaml(facts)}`,
  'front-matter-assets': (facts) =>
    `La lista de «${facts.key}» no se puede leer. Escriba «- file: foto.jpg» para cada imagen y, debajo, con sangría, «alt: …», «caption: …» y «credit: …».${inYaml(facts)}`,
  'front-matter-nested': (facts) =>
    `El valor de «${facts.key}» tiene varios niveles. Escríbalo en una línea o como lista de valores simples.${inYaml(facts)}`,
  'front-matter-repeated-key': (facts) => `${repeatedKey(facts)}${inYaml(facts)}`,
  'embargo-key-misspelt': ({ key }) =>
    `«${key}» parece «embargo» mal escrito, así que el comunicado queda retenido. Escriba «embargo: …» o elimine la línea, y vuelva a depositar el archivo.`,
  'unknown-key': ({ key, source, nearest }) =>
    `La clave «${key}», ${IN[source]}, no significa nada aquí y no se ha tenido en cuenta.${nearest === null ? '' : ` ¿Quería decir «${nearest}»?`}`,
  'unknown-type': ({ typed, types }) =>
    `«${typed}» no es un tipo de comunicado. Use uno de estos: ${types.join(', ')}.`,
  'unknown-subject': ({ typed, subjects }) =>
    `«${typed}» no es un tema de esta sala de prensa y no se ha tenido en cuenta. Use uno de estos: ${subjects.join(', ')}.`,
  'urgent-unclear': ({ typed }) =>
    `«${typed}» no dice ni sí ni no, así que el comunicado no se trata como urgente. Escriba «urgent: sí» o quite la línea.`,
  'held-by-hand': ({ source }) =>
    `Se indica ${IN[source]} que este comunicado debe esperar, así que queda retenido. Para que salga, elimine la línea y vuelva a depositar el archivo.`,
  'language-unreadable': ({ typed, example }) =>
    `«${typed}» no es un idioma. Escriba un código como «${example}».`,
  'date-unreadable': ({ typed }) =>
    `La fecha «${typed}» no se puede leer. Escríbala así: 2014-10-22.`,

  'assets-taken': ({ assets }) =>
    `Publicado junto al comunicado: ${assets.join(', ')}. El correo dice cuántos archivos hay, con un enlace a la página.`,
  'asset-unreadable': ({ assets }) =>
    `Se han omitido porque no se pueden publicar: ${assets.join(', ')}. Solo se admiten imágenes completas en JPEG, PNG, GIF o WebP y archivos PDF. Guarde lo que falte en uno de estos formatos y vuelva a depositarlo todo.`,
  'asset-missing': ({ assets }) =>
    `Figuran en «assets:», pero no están: ${assets.join(', ')}. Compruebe el nombre, ponga el archivo junto al comunicado o en el mismo .zip y vuelva a depositar el comunicado.`,
  'asset-without-alt': ({ assets }) =>
    `Nada dice lo que se ve en estas imágenes, así que las personas ciegas no lo sabrán: ${assets.join(', ')}. Descríbalas en «assets:», en el encabezado del archivo o en el archivo .yaml, con «- file: …» y, debajo, «alt: …».`,
  'assets-too-large': ({ assets, maxBytes }) =>
    `Se han omitido porque todos los archivos juntos pueden tener ${megabytes(maxBytes, 'es')} MB como máximo: ${assets.join(', ')}. Reduzca las imágenes (bastan 2000 píxeles) y vuelva a depositarlo todo.`,
  'too-many-assets': ({ count, max }) =>
    `Con el comunicado llegaron ${count} archivos; se han examinado los primeros ${max}. Quite los que nadie necesite.`,

  'language-mismatch': ({ reads, says, where }) =>
    `El texto parece estar en ${language(reads)}, pero según ${MISMATCH[where]} está en ${language(says)}. Corrija lo que esté mal.`,
  'second-language': ({ reads, taken }) =>
    `A partir de aquí el texto está en ${language(reads)}; solo se ha tomado la parte anterior (${language(taken)}). Deposite cada idioma en un archivo propio.`,
  'language-uncertain': ({ language: tag }) =>
    `El texto es demasiado corto para saber con certeza su idioma; se ha supuesto el ${language(tag)}. Indique el idioma en el nombre del archivo (por ejemplo, name.${tag}.txt) o en su encabezado.`,
  'language-outside-newsroom': ({ language: tag, languages }) =>
    `La sala de prensa no tiene páginas en este idioma (${tag}); tiene ${languages.join(', ')}. El comunicado recibe su página y se envía por correo, pero no figura en ninguna lista ni canal. Si el idioma no es correcto, escriba «language: …» en el encabezado del archivo.`,
  'weekday-mismatch': ({ typed, day: date }) =>
    `«${typed}» no cuadra: el ${day(date)} es ${weekdayInWords(date, 'es')}. Corrija el día o el día de la semana.`,
  'ambiguous-date': ({ typed, day: date }) =>
    `«${typed}» también puede leerse con el día y el mes intercambiados; se ha entendido ${day(date)}. Escriba el mes con letras.`,
  'two-dates': ({ days }) =>
    `El comunicado lleva dos fechas, ${list(days.map(day))}; se ha tomado la primera. Corrija la otra.`,
  'date-ahead': ({ day: date }) =>
    `El comunicado lleva fecha del ${day(date)} y no indica embargo, así que sale de inmediato. Si debe esperar hasta entonces, añada encima del titular una línea como «Embargo: ${day(date)}, 10:00».`,
  'no-date': () =>
    'El comunicado no lleva fecha. Añada una debajo del titular, por ejemplo «22 de octubre de 2014».',

  'embargo-held': held,
  'embargo-midnight': ({ day: date }) =>
    `«Medianoche» se ha entendido como el final del ${day(date)}, para que nada salga antes de tiempo. Para mayor seguridad, escriba 00:01 o 23:59.`,
  'embargo-zone-assumed': ({ zone, offset }) =>
    `El embargo no indica zona horaria; se ha supuesto ${zone} (UTC${offset}). Para mayor seguridad, añádala.`,
  'embargo-zone-season': ({ typed, typedOffset, region, regionOffset, asTyped, byRegion }) =>
    `«${typed}» (UTC${typedOffset}) no rige ese día en ${region} (UTC${regionOffset}), así que la hora es el ${moment(asTyped)} o el ${moment(byRegion)}; se ha tomado la más tardía. Escriba la zona horaria vigente o el desfase.`,
  'embargo-past': ({ until }) =>
    `El embargo terminó el ${moment(until)}, así que el comunicado sale de inmediato. Si no es correcto, corrija la fecha.`,
  'embargo-far': ({ day: date }) =>
    `El embargo dura hasta el ${day(date)}, dentro de más de un año. Compruebe el año.`,
  'embargo-time-skipped': ({ typed, zone, candidates: [first, second] }) =>
    `La hora del embargo «${typed}» no existe en ${zone}, porque esa noche cambia la hora. Escriba ${first} o ${second}.`,
  'embargo-time-repeated': ({ typed, zone, candidates: [first, second] }) =>
    `La hora del embargo «${typed}» se da dos veces en ${zone}, porque esa noche cambia la hora. Escriba ${first} o ${second}.`,
  'embargo-other-day': ({ date, embargoDay }) =>
    `El comunicado lleva fecha del ${day(date)}, y su embargo termina el ${day(embargoDay)}. Compruebe ambas fechas.`,
  'embargo-overridden': overridden,
  'immediate-and-embargo': () =>
    'El comunicado dice a la vez «para difusión inmediata» y que está bajo embargo; vale el embargo. Elimine una de las dos indicaciones.',

  'no-headline': ({ to }) =>
    to === 'publish'
      ? 'No se ha encontrado ningún titular. Póngalo en una línea propia encima del texto o escriba «headline: …» en el encabezado del archivo.'
      : 'No está claro qué comunicado debe retirarse. Añada su referencia en el encabezado del archivo.',
  'headline-too-long': ({ characters, max }) =>
    `El titular tiene ${characters} caracteres; se admiten como máximo ${max}. Acórtelo y pase el resto al texto.`,
  'headline-capitals': () =>
    'Todo el titular está en mayúsculas, lo que dificulta su lectura en el correo y en los canales. Escríbalo en minúsculas, con las mayúsculas de rigor.',
  'headline-long': ({ characters }) =>
    `El titular tiene ${characters} caracteres; los programas de correo muestran unos 70. Acórtelo si puede.`,
  'headline-doubtful': ({ headline }) =>
    `Se ha tomado «${headline}» como titular, pero podría serlo otra línea. Si no es correcto, póngalo en una línea propia encima del texto o escriba «headline: …» en el encabezado del archivo.`,
  'headline-full-stop': () =>
    'El titular termina en punto. Quítelo o compruebe que este es el titular.',
  'figure-only-in-headline': ({ figure }) =>
    `El titular dice ${figure}, y esa cifra no aparece en el texto. Compruebe cuál es la correcta.`,
  'no-body': () => 'No se ha encontrado texto debajo del titular. Añada el cuerpo del comunicado.',
  'garbled-characters': ({ sample }) =>
    `«${sample}» tiene caracteres dañados: el texto se guardó con una codificación y se leyó con otra. Guárdelo como UTF-8 desde el programa en que se escribió y vuelva a subirlo.`,
  'short-body': ({ words }) =>
    `El texto tiene solo ${words} palabras. Compruebe que no falte nada.`,
  'no-contact': ({ pressEmail }) =>
    `El comunicado no indica ningún contacto de prensa; los correos dan ${pressEmail}. Añada una línea como «Contacto de prensa: nombre, teléfono, correo electrónico».`,
  'dangling-link': ({ ending }) =>
    `«…${ending}» remite a una dirección que no está en el texto. Escriba la dirección o elimine la línea.`,
  'unbalanced-quotes': ({ words }) =>
    `La cita que empieza con «${words}…» no se cierra. Añada las comillas de cierre.`,
  'mixed-quotes': ({ words }) =>
    `Junto a «${words}» se mezclan comillas rectas (") y tipográficas («» o “”). Use una sola clase.`,
  placeholder: ({ sign }) => `«${sign}» parece un hueco por rellenar. Complételo o elimínelo.`,
  'address-malformed': ({ address }) =>
    `«${address}» no es una dirección de correo completa. Corríjala.`,
  'acronym-before-name': ({ acronym }) =>
    `«${acronym}» aparece aquí antes de que se explique. Escriba el nombre completo en la primera mención.`,
  'repeated-paragraph': ({ words, firstLine }) =>
    `El párrafo que empieza con «${words}…» ya figura en la línea ${firstLine}. Elimine uno de los dos.`,
  'review-leftover': ({ leftover }) =>
    `«${leftover}» parece una anotación de una revisión. Elimínela.`,
  'link-not-https': ({ address }) =>
    `El enlace a ${address} no está cifrado (http). Escriba https si el sitio lo admite.`,
  'phone-unclear': ({ raw, why }) =>
    why === 'no-country'
      ? `«${raw}» no se puede marcar desde el extranjero. Escriba el número con su prefijo internacional, como +34 91 ….`
      : `«${raw}» no es un número de su país: faltan o sobran cifras, o alguna es errónea. Compruébelas.`,
  'quote-without-speaker': ({ words }) =>
    `No está claro quién dice «${words}…». Indique quién habla junto a la cita.`,

  'not-a-document': () => 'Es un archivo temporal o del sistema. No se ha hecho nada con él.',
  'object-gone': () => 'El archivo se eliminó antes de que se pudiera leer.',
  'several-sidecars': ({ sidecars }) =>
    `Varios archivos describen este documento: ${sidecars.join(', ')}. Ponga todo en uno de ellos y vuelva a depositarlo.`,
  'sidecar-inside-and-beside': () =>
    'Hay un archivo .yaml junto al archivo zip y otro dentro, y no está claro cuál vale. Ponga todo en uno de ellos y vuelva a depositarlo.',
  sidecar: ({ documents }) => `Este archivo se lee junto con ${list(documents)}.`,
  'sidecar-without-document': () =>
    'Aquí no hay ningún documento con este nombre, así que este archivo no ha tenido efecto. Debe llamarse como su documento, con la extensión .yaml: release.en.yaml junto a release.en.txt.',
  asset: ({ documents }) =>
    `Acompaña a ${list(documents)}: se publica junto al comunicado cuando este se publique.`,
  'asset-waits': () =>
    'En esta carpeta todavía no hay ningún comunicado. El archivo se publicará junto al que se deposite aquí: un comunicado, en cuantos idiomas se quiera, en una carpeta propia.',
  'sister-embargoed': () =>
    'Otra versión lingüística de este comunicado está bajo embargo, así que esta espera a que se publique aquella. Si puede salir por sí sola, dele en el encabezado del archivo una familia propia («family: …»).',
  'same-text': ({ family }) => `El mismo texto ya se recibió antes como ${family}.`,
  'file-reused': ({ before, now }) =>
    `Este archivo era hasta ahora ${before} y a partir de ahora es ${now}: son dos comunicados y los lectores reciben ambos. Si son uno solo, retire el anterior: vuelva a depositarlo como ${before} con «withdraw: motivo» en el encabezado.`,
  'reference-reused': ({ file, reference, language: tag }) =>
    `Este comunicado (${reference}, ${tag}) era antes el archivo ${file}; este cuenta como su nueva versión. Si son dos comunicados, dé a este una referencia propia y vuelva a depositarlo.`,
  'nothing-to-withdraw': () =>
    'No se conoce ningún comunicado con esta referencia y en este idioma, así que no hay nada que retirar. Compruebe la referencia.',
  'embargo-after-publication': () =>
    'Este comunicado ya se ha publicado; un embargo no puede retirarlo. Para retirarlo, vuelva a depositarlo con «withdraw: motivo» en el encabezado del archivo.',
  'back-file': () =>
    'Es un comunicado de archivo: recibe sus páginas, pero no se envía a nadie ni figura en los canales.',
  'alert-sent': () =>
    'El correo sobre este comunicado ya salió con otra versión lingüística; ahora lo reciben solo quienes aún esperaban este idioma.',
  restored: () =>
    'Este comunicado estaba retirado y ahora vuelve a ser público; no se envía a nadie. Si no era su intención, vuelva a depositarlo con «withdraw: motivo» en el encabezado del archivo.',
  'correction-mailed': () =>
    'Quienes recibieron la versión anterior reciben la corrección por correo.',
  'minor-change': () =>
    'Cambian la página y los canales; no se envía nada a nadie. Si los lectores deben saberlo, vuelva a depositarlo con «correction: qué estaba mal» en el encabezado del archivo.',
  'mail-late': ({ reference }) =>
    `El comunicado se publicó mucho después de su hora, así que el correo espera. Si aún debe enviarse, pida a quien administra Dateline «dateline resume ${reference}».`,
  'mail-stopped': ({ mailing }) =>
    `El envío de correo está detenido y todavía no se escribe a nadie. Empezará cuando quien administra Dateline ejecute «dateline resume ${mailing}».`,
};
