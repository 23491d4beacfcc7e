import type { SubscriptionWords } from './catalogue.ts';

export const es: SubscriptionWords = {
  language: 'es',
  subscribe: 'Suscribirse por correo',
  forwarded: '¿Le reenviaron este correo?',
  subscribeTitle: 'Comunicados de prensa por correo',
  subscribeText: (organisation) =>
    `${organisation}: reciba los comunicados de prensa completos en cuanto se publican.`,
  alreadyText:
    '¿Ya los recibe? Envíe el formulario con su dirección: le llegará un correo con un enlace a sus preferencias y no cambiará nada más.',
  email: 'Correo electrónico',
  languages: 'Idiomas',
  languageChoice: (place) => `Opción ${place}`,
  noLanguage: 'Ninguno',
  subjects: 'Temas',
  subjectsHint: 'Si no elige ninguno ni escribe palabras, los recibirá todos.',
  keywords: 'Palabras',
  keywordsHint: (most) =>
    `Palabras o expresiones separadas por comas; ${most} como máximo. Recibirá un comunicado cuando trate de uno de sus temas o tenga una de estas palabras en el titular o en el texto. Si no elige ningún tema ni escribe ninguna palabra, los recibirá todos.`,
  frequency: 'Frecuencia',
  timeZone: 'Zona horaria de los correos diarios y semanales',
  frequencies: {
    immediate: 'Al momento, cada comunicado por separado',
    daily: 'Una vez al día, todos juntos',
    weekly: 'Una vez a la semana, todos juntos',
  },
  send: 'Suscribirse',
  leaveEmpty: 'Deje este campo vacío',
  privacy: 'Su dirección se usa solo para estos correos y no se cede a nadie.',

  checkMail: 'Revise su correo',
  checkMailText:
    'Hemos enviado un correo a la dirección que indicó. Abra el enlace que contiene para continuar. Si no llega nada en diez minutos, mire en la carpeta de correo no deseado y compruebe cómo escribió la dirección.',

  wrongAddress: 'No podemos escribir a esta dirección',
  wrongAddressText: 'Compruébela, por favor: debe ser como nombre@example.org.',
  wrongKeywords: 'Demasiadas palabras o demasiado largas',
  wrongKeywordsText: (most, length) =>
    `Se buscan como máximo ${most} palabras o expresiones de hasta ${length} caracteres. No se ha guardado nada.`,
  tooMany: 'Demasiadas solicitudes',
  tooManyText: 'No se ha enviado nada. Inténtelo de nuevo dentro de unos minutos.',
  wrongForm: 'El formulario no llegó completo',
  wrongFormText: 'No se ha cambiado nada. Vuelva atrás y envíelo de nuevo.',
  wrongLink: 'Este enlace no funciona',
  wrongLinkText:
    'Puede que esté incompleto o que haya caducado. Pida uno nuevo con el formulario: basta con su dirección.',
  back: 'Ir al formulario',

  confirmTitle: 'Confirme su suscripción',
  confirmText: (organisation) =>
    `${organisation}: ¿desea recibir los comunicados de prensa por correo?`,
  confirmButton: 'Sí, deseo suscribirme',
  confirmed: 'Su suscripción está confirmada',
  confirmedText: (organisation) =>
    `${organisation}: recibirá por correo el próximo comunicado de prensa. Cada correo lleva un enlace para cancelar la suscripción.`,

  preferences: 'Sus preferencias',
  changePreferences: 'Cambiar lo que recibe',
  pause: 'No enviar nada antes del',
  pauseHint: 'Déjelo vacío si no desea ninguna pausa.',
  save: 'Guardar',
  saved: 'Se han guardado sus preferencias.',
  conflict:
    'No se ha guardado nada: sus preferencias se cambiaron en otra ventana. Así están ahora.',
  unreachable:
    'Varios correos para usted fueron devueltos, así que por ahora no se le envía nada. Guarde y se volverá a intentar.',
  unsubscribe: 'Cancelar la suscripción',
  yourData: 'Su dirección y sus datos',
  yourDataText:
    'Para cambiar de dirección, obtener una copia de sus datos o borrarlos necesita un enlace que le enviamos por correo, ya que alguien podría haber reenviado esta página.',
  mailLink: 'Envíenme el enlace',

  exportTitle: 'Copia de sus datos',
  exportText:
    'Su dirección, lo que ha elegido, su consentimiento y todo lo demás que contiene su suscripción, en un archivo JSON. La oficina de prensa le dirá, si lo pide, qué comunicados se le enviaron.',
  exportButton: 'Descargar',
  addressTitle: 'Otra dirección',
  addressText:
    'Recibirá un correo en la dirección nueva; el cambio tendrá efecto cuando lo confirme allí.',
  newEmail: 'Nuevo correo electrónico',
  addressButton: 'Cambiar la dirección',
  eraseTitle: 'Borrar sus datos',
  eraseText:
    'Su suscripción termina y se borra todo lo relacionado con usted, salvo un código que impide que una lista vuelva a añadir su dirección.',
  eraseSure: 'Sí, bórrenlo todo',
  eraseButton: 'Borrar',
  erased: 'Sus datos se han borrado',
  erasedText: (organisation) =>
    `${organisation} ya no guarda nada sobre usted. Es posible que aún le llegue un correo que ya está en camino.`,
  eraseNotSure: 'No se ha borrado nada: marque la casilla si está seguro.',

  confirmAddress: 'Confirme su nueva dirección',
  confirmAddressText:
    'Los comunicados de prensa llegarán a esta dirección en lugar de a la anterior.',
  confirmAddressButton: 'Usar esta dirección',
  addressTaken: 'Esta dirección ya tiene una suscripción',
  addressTakenText: (pressEmail) =>
    `No se ha cambiado nada: ya hay otra suscripción con esta dirección. Siga con esa o escriba a ${pressEmail}.`,
  addressChanged: 'Su dirección ha cambiado',
  addressChangedText: 'A partir de ahora el correo irá a la nueva dirección.',

  confirmMail: {
    subject: (organisation) => `Confirme su suscripción: ${organisation}`,
    text: (organisation) =>
      `${organisation}: alguien, probablemente usted, ha pedido recibir los comunicados de prensa en esta dirección. Abra el enlace para confirmarlo.`,
    action: 'Confirmar la suscripción',
  },
  accountMail: {
    subject: (organisation) => `Su suscripción: ${organisation}`,
    text: (organisation) =>
      `${organisation}: usted recibe los comunicados de prensa en esta dirección. El enlace abre sus preferencias y sus datos.`,
    action: 'Abrir preferencias y datos',
  },
  addressMail: {
    subject: (organisation) => `Confirme su nueva dirección: ${organisation}`,
    text: (organisation) =>
      `${organisation}: alguien que recibe los comunicados de prensa desea recibirlos en adelante en esta dirección. Abra el enlace para confirmarlo.`,
    action: 'Confirmar la dirección',
  },
  linkIsGoodFor: (days) => `El enlace es válido durante ${days} días.`,
  ignoreMail: 'Si no ha sido usted, no tiene que hacer nada: sin un clic no ocurre nada.',
  movedMail: {
    subject: (organisation) => `Su suscripción ha cambiado de dirección: ${organisation}`,
    text: (organisation) =>
      `Los comunicados de prensa de ${organisation} ya no llegan a esta dirección. Desde ahora van a otra, que ha sido confirmada; el cambio se pidió con un enlace enviado aquí.`,
  },
  notYou: 'Si no ha sido usted, responda a este correo: la oficina de prensa le ayudará.',
};
