import type { SubscriptionWords } from './catalogue.ts';

export const pt: SubscriptionWords = {
  language: 'pt',
  subscribe: 'Receber por e-mail',
  forwarded: 'Este e-mail foi encaminhado para você?',
  subscribeTitle: 'Comunicados de imprensa por e-mail',
  subscribeText: (organisation) =>
    `${organisation}: receba os comunicados de imprensa na íntegra assim que são publicados.`,
  alreadyText:
    'Já os recebe? Envie o formulário com o seu endereço: chegará um e-mail com um link para as suas preferências, e nada mais mudará.',
  email: 'Endereço de e-mail',
  languages: 'Idiomas',
  languageChoice: (place) => `Opção ${place}`,
  noLanguage: 'Nenhum',
  subjects: 'Temas',
  subjectsHint: 'Se não escolher nenhum nem escrever palavras, receberá todos.',
  keywords: 'Palavras',
  keywordsHint: (most) =>
    `Palavras ou expressões separadas por vírgulas; no máximo ${most}. Você recebe um comunicado quando ele trata de um dos seus temas ou tem uma destas palavras no título ou no texto. Se não escolher tema nem escrever palavra, receberá todos.`,
  frequency: 'Frequência',
  timeZone: 'Fuso horário dos e-mails diários e semanais',
  frequencies: {
    immediate: 'Na hora, cada comunicado em separado',
    daily: 'Uma vez por dia, todos juntos',
    weekly: 'Uma vez por semana, todos juntos',
  },
  send: 'Assinar',
  leaveEmpty: 'Deixe este campo vazio',
  privacy: 'O seu endereço é usado apenas para estes e-mails e não é repassado a ninguém.',

  checkMail: 'Veja o seu e-mail',
  checkMailText:
    'Enviamos um e-mail ao endereço indicado. Abra o link que ele contém para continuar. Se nada chegar em dez minutos, veja a pasta de spam e confira como o endereço foi escrito.',

  wrongAddress: 'Não podemos escrever para este endereço',
  wrongAddressText: 'Verifique-o, por favor: deve ser como nome@example.org.',
  wrongKeywords: 'Palavras demais ou longas demais',
  wrongKeywordsText: (most, length) =>
    `São procuradas no máximo ${most} palavras ou expressões de até ${length} caracteres. Nada foi salvo.`,
  tooMany: 'Pedidos demais',
  tooManyText: 'Nada foi enviado. Tente novamente daqui a alguns minutos.',
  wrongForm: 'O formulário não chegou inteiro',
  wrongFormText: 'Nada foi alterado. Volte e envie-o novamente.',
  wrongLink: 'Este link não funciona',
  wrongLinkText:
    'Ele pode estar incompleto ou ter expirado. Peça um novo com o formulário: basta o seu endereço.',
  back: 'Ir para o formulário',

  confirmTitle: 'Confirme a sua assinatura',
  confirmText: (organisation) =>
    `${organisation}: deseja receber os comunicados de imprensa por e-mail?`,
  confirmButton: 'Sim, quero assinar',
  confirmed: 'A sua assinatura está confirmada',
  confirmedText: (organisation) =>
    `${organisation}: o próximo comunicado de imprensa chegará por e-mail. Cada e-mail traz um link para cancelar a assinatura.`,

  preferences: 'As suas preferências',
  changePreferences: 'Mudar o que recebe',
  pause: 'Não enviar nada antes de',
  pauseHint: 'Deixe vazio se não quiser nenhuma pausa.',
  save: 'Salvar',
  saved: 'As suas preferências foram salvas.',
  conflict:
    'Nada foi salvo: as suas preferências foram alteradas em outra janela. Estão assim agora.',
  unreachable:
    'Vários e-mails para você voltaram; por enquanto nada lhe é enviado. Salve para que se tente de novo.',
  unsubscribe: 'Cancelar a assinatura',
  yourData: 'O seu endereço e os seus dados',
  yourDataText:
    'Para mudar de endereço, obter uma cópia dos seus dados ou apagá-los é preciso um link enviado por e-mail, pois esta página pode ter sido encaminhada a outra pessoa.',
  mailLink: 'Enviem-me o link',

  exportTitle: 'Uma cópia dos seus dados',
  exportText:
    'O seu endereço, as suas escolhas, o seu consentimento e tudo o mais que a sua assinatura contém, em um arquivo JSON. A assessoria de imprensa informa, a pedido, que comunicados lhe foram enviados.',
  exportButton: 'Baixar',
  addressTitle: 'Outro endereço',
  addressText:
    'Chegará um e-mail ao novo endereço; a mudança vale a partir do momento em que a confirmar ali.',
  newEmail: 'Novo endereço de e-mail',
  addressButton: 'Mudar o endereço',
  eraseTitle: 'Apagar os seus dados',
  eraseText:
    'A sua assinatura termina e tudo sobre você é apagado, exceto um código que impede que uma lista volte a incluir o seu endereço.',
  eraseSure: 'Sim, apaguem tudo',
  eraseButton: 'Apagar',
  erased: 'Os seus dados foram apagados',
  erasedText: (organisation) =>
    `${organisation} já não guarda nada sobre você. Um e-mail que já está a caminho ainda pode chegar.`,
  eraseNotSure: 'Nada foi apagado: marque a caixa se tiver certeza.',

  confirmAddress: 'Confirme o seu novo endereço',
  confirmAddressText: 'Os comunicados de imprensa chegarão a este endereço em vez do antigo.',
  confirmAddressButton: 'Usar este endereço',
  addressTaken: 'Este endereço já tem uma assinatura',
  addressTakenText: (pressEmail) =>
    `Nada foi mudado: já existe outra assinatura com este endereço. Continue com ela ou escreva para ${pressEmail}.`,
  addressChanged: 'O seu endereço foi mudado',
  addressChangedText: 'A partir de agora os e-mails vão para o novo endereço.',

  confirmMail: {
    subject: (organisation) => `Confirme a sua assinatura: ${organisation}`,
    text: (organisation) =>
      `${organisation}: alguém, provavelmente você, pediu para receber os comunicados de imprensa neste endereço. Abra o link para confirmar.`,
    action: 'Confirmar a assinatura',
  },
  accountMail: {
    subject: (organisation) => `A sua assinatura: ${organisation}`,
    text: (organisation) =>
      `${organisation}: você recebe os comunicados de imprensa neste endereço. O link abre as suas preferências e os seus dados.`,
    action: 'Abrir preferências e dados',
  },
  addressMail: {
    subject: (organisation) => `Confirme o seu novo endereço: ${organisation}`,
    text: (organisation) =>
      `${organisation}: alguém que recebe os comunicados de imprensa quer recebê-los daqui em diante neste endereço. Abra o link para confirmar.`,
    action: 'Confirmar o endereço',
  },
  linkIsGoodFor: (days) => `O link vale por ${days} dias.`,
  ignoreMail: 'Se não foi você, não há nada a fazer: sem um clique nada acontece.',
  movedMail: {
    subject: (organisation) => `Sua assinatura mudou de endereço: ${organisation}`,
    text: (organisation) =>
      `${organisation}: os comunicados de imprensa não chegam mais a este endereço. A partir de agora vão para outro, que foi confirmado; a mudança foi pedida com um link enviado para cá.`,
  },
  notYou: 'Se não foi você, responda a este e-mail: a assessoria de imprensa vai ajudar.',
};
