import { type CatalogueLanguage, catalogueLanguage } from '../locale/catalogue-languages.ts';

/** What the unsubscribe page says, in one language. */
export interface LeaveWords {
  readonly language: string;
  readonly title: string;
  /** The name stands alone at the beginning: with “of” before it each language would need its article. */
  readonly question: (organisation: string) => string;
  readonly button: string;
  readonly done: string;
  readonly doneText: (organisation: string) => string;
  readonly wrongLink: string;
  readonly wrongLinkText: (pressEmail: string) => string;
}

const en: LeaveWords = {
  language: 'en',
  title: 'Unsubscribe',
  question: (organisation) => `${organisation}: do you want no more press releases by mail?`,
  button: 'Unsubscribe',
  done: 'You have unsubscribed',
  doneText: (organisation) =>
    `${organisation} will send you no more press releases. A mail that is on its way may still arrive.`,
  wrongLink: 'This link does not work',
  wrongLinkText: (pressEmail) =>
    `It may have been cut off. Please use the whole link from a mail of ours, or write to ${pressEmail}.`,
};

const es: LeaveWords = {
  language: 'es',
  title: 'Cancelar la suscripción',
  question: (organisation) =>
    `${organisation}: ¿ya no desea recibir los comunicados de prensa por correo?`,
  button: 'Cancelar la suscripción',
  done: 'Su suscripción ha sido cancelada',
  doneText: (organisation) =>
    `${organisation} no le enviará más comunicados de prensa. Es posible que aún le llegue un correo que ya está en camino.`,
  wrongLink: 'Este enlace no funciona',
  wrongLinkText: (pressEmail) =>
    `Puede que esté incompleto. Use el enlace entero de uno de nuestros correos o escriba a ${pressEmail}.`,
};

const fr: LeaveWords = {
  language: 'fr',
  title: 'Se désabonner',
  question: (organisation) =>
    `${organisation}\u00a0: ne souhaitez-vous plus recevoir les communiqués de presse par courriel\u00a0?`,
  button: 'Se désabonner',
  done: 'Vous êtes désabonné',
  doneText: (organisation) =>
    `${organisation} ne vous enverra plus de communiqués de presse. Un courriel déjà en route peut encore vous parvenir.`,
  wrongLink: 'Ce lien ne fonctionne pas',
  wrongLinkText: (pressEmail) =>
    `Il est peut-être incomplet. Utilisez le lien entier d’un de nos courriels ou écrivez à ${pressEmail}.`,
};

const pt: LeaveWords = {
  language: 'pt',
  title: 'Cancelar a assinatura',
  question: (organisation) =>
    `${organisation}: não deseja mais receber os comunicados de imprensa por e-mail?`,
  button: 'Cancelar a assinatura',
  done: 'Sua assinatura foi cancelada',
  doneText: (organisation) =>
    `${organisation} não lhe enviará mais comunicados de imprensa. Um e-mail que já está a caminho ainda pode chegar.`,
  wrongLink: 'Este link não funciona',
  wrongLinkText: (pressEmail) =>
    `Ele pode estar incompleto. Use o link inteiro de um de nossos e-mails ou escreva para ${pressEmail}.`,
};

const de: LeaveWords = {
  language: 'de',
  title: 'Abbestellen',
  question: (organisation) =>
    `${organisation}: Möchten Sie keine Pressemitteilungen mehr per E-Mail erhalten?`,
  button: 'Abbestellen',
  done: 'Sie haben die Pressemitteilungen abbestellt',
  doneText: (organisation) =>
    `${organisation} wird Ihnen keine Pressemitteilungen mehr senden. Eine E-Mail, die bereits unterwegs ist, kann noch eintreffen.`,
  wrongLink: 'Dieser Link funktioniert nicht',
  wrongLinkText: (pressEmail) =>
    `Möglicherweise ist er unvollständig. Verwenden Sie bitte den ganzen Link aus einer unserer E-Mails oder schreiben Sie an ${pressEmail}.`,
};

const it: LeaveWords = {
  language: 'it',
  title: 'Annullamento dell’iscrizione',
  question: (organisation) =>
    `${organisation}: non desidera più ricevere i comunicati stampa via e-mail?`,
  button: 'Annulla l’iscrizione',
  done: 'Iscrizione annullata',
  doneText: (organisation) =>
    `${organisation} non Le invierà più comunicati stampa. Un’e-mail già in viaggio potrebbe ancora arrivare.`,
  wrongLink: 'Questo link non funziona',
  wrongLinkText: (pressEmail) =>
    `Potrebbe essere incompleto. Usi l’intero link di una delle nostre e-mail oppure scriva a ${pressEmail}.`,
};

const nl: LeaveWords = {
  language: 'nl',
  title: 'Afmelden',
  question: (organisation) =>
    `${organisation}: wilt u geen persberichten meer per e-mail ontvangen?`,
  button: 'Afmelden',
  done: 'U bent afgemeld',
  doneText: (organisation) =>
    `${organisation} stuurt u geen persberichten meer. Een e-mail die al onderweg is, kan nog aankomen.`,
  wrongLink: 'Deze link werkt niet',
  wrongLinkText: (pressEmail) =>
    `Misschien is hij afgebroken. Gebruik de volledige link uit een van onze e-mails of schrijf naar ${pressEmail}.`,
};

const ar: LeaveWords = {
  language: 'ar',
  title: 'إلغاء الاشتراك',
  question: (organisation) =>
    `${organisation}: هل ترغبون في التوقف عن تلقي البيانات الصحفية بالبريد الإلكتروني؟`,
  button: 'إلغاء الاشتراك',
  done: 'أُلغي اشتراككم',
  doneText: (organisation) =>
    `${organisation}: لن تصلكم البيانات الصحفية بعد الآن. وقد تصلكم رسالة كانت في طريقها إليكم.`,
  wrongLink: 'هذا الرابط لا يعمل',
  wrongLinkText: (pressEmail) =>
    `ربما يكون ناقصًا. يُرجى استخدام الرابط الكامل من إحدى رسائلنا أو الكتابة إلى ${pressEmail}.`,
};

const CATALOGUES: Readonly<Record<CatalogueLanguage, LeaveWords>> = {
  en,
  es,
  fr,
  pt,
  de,
  it,
  nl,
  ar,
};

/** The words of the first of these languages that there are words in; English where there is none. */
export function leaveWords(languages: readonly string[]): LeaveWords {
  const known = languages.map(catalogueLanguage).find((language) => language !== null);
  return CATALOGUES[known ?? 'en'];
}
