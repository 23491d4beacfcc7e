import type { SubscriptionWords } from './catalogue.ts';

export const de: SubscriptionWords = {
  language: 'de',
  subscribe: 'Per E-Mail abonnieren',
  forwarded: 'Wurde Ihnen diese E-Mail weitergeleitet?',
  subscribeTitle: 'Pressemitteilungen per E-Mail',
  subscribeText: (organisation) =>
    `${organisation}: Sie erhalten die Pressemitteilungen im vollen Wortlaut, sobald sie erscheinen.`,
  alreadyText:
    'Sie erhalten sie bereits? Senden Sie das Formular mit Ihrer Adresse ab: Sie bekommen eine E-Mail mit einem Link zu Ihren Einstellungen; sonst ändert sich nichts.',
  email: 'E-Mail-Adresse',
  languages: 'Sprachen',
  languageChoice: (place) => `${place}. Wahl`,
  noLanguage: 'Keine',
  subjects: 'Themen',
  subjectsHint: 'Wenn Sie keines wählen und keine Wörter schreiben, erhalten Sie alle.',
  keywords: 'Wörter',
  keywordsHint: (most) =>
    `Wörter oder Wendungen mit Kommas dazwischen, höchstens ${most}. Eine Mitteilung kommt zu Ihnen, wenn sie eines Ihrer Themen betrifft oder eines dieser Wörter in Überschrift oder Text hat. Ohne Thema und ohne Wort erhalten Sie alle.`,
  frequency: 'Wie oft',
  timeZone: 'Zeitzone der täglichen und wöchentlichen Mails',
  frequencies: {
    immediate: 'Sofort, jede Mitteilung einzeln',
    daily: 'Einmal am Tag, gesammelt',
    weekly: 'Einmal in der Woche, gesammelt',
  },
  send: 'Abonnieren',
  leaveEmpty: 'Dieses Feld frei lassen',
  privacy: 'Ihre Adresse wird nur für diese E-Mails verwendet und an niemanden weitergegeben.',

  checkMail: 'Sehen Sie in Ihr Postfach',
  checkMailText:
    'Eine E-Mail ist an die angegebene Adresse unterwegs. Öffnen Sie den Link darin, um fortzufahren. Wenn binnen zehn Minuten nichts kommt, sehen Sie im Spam-Ordner nach und prüfen Sie die Schreibweise der Adresse.',

  wrongAddress: 'An diese Adresse können wir nicht schreiben',
  wrongAddressText: 'Bitte prüfen Sie sie: Sie sollte aussehen wie name@example.org.',
  wrongKeywords: 'Zu viele oder zu lange Wörter',
  wrongKeywordsText: (most, length) =>
    `Gesucht werden höchstens ${most} Wörter oder Wendungen mit je bis zu ${length} Zeichen. Es wurde nichts gespeichert.`,
  tooMany: 'Zu viele Anfragen',
  tooManyText: 'Es wurde nichts gesendet. Bitte versuchen Sie es in einigen Minuten noch einmal.',
  wrongForm: 'Das Formular kam nicht vollständig an',
  wrongFormText: 'Es wurde nichts geändert. Bitte gehen Sie zurück und senden Sie es noch einmal.',
  wrongLink: 'Dieser Link funktioniert nicht',
  wrongLinkText:
    'Er ist vielleicht abgeschnitten oder zu alt. Fordern Sie mit dem Formular einen neuen an: Ihre Adresse genügt.',
  back: 'Zum Formular',

  confirmTitle: 'Bestätigen Sie Ihr Abonnement',
  confirmText: (organisation) =>
    `${organisation}: Möchten Sie die Pressemitteilungen per E-Mail erhalten?`,
  confirmButton: 'Ja, ich möchte sie abonnieren',
  confirmed: 'Ihr Abonnement ist bestätigt',
  confirmedText: (organisation) =>
    `${organisation}: Die nächste Pressemitteilung kommt per E-Mail zu Ihnen. Jede E-Mail enthält einen Link zum Abbestellen.`,

  preferences: 'Ihre Einstellungen',
  changePreferences: 'Einstellungen ändern',
  pause: 'Nichts senden vor dem',
  pauseHint: 'Lassen Sie das Feld leer, wenn Sie keine Pause wünschen.',
  save: 'Speichern',
  saved: 'Ihre Einstellungen sind gespeichert.',
  conflict:
    'Es wurde nichts gespeichert: Ihre Einstellungen wurden in einem anderen Fenster geändert. Dies ist der jetzige Stand.',
  unreachable:
    'Mehrere E-Mails an Sie kamen zurück; zurzeit wird Ihnen nichts gesendet. Speichern Sie, dann wird es wieder versucht.',
  unsubscribe: 'Abbestellen',
  yourData: 'Ihre Adresse und Ihre Daten',
  yourDataText:
    'Um Ihre Adresse zu ändern, eine Kopie Ihrer Daten zu erhalten oder sie löschen zu lassen, brauchen Sie einen Link, den wir Ihnen per E-Mail senden: Diese Seite könnte weitergeleitet worden sein.',
  mailLink: 'Link per E-Mail senden',

  exportTitle: 'Eine Kopie Ihrer Daten',
  exportText:
    'Ihre Adresse, Ihre Wahl, Ihre Einwilligung und alles Übrige zu Ihrem Abonnement, als JSON-Datei. Welche Mitteilungen Ihnen gesendet wurden, sagt Ihnen die Pressestelle auf Anfrage.',
  exportButton: 'Herunterladen',
  addressTitle: 'Eine andere Adresse',
  addressText:
    'Sie erhalten eine E-Mail an die neue Adresse; die Änderung gilt, sobald Sie sie dort bestätigen.',
  newEmail: 'Neue E-Mail-Adresse',
  addressButton: 'Adresse ändern',
  eraseTitle: 'Ihre Daten löschen',
  eraseText:
    'Ihr Abonnement endet, und alles über Sie wird gelöscht, bis auf einen Code, der verhindert, dass eine Liste Ihre Adresse wieder aufnimmt.',
  eraseSure: 'Ja, alles löschen',
  eraseButton: 'Löschen',
  erased: 'Ihre Daten sind gelöscht',
  erasedText: (organisation) =>
    `${organisation}: Über Sie ist nichts mehr gespeichert. Eine E-Mail, die schon unterwegs ist, kann Sie noch erreichen.`,
  eraseNotSure: 'Es wurde nichts gelöscht: Bitte kreuzen Sie das Feld an, wenn Sie sicher sind.',

  confirmAddress: 'Bestätigen Sie Ihre neue Adresse',
  confirmAddressText: 'Pressemitteilungen kommen künftig an diese Adresse statt an die alte.',
  confirmAddressButton: 'Diese Adresse verwenden',
  addressTaken: 'Für diese Adresse gibt es schon ein Abonnement',
  addressTakenText: (pressEmail) =>
    `Es wurde nichts geändert: Zu dieser Adresse gibt es ein anderes Abonnement. Nutzen Sie dieses weiter, oder schreiben Sie an ${pressEmail}.`,
  addressChanged: 'Ihre Adresse ist geändert',
  addressChangedText: 'Von nun an gehen die E-Mails an die neue Adresse.',

  confirmMail: {
    subject: (organisation) => `Bestätigen Sie Ihr Abonnement: ${organisation}`,
    text: (organisation) =>
      `${organisation}: Jemand, wahrscheinlich Sie, möchte die Pressemitteilungen an diese Adresse erhalten. Öffnen Sie den Link, um das zu bestätigen.`,
    action: 'Abonnement bestätigen',
  },
  accountMail: {
    subject: (organisation) => `Ihr Abonnement: ${organisation}`,
    text: (organisation) =>
      `${organisation}: Sie erhalten die Pressemitteilungen an diese Adresse. Der Link öffnet Ihre Einstellungen und Ihre Daten.`,
    action: 'Einstellungen und Daten öffnen',
  },
  addressMail: {
    subject: (organisation) => `Bestätigen Sie Ihre neue Adresse: ${organisation}`,
    text: (organisation) =>
      `${organisation}: Jemand, der die Pressemitteilungen erhält, möchte sie künftig an diese Adresse bekommen. Öffnen Sie den Link, um das zu bestätigen.`,
    action: 'Adresse bestätigen',
  },
  linkIsGoodFor: (days) => `Der Link gilt ${days} Tage.`,
  ignoreMail: 'Waren Sie es nicht, brauchen Sie nichts zu tun: Ohne Klick geschieht nichts.',
  movedMail: {
    subject: (organisation) => `Ihr Abonnement geht an eine andere Adresse: ${organisation}`,
    text: (organisation) =>
      `${organisation}: Die Pressemitteilungen kommen nicht mehr an diese Adresse. Sie gehen von jetzt an an eine andere, die bestätigt wurde; die Änderung wurde mit einem Link verlangt, der hierher geschickt worden war.`,
  },
  notYou: 'Waren Sie es nicht, antworten Sie bitte auf diese E-Mail: Die Pressestelle hilft Ihnen.',
};
