import type { SubscriptionWords } from './catalogue.ts';

export const it: SubscriptionWords = {
  language: 'it',
  subscribe: 'Iscriversi via e-mail',
  forwarded: 'Ha ricevuto questo messaggio inoltrato da altri?',
  subscribeTitle: 'I comunicati stampa via e-mail',
  subscribeText: (organisation) =>
    `${organisation}: riceva il testo completo dei comunicati stampa appena escono.`,
  alreadyText:
    'Li riceve già? Invii il modulo con il suo indirizzo: riceverà un’e-mail con un link alle sue preferenze e nient’altro cambierà.',
  email: 'Indirizzo e-mail',
  languages: 'Lingue',
  languageChoice: (place) => `Scelta ${place}`,
  noLanguage: 'Nessuna',
  subjects: 'Temi',
  subjectsHint: 'Se non ne sceglie nessuno e non scrive parole, li riceverà tutti.',
  keywords: 'Parole',
  keywordsHint: (most) =>
    `Parole o espressioni separate da virgole, al massimo ${most}. Riceve un comunicato quando riguarda uno dei suoi temi o ha una di queste parole nel titolo o nel testo. Se non sceglie alcun tema e non scrive alcuna parola, li riceve tutti.`,
  frequency: 'Frequenza',
  timeZone: 'Fuso orario delle e-mail quotidiane e settimanali',
  frequencies: {
    immediate: 'Subito, ogni comunicato da solo',
    daily: 'Una volta al giorno, tutti insieme',
    weekly: 'Una volta alla settimana, tutti insieme',
  },
  send: 'Iscriversi',
  leaveEmpty: 'Lasci vuoto questo campo',
  privacy: 'Il suo indirizzo serve solo per queste e-mail e non viene ceduto a nessuno.',

  checkMail: 'Controlli la posta',
  checkMailText:
    'Un’e-mail è in viaggio verso l’indirizzo indicato. Apra il link che contiene per continuare. Se entro dieci minuti non arriva nulla, guardi nella cartella della posta indesiderata e controlli come ha scritto l’indirizzo.',

  wrongAddress: 'Non possiamo scrivere a questo indirizzo',
  wrongAddressText: 'Lo controlli, per favore: deve essere come nome@example.org.',
  wrongKeywords: 'Parole troppo numerose o troppo lunghe',
  wrongKeywordsText: (most, length) =>
    `Si cercano al massimo ${most} parole o espressioni di ${length} caratteri ciascuna. Non è stato salvato nulla.`,
  tooMany: 'Troppe richieste',
  tooManyText: 'Non è stato inviato nulla. Riprovi tra qualche minuto.',
  wrongForm: 'Il modulo non è arrivato intero',
  wrongFormText: 'Non è stato cambiato nulla. Torni indietro e lo invii di nuovo.',
  wrongLink: 'Questo link non funziona',
  wrongLinkText:
    'Forse è incompleto o troppo vecchio. Ne chieda uno nuovo con il modulo: basta il suo indirizzo.',
  back: 'Al modulo',

  confirmTitle: 'Confermi l’iscrizione',
  confirmText: (organisation) =>
    `${organisation}: desidera ricevere i comunicati stampa via e-mail?`,
  confirmButton: 'Sì, mi iscrivo',
  confirmed: 'L’iscrizione è confermata',
  confirmedText: (organisation) =>
    `${organisation}: riceverà via e-mail il prossimo comunicato stampa. Ogni e-mail contiene un link per annullare l’iscrizione.`,

  preferences: 'Le sue preferenze',
  changePreferences: 'Modificare le preferenze',
  pause: 'Non inviare nulla prima del',
  pauseHint: 'Lasci vuoto se non desidera una pausa.',
  save: 'Salvare',
  saved: 'Le sue preferenze sono salvate.',
  conflict:
    'Non è stato salvato nulla: le preferenze sono state cambiate in un’altra finestra. Ecco come sono ora.',
  unreachable:
    'Diversi messaggi per lei sono tornati indietro: per ora non le viene inviato nulla. Salvi, e si riproverà.',
  unsubscribe: 'Annullare l’iscrizione',
  yourData: 'Il suo indirizzo e i suoi dati',
  yourDataText:
    'Per cambiare indirizzo, avere una copia dei suoi dati o farli cancellare serve un link inviato via e-mail: questa pagina potrebbe essere stata inoltrata ad altri.',
  mailLink: 'Inviatemi il link',

  exportTitle: 'Una copia dei suoi dati',
  exportText:
    'Il suo indirizzo, le sue scelte, il suo consenso e tutto ciò che fa parte della sua iscrizione, in un file JSON. L’ufficio stampa le dirà, su richiesta, quali comunicati le sono stati inviati.',
  exportButton: 'Scaricare',
  addressTitle: 'Un altro indirizzo',
  addressText:
    'Riceverà un’e-mail al nuovo indirizzo; il cambiamento vale quando lo avrà confermato lì.',
  newEmail: 'Nuovo indirizzo e-mail',
  addressButton: 'Cambiare indirizzo',
  eraseTitle: 'Cancellare i suoi dati',
  eraseText:
    'L’iscrizione termina e tutto ciò che la riguarda viene cancellato, tranne un codice che impedisce a un elenco di aggiungere di nuovo il suo indirizzo.',
  eraseSure: 'Sì, cancellate tutto',
  eraseButton: 'Cancellare',
  erased: 'I suoi dati sono cancellati',
  erasedText: (organisation) =>
    `${organisation}: su di lei non è conservato più nulla. Un’e-mail già in viaggio può ancora arrivare.`,
  eraseNotSure: 'Non è stato cancellato nulla: spunti la casella se ne è certo.',

  confirmAddress: 'Confermi il nuovo indirizzo',
  confirmAddressText:
    'I comunicati stampa arriveranno a questo indirizzo invece che al precedente.',
  confirmAddressButton: 'Usare questo indirizzo',
  addressTaken: 'Questo indirizzo ha già un’iscrizione',
  addressTakenText: (pressEmail) =>
    `Non è stato cambiato nulla: esiste un’altra iscrizione con questo indirizzo. Continui con quella o scriva a ${pressEmail}.`,
  addressChanged: 'Il suo indirizzo è cambiato',
  addressChangedText: 'Da ora in poi le e-mail vanno al nuovo indirizzo.',

  confirmMail: {
    subject: (organisation) => `Confermi l’iscrizione: ${organisation}`,
    text: (organisation) =>
      `${organisation}: qualcuno, probabilmente lei, ha chiesto di ricevere i comunicati stampa a questo indirizzo. Apra il link per confermarlo.`,
    action: 'Confermare l’iscrizione',
  },
  accountMail: {
    subject: (organisation) => `La sua iscrizione: ${organisation}`,
    text: (organisation) =>
      `${organisation}: lei riceve i comunicati stampa a questo indirizzo. Il link apre le sue preferenze e i suoi dati.`,
    action: 'Aprire preferenze e dati',
  },
  addressMail: {
    subject: (organisation) => `Confermi il nuovo indirizzo: ${organisation}`,
    text: (organisation) =>
      `${organisation}: una persona che riceve i comunicati stampa desidera riceverli d’ora in poi a questo indirizzo. Apra il link per confermarlo.`,
    action: 'Confermare l’indirizzo',
  },
  linkIsGoodFor: (days) => `Il link vale ${days} giorni.`,
  ignoreMail: 'Se non è stato lei, non deve fare nulla: senza un clic non succede niente.',
  movedMail: {
    subject: (organisation) => `La sua iscrizione ha cambiato indirizzo: ${organisation}`,
    text: (organisation) =>
      `${organisation}: i comunicati stampa non arrivano più a questo indirizzo. D’ora in poi vanno a un altro, che è stato confermato; il cambio è stato chiesto con un link inviato qui.`,
  },
  notYou: 'Se non è stato lei, risponda a questo messaggio: l’ufficio stampa la aiuterà.',
};
