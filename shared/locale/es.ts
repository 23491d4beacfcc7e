import type { Words } from './catalogue.ts';

export const es: Words = {
  language: 'es',
  releaseTypes: {
    'press-release': 'Comunicado de prensa',
    'media-advisory': 'Aviso a los medios',
    statement: 'Declaración',
    speech: 'Discurso',
    results: 'Resultados',
    invitation: 'Invitación',
  },
  subjectPrefixes: { correction: 'CORRECCIÓN:', withdrawal: 'RETIRADO:' },
  titlePrefixes: {
    correction: 'Corrección:',
    withdrawal: 'Retirado:',
    restoration: 'Publicado de nuevo:',
  },
  colon: ':',
  comma: ', ',
  newsroom: 'Sala de prensa',
  pressReleases: 'Comunicados de prensa',
  pressReleasesOf: (organisation) => `Comunicados de prensa: ${organisation}`,
  nothingYet: 'Todavía no se ha publicado nada.',
  allReleases: 'Todos los comunicados de prensa',
  archive: 'Archivo',
  newer: 'Más reciente',
  older: 'Anterior',
  corrections: 'Correcciones y retiradas',
  correctionsText: 'Lo que se corrigió o se retiró después de publicarse.',
  feeds: 'Canales de noticias',
  feedsText:
    'Los canales avisan de lo nuevo a un lector de noticias o a un programa. Copie una dirección en él; el texto es completo, y cada lista tiene su propio canal en tres formatos.',
  feedsOpml: 'Todos los canales de esta sala de prensa en un solo archivo (OPML)',
  feedsExtension:
    'En JSON Feed, cada comunicado indica además su referencia, versión y estado, el idioma del texto, si el titular y el resumen se tradujeron automáticamente y dónde están sus traducciones; una corrección o retirada indica a qué comunicado se refiere.',
  languages: 'Idiomas',
  skipToContent: 'Ir al contenido',
  reference: 'Referencia',
  updated: (when) => `Actualizado el ${when}`,
  subjects: 'Temas',
  contacts: 'Contactos de prensa',
  about: (organisation) => `Acerca de ${organisation}`,
  notes: 'Notas para la redacción',
  withdrawnOn: (when) => `Retirado el ${when}`,
  withdrawnRequest:
    'Este comunicado ha sido retirado. Le rogamos que no lo publique ni lo cite, y que lo elimine donde ya figure.',
  withdrawnReason: 'Motivo',
  machineTranslated: (engine, source) =>
    `Titular y resumen traducidos automáticamente (${engine}); idioma original: ${source}. El texto está en ese idioma.`,
  notTranslated: (source) => `Este comunicado está disponible únicamente en ${source}.`,
  machineVersion: 'traducción automática',
  plainText: 'Texto sin formato',
  assets: 'Imágenes y documentos',
  assetsForDownload: (pictures, documents) => {
    const parts = [
      ...(pictures === 0 ? [] : [pictures === 1 ? '1 imagen' : `${pictures} imágenes`]),
      ...(documents === 0 ? [] : [documents === 1 ? '1 documento' : `${documents} documentos`]),
    ];
    return `${parts.join(' y ')} para descargar`;
  },
  readOnPage: 'Leer en la sala de prensa',
  readFullText: 'Leer el texto completo',
  cutShort: 'El texto se ha abreviado para este correo.',
  digestSubject: (organisation, count, day) =>
    `${organisation}: ${count === 1 ? '1 comunicado' : `${count} comunicados`}, ${day}`,
  digestMore: (count) => `y ${count} más`,
  whyYouGetThis: (organisation) =>
    `Recibe este correo porque se suscribió a los comunicados de prensa de esta institución: ${organisation}.`,
  unsubscribe: 'Cancelar la suscripción',
  notFound: 'Página no encontrada',
  notFoundText: 'No hay nada en esta dirección. Es posible que esté mal escrita.',
};
