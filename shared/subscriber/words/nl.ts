import type { SubscriptionWords } from './catalogue.ts';

export const nl: SubscriptionWords = {
  language: 'nl',
  subscribe: 'Per e-mail ontvangen',
  forwarded: 'Is deze e-mail naar u doorgestuurd?',
  subscribeTitle: 'Persberichten per e-mail',
  subscribeText: (organisation) =>
    `${organisation}: u ontvangt de volledige persberichten zodra ze verschijnen.`,
  alreadyText:
    'Ontvangt u ze al? Verstuur het formulier met uw adres: u krijgt een e-mail met een link naar uw voorkeuren en verder verandert er niets.',
  email: 'E-mailadres',
  languages: 'Talen',
  languageChoice: (place) => `Keuze ${place}`,
  noLanguage: 'Geen',
  subjects: 'Onderwerpen',
  subjectsHint: 'Kiest u er geen en schrijft u geen woorden, dan ontvangt u alles.',
  keywords: 'Woorden',
  keywordsHint: (most) =>
    `Woorden of uitdrukkingen met komma’s ertussen, hoogstens ${most}. Een bericht komt naar u toe als het over een van uw onderwerpen gaat of een van deze woorden in kop of tekst heeft. Kiest u geen onderwerp en schrijft u geen woord, dan ontvangt u alles.`,
  frequency: 'Hoe vaak',
  timeZone: 'Tijdzone van dagelijkse en wekelijkse mails',
  frequencies: {
    immediate: 'Meteen, elk bericht apart',
    daily: 'Eén keer per dag, samen',
    weekly: 'Eén keer per week, samen',
  },
  send: 'Aanmelden',
  leaveEmpty: 'Laat dit veld leeg',
  privacy: 'Uw adres wordt alleen voor deze e-mails gebruikt en aan niemand doorgegeven.',

  checkMail: 'Kijk in uw mailbox',
  checkMailText:
    'Er is een e-mail onderweg naar het opgegeven adres. Open de link daarin om verder te gaan. Komt er binnen tien minuten niets, kijk dan in de map met ongewenste e-mail en controleer de spelling van het adres.',

  wrongAddress: 'Naar dit adres kunnen we niet schrijven',
  wrongAddressText: 'Controleer het: het moet eruitzien als naam@example.org.',
  wrongKeywords: 'Te veel of te lange woorden',
  wrongKeywordsText: (most, length) =>
    `Er wordt gezocht naar hoogstens ${most} woorden of uitdrukkingen van elk ${length} tekens. Er is niets opgeslagen.`,
  tooMany: 'Te veel verzoeken',
  tooManyText: 'Er is niets verstuurd. Probeer het over een paar minuten opnieuw.',
  wrongForm: 'Het formulier is niet volledig aangekomen',
  wrongFormText: 'Er is niets gewijzigd. Ga terug en verstuur het opnieuw.',
  wrongLink: 'Deze link werkt niet',
  wrongLinkText:
    'Misschien is hij afgebroken of te oud. Vraag met het formulier een nieuwe aan: uw adres volstaat.',
  back: 'Naar het formulier',

  confirmTitle: 'Bevestig uw aanmelding',
  confirmText: (organisation) => `${organisation}: wilt u de persberichten per e-mail ontvangen?`,
  confirmButton: 'Ja, meld mij aan',
  confirmed: 'U bent aangemeld',
  confirmedText: (organisation) =>
    `${organisation}: u ontvangt het volgende persbericht per e-mail. In elke e-mail staat een link om u af te melden.`,

  preferences: 'Uw voorkeuren',
  changePreferences: 'Voorkeuren wijzigen',
  pause: 'Niets sturen vóór',
  pauseHint: 'Laat dit leeg als u geen pauze wilt.',
  save: 'Opslaan',
  saved: 'Uw voorkeuren zijn opgeslagen.',
  conflict:
    'Er is niets opgeslagen: uw voorkeuren zijn in een ander venster gewijzigd. Zo staan ze nu.',
  unreachable:
    'Meerdere e-mails aan u kwamen terug; voorlopig wordt u niets gestuurd. Sla op, dan wordt het opnieuw geprobeerd.',
  unsubscribe: 'Afmelden',
  yourData: 'Uw adres en uw gegevens',
  yourDataText:
    'Om uw adres te wijzigen, een kopie van uw gegevens te krijgen of ze te laten wissen hebt u een link nodig die we u mailen: deze pagina kan zijn doorgestuurd.',
  mailLink: 'Mail mij de link',

  exportTitle: 'Een kopie van uw gegevens',
  exportText:
    'Uw adres, uw keuzes, uw toestemming en al het andere van uw abonnement, als JSON-bestand. De persdienst zegt u op verzoek welke berichten u zijn gestuurd.',
  exportButton: 'Downloaden',
  addressTitle: 'Een ander adres',
  addressText:
    'U krijgt een e-mail op het nieuwe adres; de wijziging gaat in zodra u die daar bevestigt.',
  newEmail: 'Nieuw e-mailadres',
  addressButton: 'Adres wijzigen',
  eraseTitle: 'Uw gegevens wissen',
  eraseText:
    'Uw abonnement eindigt en alles over u wordt gewist, behalve een code die voorkomt dat een lijst uw adres opnieuw toevoegt.',
  eraseSure: 'Ja, wis alles',
  eraseButton: 'Wissen',
  erased: 'Uw gegevens zijn gewist',
  erasedText: (organisation) =>
    `${organisation}: over u is niets meer opgeslagen. Een e-mail die al onderweg is, kan nog aankomen.`,
  eraseNotSure: 'Er is niets gewist: vink het vakje aan als u het zeker weet.',

  confirmAddress: 'Bevestig uw nieuwe adres',
  confirmAddressText: 'Persberichten komen voortaan op dit adres in plaats van op het oude.',
  confirmAddressButton: 'Dit adres gebruiken',
  addressTaken: 'Dit adres heeft al een abonnement',
  addressTakenText: (pressEmail) =>
    `Er is niets gewijzigd: er is een ander abonnement met dit adres. Ga daarmee verder of schrijf naar ${pressEmail}.`,
  addressChanged: 'Uw adres is gewijzigd',
  addressChangedText: 'Vanaf nu gaat de e-mail naar het nieuwe adres.',

  confirmMail: {
    subject: (organisation) => `Bevestig uw aanmelding: ${organisation}`,
    text: (organisation) =>
      `${organisation}: iemand, waarschijnlijk u, wil de persberichten op dit adres ontvangen. Open de link om dat te bevestigen.`,
    action: 'Aanmelding bevestigen',
  },
  accountMail: {
    subject: (organisation) => `Uw abonnement: ${organisation}`,
    text: (organisation) =>
      `${organisation}: u ontvangt de persberichten op dit adres. De link opent uw voorkeuren en uw gegevens.`,
    action: 'Voorkeuren en gegevens openen',
  },
  addressMail: {
    subject: (organisation) => `Bevestig uw nieuwe adres: ${organisation}`,
    text: (organisation) =>
      `${organisation}: iemand die de persberichten ontvangt, wil ze voortaan op dit adres krijgen. Open de link om dat te bevestigen.`,
    action: 'Adres bevestigen',
  },
  linkIsGoodFor: (days) => `De link is ${days} dagen geldig.`,
  ignoreMail: 'Was u het niet, dan hoeft u niets te doen: zonder klik gebeurt er niets.',
  movedMail: {
    subject: (organisation) => `Uw abonnement gaat naar een ander adres: ${organisation}`,
    text: (organisation) =>
      `${organisation}: de persberichten komen niet meer op dit adres. Ze gaan voortaan naar een ander, dat bevestigd is; de wijziging is gevraagd met een link die hierheen was gestuurd.`,
  },
  notYou: 'Was u het niet, antwoord dan op deze e-mail: de persdienst helpt u.',
};
