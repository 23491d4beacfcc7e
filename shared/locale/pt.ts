import type { Words } from './catalogue.ts';

export const pt: Words = {
  language: 'pt',
  releaseTypes: {
    'press-release': 'Comunicado de imprensa',
    'media-advisory': 'Aviso de pauta',
    statement: 'Declaração',
    speech: 'Discurso',
    results: 'Resultados',
    invitation: 'Convite',
  },
  subjectPrefixes: { correction: 'CORREÇÃO:', withdrawal: 'RETIRADO:' },
  titlePrefixes: {
    correction: 'Correção:',
    withdrawal: 'Retirado:',
    restoration: 'Publicado de novo:',
  },
  colon: ':',
  comma: ', ',
  newsroom: 'Sala de imprensa',
  pressReleases: 'Comunicados de imprensa',
  pressReleasesOf: (organisation) => `Comunicados de imprensa: ${organisation}`,
  nothingYet: 'Ainda não há nada publicado.',
  allReleases: 'Todos os comunicados de imprensa',
  archive: 'Arquivo',
  newer: 'Mais recente',
  older: 'Mais antigo',
  corrections: 'Correções e retiradas',
  correctionsText: 'O que foi corrigido ou retirado depois de publicado.',
  feeds: 'Canais de notícias',
  feedsText:
    'Os canais avisam um leitor de notícias ou um programa do que há de novo. Copie um endereço para ele; o texto é completo, e cada lista tem o seu próprio canal em três formatos.',
  feedsOpml: 'Todos os canais desta sala de imprensa em um único arquivo (OPML)',
  feedsExtension:
    'No JSON Feed, cada comunicado indica também a sua referência, versão e estado, o idioma do texto, se o título e o resumo foram traduzidos automaticamente e onde estão as suas traduções; uma correção ou retirada indica a que comunicado se refere.',
  languages: 'Idiomas',
  skipToContent: 'Ir para o conteúdo',
  reference: 'Referência',
  updated: (when) => `Atualizado em ${when}`,
  subjects: 'Temas',
  contacts: 'Contatos de imprensa',
  about: (organisation) => `Sobre: ${organisation}`,
  notes: 'Notas à redação',
  withdrawnOn: (when) => `Retirado em ${when}`,
  withdrawnRequest:
    'Este comunicado foi retirado. Pedimos que não o publique nem o cite, e que o remova de onde já estiver.',
  withdrawnReason: 'Motivo',
  machineTranslated: (engine, source) =>
    `Título e resumo traduzidos automaticamente (${engine}); idioma original: ${source}. O texto está nesse idioma.`,
  notTranslated: (source) => `Este comunicado está disponível apenas em ${source}.`,
  machineVersion: 'tradução automática',
  plainText: 'Texto simples',
  assets: 'Imagens e documentos',
  assetsForDownload: (pictures, documents) => {
    const parts = [
      ...(pictures === 0 ? [] : [pictures === 1 ? '1 imagem' : `${pictures} imagens`]),
      ...(documents === 0 ? [] : [documents === 1 ? '1 documento' : `${documents} documentos`]),
    ];
    return `${parts.join(' e ')} para baixar`;
  },
  readOnPage: 'Ler na sala de imprensa',
  readFullText: 'Ler o texto completo',
  cutShort: 'O texto foi abreviado para esta mensagem.',
  digestSubject: (organisation, count, day) =>
    `${organisation}: ${count === 1 ? '1 comunicado' : `${count} comunicados`}, ${day}`,
  digestMore: (count) => `e mais ${count}`,
  whyYouGetThis: (organisation) =>
    `Você recebe esta mensagem porque assinou os comunicados de imprensa desta instituição: ${organisation}.`,
  unsubscribe: 'Cancelar a assinatura',
  notFound: 'Página não encontrada',
  notFoundText: 'Não há nada neste endereço. Ele pode ter sido digitado incorretamente.',
};
