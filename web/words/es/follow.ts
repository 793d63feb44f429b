// Spanish. No native reader has checked this catalogue yet: corrections are welcome. Readers are addressed as “usted”.
import type {FollowWords} from '../en/follow.ts'

export const follow: FollowWords = {
  follow: {
    title: 'Seguir por correo',
    heading: 'Artículos nuevos por correo',
    lead: 'Cada artículo nuevo le llega una vez, en un correo breve con un enlace. Nada en él registra si lo abre.',
    address: 'Su correo electrónico',
    consent:
      'Con «Seguir» acepta que su dirección se guarde para enviarle artículos nuevos. Primero llega un correo en el que lo confirma, y cada correo posterior tiene un enlace para dejar de recibirlos.',
    submit: 'Seguir',
    invalid: 'Esto no es una dirección de correo, como nombre@example.org.',
    tooMany: 'Muchas personas lo han pedido ahora mismo. Espere diez minutos e inténtelo de nuevo.',
    notStored: 'Su dirección no se ha podido guardar ahora. Inténtelo de nuevo en un minuto.',
    unavailable: 'Por ahora no se pueden enviar artículos nuevos por correo desde aquí.',
    sentTitle: 'Mire su correo, por favor',
    sentText:
      'Un correo va camino de la dirección que indicó. Abra su enlace en un plazo de siete días: hasta entonces no se envía nada más.',
    confirmTitle: '¿Quiere recibir artículos nuevos por correo?',
    confirmButton: 'Sí, envíenmelos',
    confirmedTitle: 'Ya sigue este sitio',
    confirmedText: 'El próximo artículo le llegará cuando se publique.',
    endTitle: '¿No quiere más correos?',
    endButton: 'Dejar de recibirlos',
    endedTitle: 'No llegarán más correos',
    endedText: 'Su dirección se borra después de treinta días.',
    goneTitle: 'Este enlace ya no funciona',
    goneText:
      'Un enlace de confirmación funciona siete días, y ninguno funciona cuando los correos han terminado. Puede [seguir de nuevo].',
    privacy: 'Seguir por correo',
    privacyText:
      'Si sigue por correo, su dirección se guarda donde solo pueden leerla las personas de este sitio, con el día y las palabras que aceptó. Solo se usa para enviarle artículos nuevos. Los correos no contienen ninguna imagen oculta ni ningún enlace que le reconozca, salvo el que los termina. Una dirección sin confirmar se borra después de siete días, y una terminada, después de treinta. Escríbanos, y le enviaremos lo que se guarda de usted o lo borraremos enseguida.',
  },
  followMail: {
    confirmSubject: (site) => `Confirme, por favor: artículos nuevos de ${site}`,
    confirm: (site) =>
      `Alguien, probablemente usted, ha pedido artículos nuevos de ${site} en esta dirección. Si ha sido usted, abra esta página en un plazo de siete días y pulse su botón:`,
    ignore:
      'Si no ha sido usted, no haga nada. No llegará ningún otro correo, y la dirección se borrará.',
    knownSubject: (site) => `Ya sigue ${site}`,
    known: (site) =>
      `Alguien, probablemente usted, ha pedido artículos nuevos de ${site} en esta dirección. Ya los recibe, así que nada cambia.`,
    read: 'Leer el artículo',
    end: 'No recibir más correos como este',
  },
}
