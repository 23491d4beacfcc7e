import type { SubscriptionWords } from './catalogue.ts';

export const fr: SubscriptionWords = {
  language: 'fr',
  subscribe: 'S’abonner par courriel',
  forwarded: 'On vous a transféré ce courriel\u00a0?',
  subscribeTitle: 'Les communiqués de presse par courriel',
  subscribeText: (organisation) =>
    `${organisation} : recevez le texte intégral des communiqués de presse dès leur publication.`,
  alreadyText:
    'Vous les recevez déjà ? Envoyez le formulaire avec votre adresse : vous recevrez un courriel avec un lien vers vos préférences, et rien d’autre ne changera.',
  email: 'Adresse électronique',
  languages: 'Langues',
  languageChoice: (place) => `Choix ${place}`,
  noLanguage: 'Aucune',
  subjects: 'Thèmes',
  subjectsHint: 'Si vous n’en choisissez aucun et n’écrivez aucun mot, vous les recevrez tous.',
  keywords: 'Mots',
  keywordsHint: (most) =>
    `Mots ou expressions séparés par des virgules\u00a0; ${most} au plus. Un communiqué vous parvient s’il porte sur un de vos thèmes ou contient un de ces mots dans son titre ou son texte. Sans thème ni mot, vous les recevez tous.`,
  frequency: 'Fréquence',
  timeZone: 'Fuseau horaire des envois quotidiens et hebdomadaires',
  frequencies: {
    immediate: 'Aussitôt, chaque communiqué séparément',
    daily: 'Une fois par jour, tous ensemble',
    weekly: 'Une fois par semaine, tous ensemble',
  },
  send: 'S’abonner',
  leaveEmpty: 'Laissez ce champ vide',
  privacy: 'Votre adresse ne sert qu’à ces envois et n’est transmise à personne.',

  checkMail: 'Consultez votre messagerie',
  checkMailText:
    'Un courriel a été envoyé à l’adresse indiquée. Ouvrez le lien qu’il contient pour continuer. Si rien n’arrive dans les dix minutes, regardez dans le dossier des indésirables et vérifiez l’orthographe de l’adresse.',

  wrongAddress: 'Nous ne pouvons pas écrire à cette adresse',
  wrongAddressText: 'Veuillez la vérifier : elle doit ressembler à nom@example.org.',
  wrongKeywords: 'Mots trop nombreux ou trop longs',
  wrongKeywordsText: (most, length) =>
    `Au plus ${most} mots ou expressions de ${length} caractères au maximum sont recherchés. Rien n’a été enregistré.`,
  tooMany: 'Trop de demandes',
  tooManyText: 'Rien n’a été envoyé. Veuillez réessayer dans quelques minutes.',
  wrongForm: 'Le formulaire n’est pas arrivé en entier',
  wrongFormText: 'Rien n’a été modifié. Veuillez revenir en arrière et l’envoyer de nouveau.',
  wrongLink: 'Ce lien ne fonctionne pas',
  wrongLinkText:
    'Il est peut-être incomplet ou trop ancien. Demandez-en un nouveau avec le formulaire : votre adresse suffit.',
  back: 'Vers le formulaire',

  confirmTitle: 'Confirmez votre abonnement',
  confirmText: (organisation) =>
    `${organisation} : souhaitez-vous recevoir les communiqués de presse par courriel ?`,
  confirmButton: 'Oui, je m’abonne',
  confirmed: 'Votre abonnement est confirmé',
  confirmedText: (organisation) =>
    `${organisation} : vous recevrez le prochain communiqué de presse par courriel. Chaque envoi contient un lien de désabonnement.`,

  preferences: 'Vos préférences',
  changePreferences: 'Modifier ce que vous recevez',
  pause: 'Ne rien envoyer avant le',
  pauseHint: 'Laissez vide si vous ne voulez pas de pause.',
  save: 'Enregistrer',
  saved: 'Vos préférences sont enregistrées.',
  conflict:
    'Rien n’a été enregistré : vos préférences ont été modifiées dans une autre fenêtre. Voici leur état actuel.',
  unreachable:
    'Plusieurs courriels qui vous étaient destinés sont revenus\u00a0: rien ne vous est envoyé pour le moment. Enregistrez pour que l’envoi reprenne.',
  unsubscribe: 'Se désabonner',
  yourData: 'Votre adresse et vos données',
  yourDataText:
    'Pour changer d’adresse, obtenir une copie de vos données ou les faire effacer, il vous faut un lien envoyé par courriel : cette page a pu être transférée à quelqu’un d’autre.',
  mailLink: 'Envoyez-moi le lien',

  exportTitle: 'Une copie de vos données',
  exportText:
    'Votre adresse, vos choix, votre consentement et tout ce que contient votre abonnement, dans un fichier JSON. Le service de presse vous dira sur demande quels communiqués vous ont été envoyés.',
  exportButton: 'Télécharger',
  addressTitle: 'Une autre adresse',
  addressText:
    'Vous recevrez un courriel à la nouvelle adresse ; le changement prendra effet quand vous l’y aurez confirmé.',
  newEmail: 'Nouvelle adresse électronique',
  addressButton: 'Changer d’adresse',
  eraseTitle: 'Effacer vos données',
  eraseText:
    'Votre abonnement prend fin et tout ce qui vous concerne est effacé, sauf un code qui empêche une liste d’ajouter de nouveau votre adresse.',
  eraseSure: 'Oui, tout effacer',
  eraseButton: 'Effacer',
  erased: 'Vos données sont effacées',
  erasedText: (organisation) =>
    `${organisation} ne conserve plus rien à votre sujet. Un courriel déjà en route peut encore vous parvenir.`,
  eraseNotSure: 'Rien n’a été effacé : veuillez cocher la case si vous êtes sûr de vous.',

  confirmAddress: 'Confirmez votre nouvelle adresse',
  confirmAddressText: 'Les communiqués de presse arriveront à cette adresse au lieu de l’ancienne.',
  confirmAddressButton: 'Utiliser cette adresse',
  addressTaken: 'Cette adresse a déjà un abonnement',
  addressTakenText: (pressEmail) =>
    `Rien n’a été modifié\u00a0: il existe un autre abonnement avec cette adresse. Utilisez celui-là ou écrivez à ${pressEmail}.`,
  addressChanged: 'Votre adresse est changée',
  addressChangedText: 'Les courriels seront désormais envoyés à la nouvelle adresse.',

  confirmMail: {
    subject: (organisation) => `Confirmez votre abonnement : ${organisation}`,
    text: (organisation) =>
      `${organisation} : quelqu’un, sans doute vous, a demandé à recevoir les communiqués de presse à cette adresse. Ouvrez le lien pour le confirmer.`,
    action: 'Confirmer l’abonnement',
  },
  accountMail: {
    subject: (organisation) => `Votre abonnement : ${organisation}`,
    text: (organisation) =>
      `${organisation} : vous recevez les communiqués de presse à cette adresse. Le lien ouvre vos préférences et vos données.`,
    action: 'Ouvrir les préférences et les données',
  },
  addressMail: {
    subject: (organisation) => `Confirmez votre nouvelle adresse : ${organisation}`,
    text: (organisation) =>
      `${organisation} : une personne abonnée aux communiqués de presse souhaite désormais les recevoir à cette adresse. Ouvrez le lien pour le confirmer.`,
    action: 'Confirmer l’adresse',
  },
  linkIsGoodFor: (days) => `Le lien est valable ${days} jours.`,
  ignoreMail: 'Si ce n’était pas vous, il n’y a rien à faire : sans clic, rien ne se passe.',
  movedMail: {
    subject: (organisation) => `Votre abonnement a changé d’adresse\u00a0: ${organisation}`,
    text: (organisation) =>
      `${organisation}\u00a0: les communiqués de presse n’arrivent plus à cette adresse. Ils sont désormais envoyés à une autre, qui a été confirmée\u00a0; le changement a été demandé par un lien envoyé ici.`,
  },
  notYou: 'Si ce n’était pas vous, répondez à ce courriel\u00a0: le service de presse vous aidera.',
};
