import { dateInWords, momentInWords } from '../../locale/dates.ts';
import { languageName } from '../../locale/languages.ts';
import type { DocumentFormat } from '../document.ts';
import type { RemarkCatalogue } from './catalogue.ts';
import type { EmbargoDoubt, NoText, RemarkFacts } from './facts.ts';
import { kilobytes, listInWords, megabytes, weekdayInWords } from './measures.ts';

const day = (date: string): string => dateInWords(date, 'pt');
const moment = (instant: string): string => momentInWords(instant, 'pt', 'UTC');
const language = (tag: string): string => languageName(tag, 'pt');
const list = (items: readonly string[]): string => listInWords(items, 'pt');

const AS_TEXT = 'Salve-o como .docx, .txt, .md ou .html e envie-o novamente.';
const DROP_TEXT = 'Envie o texto do comunicado.';
const WITH_RELEASE =
  'Coloque o arquivo com o comunicado em uma pasta própria ou em um .zip, ou indique-o em “assets:” no comunicado ao lado e envie este novamente.';
const HOW = 'Escreva-o assim no cabeçalho do arquivo: “embargo: 2026-03-09 14:00 Europe/Paris”.';

/** Where something was set. */
const IN = {
  parsed: 'no texto',
  default: 'na configuração',
  'front matter': 'no cabeçalho do arquivo',
  sidecar: 'no arquivo .yaml',
  'object metadata': 'nos metadados do objeto',
  declared: 'nos dados da página ou do e-mail',
  'file name': 'no nome do arquivo',
} as const;

const DOCUMENTS = {
  text: 'O texto',
  markdown: 'O arquivo Markdown',
  html: 'O arquivo HTML',
  docx: 'O documento do Word',
  pdf: 'O PDF',
  eml: 'O e-mail',
  zip: 'O arquivo zip',
} as const;

const UNREADABLE_TEXT =
  'Algo no texto não pode ser lido. Copie o comunicado para um novo arquivo, envie-o e avise quem administra o Dateline.';
const BROKEN = {
  text: UNREADABLE_TEXT,
  markdown: UNREADABLE_TEXT,
  html: UNREADABLE_TEXT,
  docx: 'O documento do Word está danificado ou não foi carregado por inteiro. Abra-o no Word, salve-o novamente e envie-o mais uma vez.',
  pdf: 'O PDF está danificado ou não foi carregado por inteiro. Salve-o novamente ou envie o texto como .docx ou .txt.',
  eml: 'O e-mail está danificado ou não foi salvo por inteiro. Salve-o novamente ou envie o texto como .txt.',
  zip: 'O arquivo zip está danificado ou não foi carregado por inteiro. Crie-o de novo e envie-o mais uma vez.',
} as const;

/** What to do about a document that asks for too much. */
const lighter = (format: DocumentFormat): string =>
  format === 'text' || format === 'markdown'
    ? 'Envie apenas o comunicado, sem os anexos.'
    : 'Salve-o novamente sem os elementos incorporados ou envie o texto como .txt.';

const PICTURE_LEFT_OUT = {
  word: 'Um desenho, uma imagem cortada no Word (o arquivo ainda contém o que foi cortado) ou uma que está em outro lugar foi deixada de fora. Salve-a como JPEG ou PNG e coloque-a em um .zip com o comunicado.',
  'e-mail':
    'Uma imagem que o e-mail mostra, mas não contém, por exemplo uma de outro servidor, foi deixada de fora. Anexe-a ao e-mail como JPEG ou PNG, ou coloque-a em um .zip com o comunicado.',
  page: 'Uma imagem do texto foi deixada de fora, pois só se publicam arquivos que acompanham o comunicado. Coloque-a como JPEG ou PNG em um .zip com o comunicado, se ainda não estiver nele.',
} as const;

const NOT_YET = {
  archive: 'É outro documento do Office ou um arquivo zip danificado, que não pode ser lido.',
  'empty-archive': 'É um arquivo zip vazio.',
  'locked-office': 'É um documento do Office antigo ou protegido por senha, que não pode ser lido.',
  rtf: 'É um documento em formato RTF, que não pode ser lido.',
} as const;

function notAText(found: NoText): string {
  switch (found.what) {
    case 'bytes':
      return 'Não é um texto: contém bytes que nenhum texto tem. Envie o comunicado como .docx, .pdf, .eml, .txt, .md ou .html.';
    case 'picture':
      return `É uma imagem (${found.format}), não um comunicado. ${WITH_RELEASE}`;
    case 'media':
      return `É uma imagem, um som ou um vídeo, não um comunicado. ${WITH_RELEASE}`;
    case 'sound':
      return `É um arquivo de som, não um comunicado. ${DROP_TEXT}`;
    case 'film':
      return `É um vídeo, não um comunicado. ${DROP_TEXT}`;
    case 'program':
      return `É um programa, não um comunicado. ${DROP_TEXT}`;
    case 'archive':
      return `É um arquivo compactado (${found.format}). ${AS_TEXT}`;
  }
}

const inYaml = ({ sidecarLine }: { readonly sidecarLine: number | null }): string =>
  sidecarLine === null ? '' : ` (linha ${sidecarLine} do arquivo .yaml)`;

const UNREADABLE = {
  syntax:
    'O cabeçalho do arquivo não pode ser lido neste ponto. Escreva uma entrada “chave: valor” por linha e ponha entre aspas os valores que contenham dois-pontos.',
  anchors:
    'O cabeçalho do arquivo usa âncoras, aliases ou tags de YAML. Escreva linhas simples “chave: valor”.',
  'no-mapping':
    'O cabeçalho do arquivo não é uma lista de linhas “chave: valor”. Escreva uma chave e seu valor por linha.',
} as const;

function repeatedKey(facts: RemarkFacts['front-matter-repeated-key']): string {
  switch (facts.kind) {
    case 'unnamed':
      return 'Uma chave aparece duas vezes no cabeçalho do arquivo, e não está claro qual vale. Remova uma delas.';
    case 'same':
      return `A chave “${facts.key}” aparece duas vezes no cabeçalho do arquivo. Remova uma delas.`;
    case 'synonyms':
      return `As chaves “${facts.keys[0]}” e “${facts.keys[1]}”, ${IN[facts.source]}, definem o mesmo dado, e não está claro qual vale. Remova uma delas.`;
  }
}

function held(facts: RemarkFacts['embargo-held']): string {
  if (facts.why === 'two-embargoes')
    return 'O comunicado indica dois embargos que não coincidem e, por isso, fica retido. Mantenha apenas um e envie o arquivo novamente.';
  return `O embargo “${facts.typed}” ${reason(facts)}; por isso, o comunicado fica retido até que um arquivo corrigido seja enviado. ${HOW}`;
}

function reason(facts: EmbargoDoubt): string {
  switch (facts.why) {
    case 'several-times':
      return 'indica mais de uma hora';
    case 'too-long':
      return 'é longo demais para ser lido com certeza';
    case 'no-day':
      return 'não indica nenhum dia que possa ser lido';
    case 'several-days':
      return 'indica mais de um dia';
    case 'no-year':
      return 'não indica um ano que concorde com o dia da semana';
    case 'two-readings':
      return 'pode ser lido como dois dias diferentes';
    case 'unclear-time':
      return 'indica uma hora que não pode ser lida com certeza';
    case 'zones-disagree':
      return 'indica dois fusos horários que não coincidem';
    case 'no-such-time':
      return 'indica uma hora que não existe no calendário';
    case 'other-weekday':
      return `indica um dia da semana que não é o de ${day(facts.day)}`;
    case 'unknown-zone':
      return `diz “${facts.words}” ao lado da hora, e esse fuso horário não é conhecido aqui`;
  }
}

const MISMATCH = {
  given: 'o idioma indicado',
  'file-name': 'o nome do arquivo',
  reference: 'a referência',
  page: 'a página',
} as const;

function overridden({ inner, source, says }: RemarkFacts['embargo-overridden']): string {
  const place =
    inner === 'parsed'
      ? 'O texto fala aqui de um embargo'
      : `Aqui, ${IN[inner]}, define-se um embargo`;
  const what = says === 'none' ? 'não há nenhum' : 'ele termina antes';
  return `${place}, mas ${IN[source]} consta que ${what}; vale esta última indicação. Se estiver certa, remova a linha.`;
}

export const pt: RemarkCatalogue = {
  'empty-file': () => 'O arquivo está vazio. Salve o comunicado e envie-o novamente.',
  'file-too-large': ({ bytes, maxBytes }) =>
    `O arquivo tem ${megabytes(bytes, 'pt')} MB; o máximo é de ${megabytes(maxBytes, 'pt')} MB. Retire as imagens ou envie apenas o texto.`,
  'no-text': ({ of }) =>
    of === 'file'
      ? 'O arquivo contém apenas espaços. Salve o comunicado e envie-o novamente.'
      : 'O e-mail não contém texto próprio. Envie, em vez dele, o documento anexado.',
  'text-too-long': ({ characters, max }) =>
    `O texto tem ${characters} caracteres; o máximo é de ${max}. Envie o comunicado sem os anexos.`,
  'too-many-blocks': ({ blocks, max }) =>
    `O texto tem ${blocks} parágrafos; o máximo é de ${max}. Envie o comunicado sem os anexos.`,
  'sidecar-too-large': ({ bytes, maxBytes }) =>
    `O arquivo .yaml que acompanha o comunicado tem ${kilobytes(bytes)} kB; o máximo é de ${kilobytes(maxBytes)} kB. Deixe nele apenas os campos e envie os dois novamente.`,
  'sidecar-unreadable': () =>
    'O arquivo .yaml que acompanha o comunicado não pode ser lido como texto. Salve-o em UTF-8 e envie os dois novamente.',
  'not-a-text': notAText,
  'broken-encoding': ({ line }) =>
    `A partir da linha ${line}, os caracteres estão corrompidos ou misturam duas codificações. Salve o arquivo em UTF-8 e envie-o novamente.`,
  'format-not-yet': ({ what }) => `${NOT_YET[what]} ${AS_TEXT}`,
  'content-mismatch': ({ extension }) =>
    `O nome termina em .${extension}, mas o arquivo contém outra coisa. ${AS_TEXT}`,
  'unknown-format': ({ extension }) =>
    `O nome termina em .${extension}, que não é um formato de comunicado. ${AS_TEXT}`,
  'document-broken': ({ format }) => BROKEN[format],
  'document-too-slow': ({ format, seconds }) =>
    `${DOCUMENTS[format]} não pôde ser lido em ${seconds} segundos. ${lighter(format)}`,
  'document-too-large': ({ format }) =>
    `${DOCUMENTS[format]} exige mais memória do que um comunicado pode ocupar. ${lighter(format)}`,
  'no-text-layer': () =>
    'O PDF contém imagens de páginas e nenhum texto, como as que um scanner produz. Envie o documento original ou o texto como .txt.',
  password: () => 'O PDF está protegido por senha. Salve-o sem senha e envie-o novamente.',
  macros: () =>
    'O documento do Word contém macros, que não são aceitas. Salve-o como .docx sem macros.',
  'declared-entities': () =>
    'O documento do Word declara entidades XML, o que nenhum processador de texto faz. Salve-o novamente no Word.',
  'archive-too-large': () =>
    'O documento do Word, depois de descompactado, é muito maior do que um comunicado de imprensa. Retire os elementos incorporados ou envie o texto como .txt.',

  'archive-locked': () => 'O arquivo zip está protegido por senha. Crie-o de novo sem senha.',
  'archive-nested': () =>
    'O arquivo zip contém outro arquivo zip com o nome de um documento. Coloque nele o próprio documento.',
  'archive-without-document': () =>
    'O arquivo zip não contém nenhum comunicado. Coloque nele o texto como .docx, .txt, .md, .html, .eml ou .pdf ao lado das imagens.',
  'archive-several-documents': ({ documents }) =>
    `O arquivo zip contém vários documentos (${documents.join(', ')}), e não está claro qual é o comunicado. Envie cada comunicado, e cada idioma, separadamente ou em um arquivo zip próprio.`,
  'package-too-large': ({ files, maxBytes }) =>
    `O arquivo zip contém mais de ${files} arquivos ou ocupa, descompactado, mais de ${megabytes(maxBytes, 'pt')} MB. Mantenha o comunicado e as melhores imagens, em tamanho para a imprensa (2.000 pixels bastam).`,

  'raw-html-removed': () =>
    'O HTML dentro do texto foi deixado de fora. Use Markdown ou envie o comunicado como .html.',
  'script-removed': () =>
    'Scripts, estilos ou páginas incorporadas foram deixados de fora; eles nunca são publicados.',
  'link-removed': ({ words }) =>
    `O link em “${words}” foi retirado porque não leva a nenhum endereço público de web, e-mail ou telefone. Escreva o endereço completo, que começa por https://.`,
  'hidden-text-removed': () =>
    'Um texto formatado como oculto foi deixado de fora. Exclua-o do documento.',
  'tracked-changes': () =>
    'O documento contém alterações controladas; foi usado o texto com todas elas aceitas. Aceite-as ou rejeite-as e, se não for o texto certo, envie o documento novamente.',
  'comments-removed': () =>
    'Os comentários do documento foram deixados de fora. Exclua-os antes de enviá-lo a outros destinatários.',
  'image-removed': ({ of }) => PICTURE_LEFT_OUT[of],
  'text-unplaced': ({ words }) =>
    `O texto que começa com “${words}…” não é corpo, nota nem contato e, por isso, não é publicado. Coloque-o antes do contato de imprensa ou ponha acima dele “Notas à redação”.`,

  'front-matter-too-large': (facts) =>
    `O cabeçalho do arquivo é longo demais ou tem níveis demais. Escreva uma entrada “chave: valor” por linha.${inYaml(facts)}`,
  'front-matter-unreadable': (facts) => `${UNREADABLE[facts.fault]}${inYaml(facts)}`,
  'front-matter-assets': (facts) =>
    `A lista em “${facts.key}” não pode ser lida. Escreva “- file: foto.jpg” para cada imagem e, abaixo, com recuo, “alt: …”, “caption: …” e “credit: …”.${inYaml(facts)}`,
  'front-matter-nested': (facts) =>
    `O valor de “${facts.key}” tem vários níveis. Escreva-o em uma linha ou como lista de valores simples.${inYaml(facts)}`,
  'front-matter-repeated-key': (facts) => `${repeatedKey(facts)}${inYaml(facts)}`,
  'embargo-key-misspelt': ({ key }) =>
    `“${key}” parece “embargo” escrito com erro; por isso, o comunicado fica retido. Escreva “embargo: …” ou remova a linha, e envie o arquivo novamente.`,
  'unknown-key': ({ key, source, nearest }) =>
    `A chave “${key}”, ${IN[source]}, não significa nada aqui e não foi considerada.${nearest === null ? '' : ` Quis dizer “${nearest}”?`}`,
  'unknown-type': ({ typed, types }) =>
    `“${typed}” não é um tipo de comunicado. Use um destes: ${types.join(', ')}.`,
  'unknown-subject': ({ typed, subjects }) =>
    `“${typed}” não é um tema desta sala de imprensa e não foi considerado. Use um destes: ${subjects.join(', ')}.`,
  'urgent-unclear': ({ typed }) =>
    `“${typed}” não diz nem sim nem não; o comunicado não é tratado como urgente. Escreva “urgent: sim” ou retire a linha.`,
  'held-by-hand': ({ source }) =>
    `Consta ${IN[source]} que este comunicado deve esperar; por isso, ele fica retido. Para liberá-lo, remova a linha e envie o arquivo novamente.`,
  'language-unreadable': ({ typed, example }) =>
    `“${typed}” não é um idioma. Escreva um código como “${example}”.`,
  'date-unreadable': ({ typed }) =>
    `A data “${typed}” não pode ser lida. Escreva-a assim: 2014-10-22.`,

  'assets-taken': ({ assets }) =>
    `Publicados ao lado do comunicado: ${assets.join(', ')}. O e-mail diz quantos são, com um link para a página.`,
  'asset-unreadable': ({ assets }) =>
    `Deixados de fora porque não podem ser publicados: ${assets.join(', ')}. Só são aceitas imagens completas em JPEG, PNG, GIF ou WebP e arquivos PDF. Salve o que falta em um desses formatos e envie tudo novamente.`,
  'asset-missing': ({ assets }) =>
    `Indicados em “assets:”, mas ausentes: ${assets.join(', ')}. Verifique o nome, coloque o arquivo ao lado do comunicado ou no mesmo .zip e envie o comunicado novamente.`,
  'asset-without-alt': ({ assets }) =>
    `Nada diz o que se vê nestas imagens, e os leitores cegos ficam sem saber: ${assets.join(', ')}. Descreva cada uma em “assets:”, no cabeçalho do arquivo ou no arquivo .yaml, com “- file: …” e, abaixo, “alt: …”.`,
  'assets-too-large': ({ assets, maxBytes }) =>
    `Deixados de fora porque todos os arquivos juntos podem ter no máximo ${megabytes(maxBytes, 'pt')} MB: ${assets.join(', ')}. Reduza as imagens (2000 pixels bastam) e envie tudo novamente.`,
  'too-many-assets': ({ count, max }) =>
    `Vieram ${count} arquivos com o comunicado; foram examinados os primeiros ${max}. Retire os que ninguém precisa.`,

  'language-mismatch': ({ reads, says, where }) =>
    `O texto parece estar em ${language(reads)}, mas, segundo ${MISMATCH[where]}, está em ${language(says)}. Corrija o que estiver errado.`,
  'second-language': ({ reads, taken }) =>
    `A partir daqui o texto está em ${language(reads)}; só a parte anterior (${language(taken)}) foi aproveitada. Envie cada idioma em um arquivo próprio.`,
  'language-uncertain': ({ language: tag }) =>
    `O texto é curto demais para que o idioma seja certo; supôs-se ${language(tag)}. Indique o idioma no nome do arquivo (por exemplo, name.${tag}.txt) ou no cabeçalho dele.`,
  'language-outside-newsroom': ({ language: tag, languages }) =>
    `A sala de imprensa não tem páginas neste idioma (${tag}); tem em ${languages.join(', ')}. O comunicado recebe uma página e é enviado por e-mail, mas não aparece em nenhuma lista nem canal. Se o idioma estiver errado, escreva “language: …” no cabeçalho do arquivo.`,
  'weekday-mismatch': ({ typed, day: date }) =>
    `“${typed}” não confere: ${day(date)} é ${weekdayInWords(date, 'pt')}. Corrija o dia ou o dia da semana.`,
  'ambiguous-date': ({ typed, day: date }) =>
    `“${typed}” também pode ser lido com dia e mês trocados; entendeu-se ${day(date)}. Escreva o mês por extenso.`,
  'two-dates': ({ days }) =>
    `O comunicado traz duas datas, ${list(days.map(day))}; valeu a primeira. Corrija a outra.`,
  'date-ahead': ({ day: date }) =>
    `O comunicado tem a data de ${day(date)} e não indica embargo; por isso, sai imediatamente. Se deve esperar até lá, acrescente acima do título uma linha como “Embargo: ${day(date)}, 10h”.`,
  'no-date': () =>
    'O comunicado não traz data. Acrescente uma abaixo do título, por exemplo “22 de outubro de 2014”.',

  'embargo-held': held,
  'embargo-midnight': ({ day: date }) =>
    `“Meia-noite” foi entendido como o fim do dia ${day(date)}, para que nada saia antes da hora. Para ter certeza, escreva 00:01 ou 23:59.`,
  'embargo-zone-assumed': ({ zone, offset }) =>
    `O embargo não indica fuso horário; supôs-se ${zone} (UTC${offset}). Para ter certeza, acrescente o fuso.`,
  'embargo-zone-season': ({ typed, typedOffset, region, regionOffset, asTyped, byRegion }) =>
    `“${typed}” (UTC${typedOffset}) não vigora nesse dia em ${region} (UTC${regionOffset}); a hora é, portanto, ${moment(asTyped)} ou ${moment(byRegion)}, e valeu a mais tardia. Escreva o fuso em vigor ou a diferença horária.`,
  'embargo-past': ({ until }) =>
    `O embargo terminou em ${moment(until)}; por isso, o comunicado sai imediatamente. Se estiver errado, corrija a data.`,
  'embargo-far': ({ day: date }) =>
    `O embargo vai até ${day(date)}, daqui a mais de um ano. Verifique o ano.`,
  'embargo-time-skipped': ({ typed, zone, candidates: [first, second] }) =>
    `A hora do embargo “${typed}” não existe em ${zone}, porque a hora muda nessa noite. Escreva ${first} ou ${second}.`,
  'embargo-time-repeated': ({ typed, zone, candidates: [first, second] }) =>
    `A hora do embargo “${typed}” ocorre duas vezes em ${zone}, porque a hora muda nessa noite. Escreva ${first} ou ${second}.`,
  'embargo-other-day': ({ date, embargoDay }) =>
    `O comunicado tem a data de ${day(date)}, e seu embargo termina em ${day(embargoDay)}. Verifique as duas datas.`,
  'embargo-overridden': overridden,
  'immediate-and-embargo': () =>
    'O comunicado diz ao mesmo tempo “para divulgação imediata” e que está sob embargo; vale o embargo. Remova uma das duas indicações.',

  'no-headline': ({ to }) =>
    to === 'publish'
      ? 'Não foi encontrado nenhum título. Ponha-o em uma linha própria acima do texto ou escreva “headline: …” no cabeçalho do arquivo.'
      : 'Não está claro qual comunicado deve ser retirado. Acrescente a referência dele no cabeçalho do arquivo.',
  'headline-too-long': ({ characters, max }) =>
    `O título tem ${characters} caracteres; o máximo é de ${max}. Encurte-o e passe o restante para o texto.`,
  'headline-capitals': () =>
    'O título está todo em maiúsculas, o que dificulta a leitura em e-mails e canais. Escreva-o em minúsculas, com as maiúsculas de praxe.',
  'headline-long': ({ characters }) =>
    `O título tem ${characters} caracteres; os programas de e-mail mostram cerca de 70. Encurte-o, se puder.`,
  'headline-doubtful': ({ headline }) =>
    `“${headline}” foi tomado como título, mas pode ser outra linha. Se estiver errado, ponha o título em uma linha própria acima do texto ou escreva “headline: …” no cabeçalho do arquivo.`,
  'headline-full-stop': () =>
    'O título termina em ponto. Retire-o ou verifique se este é mesmo o título.',
  'figure-only-in-headline': ({ figure }) =>
    `O título diz ${figure}, e esse número não aparece no texto. Verifique qual está certo.`,
  'no-body': () => 'Não foi encontrado texto abaixo do título. Acrescente o corpo do comunicado.',
  'garbled-characters': ({ sample }) =>
    `“${sample}” tem caracteres corrompidos: o texto foi salvo em uma codificação e lido em outra. Salve-o como UTF-8 no programa em que foi escrito e envie-o de novo.`,
  'short-body': ({ words }) => `O texto tem apenas ${words} palavras. Verifique se não falta nada.`,
  'no-contact': ({ pressEmail }) =>
    `O comunicado não indica contato de imprensa; os e-mails trazem ${pressEmail}. Acrescente uma linha como “Contato de imprensa: nome, telefone, e-mail”.`,
  'dangling-link': ({ ending }) =>
    `“…${ending}” remete a um endereço que não está no texto. Escreva o endereço ou remova a linha.`,
  'unbalanced-quotes': ({ words }) =>
    `A citação que começa com “${words}…” não se fecha. Acrescente as aspas de fechamento.`,
  'mixed-quotes': ({ words }) =>
    `Junto a “${words}” misturam-se aspas retas (") e curvas (“ ”). Use um só tipo.`,
  placeholder: ({ sign }) => `“${sign}” parece uma lacuna por preencher. Preencha-a ou remova-a.`,
  'address-malformed': ({ address }) =>
    `“${address}” não é um endereço de e-mail completo. Corrija-o.`,
  'acronym-before-name': ({ acronym }) =>
    `“${acronym}” aparece aqui antes de ser explicado. Escreva o nome por extenso na primeira menção.`,
  'repeated-paragraph': ({ words, firstLine }) =>
    `O parágrafo que começa com “${words}…” já aparece na linha ${firstLine}. Remova um dos dois.`,
  'review-leftover': ({ leftover }) => `“${leftover}” parece uma anotação de revisão. Remova-a.`,
  'link-not-https': ({ address }) =>
    `O link para ${address} não é criptografado (http). Escreva https, se o site o oferecer.`,
  'phone-unclear': ({ raw, why }) =>
    why === 'no-country'
      ? `“${raw}” não pode ser discado do exterior. Escreva o número com o código do país, como +55 61 ….`
      : `“${raw}” não é um número do seu país: faltam ou sobram algarismos, ou algum está errado. Verifique-os.`,
  'quote-without-speaker': ({ words }) =>
    `Não está claro quem diz “${words}…”. Indique quem fala ao lado da citação.`,

  'not-a-document': () => 'É um arquivo temporário ou do sistema. Nada foi feito com ele.',
  'object-gone': () => 'O arquivo foi removido antes que pudesse ser lido.',
  'several-sidecars': ({ sidecars }) =>
    `Vários arquivos descrevem este documento: ${sidecars.join(', ')}. Reúna tudo em um deles e envie-o novamente.`,
  'sidecar-inside-and-beside': () =>
    'Há um arquivo .yaml ao lado do arquivo zip e outro dentro dele, e não está claro qual vale. Reúna tudo em um deles e envie-o novamente.',
  sidecar: ({ documents }) => `Este arquivo é lido junto com ${list(documents)}.`,
  'sidecar-without-document': () =>
    'Não há aqui nenhum documento com este nome; por isso, este arquivo não teve efeito. Ele deve ter o nome do documento, com a extensão .yaml: release.en.yaml ao lado de release.en.txt.',
  asset: ({ documents }) =>
    `Acompanha ${list(documents)}: é publicado ao lado do comunicado quando este sair.`,
  'asset-waits': () =>
    'Nesta pasta ainda não há comunicado. O arquivo será publicado ao lado do que for enviado para cá: um comunicado, em quantos idiomas quiser, em uma pasta própria.',
  'sister-embargoed': () =>
    'Outra versão linguística deste comunicado está sob embargo; por isso, esta espera a publicação daquela. Se puder sair sozinha, dê a ela uma família própria no cabeçalho do arquivo (“family: …”).',
  'same-text': ({ family }) => `O mesmo texto já foi recebido antes como ${family}.`,
  'file-reused': ({ before, now }) =>
    `Este arquivo era até agora ${before} e passa a ser ${now}: são dois comunicados e os leitores recebem ambos. Se forem um só, retire o anterior: envie-o novamente como ${before} com “withdraw: motivo” no cabeçalho.`,
  'reference-reused': ({ file, reference, language: tag }) =>
    `Este comunicado (${reference}, ${tag}) era antes o arquivo ${file}; este conta como sua nova versão. Se forem dois comunicados, dê a este uma referência própria e envie-o novamente.`,
  'nothing-to-withdraw': () =>
    'Não se conhece nenhum comunicado com esta referência neste idioma; portanto, não há nada a retirar. Verifique a referência.',
  'embargo-after-publication': () =>
    'Este comunicado já foi publicado; um embargo não pode recolhê-lo. Para retirá-lo, envie-o novamente com “withdraw: motivo” no cabeçalho do arquivo.',
  'back-file': () =>
    'É um comunicado de arquivo: recebe suas páginas, mas não é enviado a ninguém nem aparece nos canais.',
  'alert-sent': () =>
    'O e-mail sobre este comunicado já saiu com outra versão linguística; agora o recebem apenas os que ainda esperavam este idioma.',
  restored: () =>
    'Este comunicado estava retirado e agora volta a ser público; ninguém recebe e-mail. Se não era essa a intenção, envie-o novamente com “withdraw: motivo” no cabeçalho do arquivo.',
  'correction-mailed': () => 'Quem recebeu a versão anterior recebe a correção por e-mail.',
  'minor-change': () =>
    'A página e os canais mudam; ninguém recebe e-mail. Se os leitores precisarem saber, envie o arquivo novamente com “correction: o que estava errado” no cabeçalho.',
  'mail-late': ({ reference }) =>
    `O comunicado saiu muito depois da hora prevista; por isso, os e-mails aguardam. Se ainda devem ser enviados, peça a quem administra o Dateline “dateline resume ${reference}”.`,
  'mail-stopped': ({ mailing }) =>
    `O envio de e-mails está parado e ninguém foi avisado ainda. Começará quando quem administra o Dateline executar “dateline resume ${mailing}”.`,
};
