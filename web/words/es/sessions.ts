// Spanish. No native reader has checked this catalogue yet: corrections are welcome. Readers are addressed as “usted”.
import type {SessionWords} from '../en/sessions.ts'
import {createCounter} from '../plurals.ts'

const count = createCounter('es')

const months = (number: number) => count(number, {one: 'un mes', other: '# meses'})

export const sessions: SessionWords = {
  sessions: {
    title: 'Sesiones',
    session: 'Sesión',
    for: 'Para',
    where: 'Dónde',
    length: 'Duración',
    fee: 'Honorarios',
    minutes: (minutes) => count(minutes, {one: '# minuto', other: '# minutos'}),
    remote: 'A distancia',
    inPerson: 'En persona',
    inPersonOrRemote: 'En persona o a distancia',
    orRemote: (place) => `${place}, o a distancia`,
    free: 'Gratis',
    onRequest: 'A consultar',
    feeOnRequest: 'Honorarios a consultar',
    notFromHere: 'En este momento no se pueden enviar solicitudes desde aquí.',
  },
  invitation: {
    request: 'Solicitar una sesión',
    closed: 'En este momento no se ofrecen sesiones nuevas.',
    waitingList: 'En este momento hay una lista de espera.',
    joinWaitingList: 'Apuntarse a la lista de espera',
  },
  form: {
    name: 'Su nombre',
    reach: 'Cómo podemos contactarle',
    reachHint: 'Una dirección de correo electrónico o un número de teléfono.',
    offering: 'Tipo de sesión',
    noOffering: 'Todavía no lo sé',
    times: 'Momentos que le convendrían',
    timesHint:
      'Bastan unos pocos días y horas. Por favor, no escriba aquí sobre su salud ni su historia: habrá espacio para ello cuando hablemos.',
    consent: 'Su consentimiento',
    consentText: (number) =>
      `Acepto que lo que escribo aquí se guarde para responderme y se borre después de ${months(number)}.`,
    privacy: 'Privacidad',
    required: '(obligatorio)',
    leaveEmpty: 'Deje esto vacío',
    send: 'Enviar la solicitud',
    refusedTitle: 'Aún no enviado · Sesiones',
    refused: 'Aún no enviado: algo de lo que sigue necesita otra mirada.',
    nameMissing: 'Por favor, diga cómo desea que le llamemos.',
    nameLong: 'Por favor, escriba un nombre más corto.',
    reachMissing: 'Por favor, deje una dirección de correo electrónico o un número de teléfono.',
    reachLong: 'Esto es demasiado largo para una dirección de correo o un número.',
    reachUnclear:
      'Esto no es ni una dirección de correo electrónico (name@example.org) ni un número de teléfono.',
    timesLong: 'Por favor, dígalo con menos palabras: bastan unos pocos días y horas.',
    consentMissing: 'Sin su consentimiento no podemos guardar sus datos ni responderle.',
    quick: 'Ha sido muy rápido. Por favor, revíselo una vez más y envíelo.',
    stale:
      'Este formulario ha estado abierto mucho tiempo. Por favor, revíselo una vez más y envíelo.',
    closed: 'En este momento no se aceptan solicitudes nuevas.',
    sentBefore: 'Este formulario ya se había enviado. Por favor, revíselo una vez más y envíelo.',
    notStored:
      'Su solicitud no se pudo guardar ahora mismo. No se ha perdido nada: envíela de nuevo dentro de un minuto.',
    tooMany: 'Han llegado varias solicitudes desde su conexión. Espere diez minutos y envíela.',
    notTaken: 'Aquí no se pueden recibir solicitudes: SANITY_API_WRITE_TOKEN no está configurado.',
    otherSite: 'Este formulario solo se puede enviar desde su propia página.',
    notTheForm: 'Esto no es lo que envía el formulario.',
  },
  sent: {
    title: 'Gracias',
    heading: 'Gracias. Su solicitud ha llegado.',
    text: (number) =>
      `Recibirá respuesta de la manera que pidió. Nadie más lee lo que escribió, y se borrará después de ${months(number)}.`,
    readOn: 'Seguir leyendo',
  },
  mail: {
    request: 'Alguien solicita una sesión',
    waitingList: 'Alguien se ha apuntado a la lista de espera',
    about: (subject, kind) => `${subject}${kind && ` (${kind})`}.`,
    answer: 'Lea la solicitud y respóndala desde la bandeja de entrada:',
  },
  privacy: {
    title: 'Privacidad',
    reading: 'Al leer',
    readingText:
      'Aquí no se cuenta, reconoce ni sigue a nadie. Las páginas no ponen ninguna cookie ni piden nada a otros sitios: las letras, las imágenes y todo lo demás vienen de aquí. Si elige colores claros u oscuros, lo recuerda su propio navegador.',
    mediaText:
      'Los vídeos y pódcast de otros sitios esperan detrás de un enlace. Solo si usted decide cargar uno, su navegador se pone en contacto con el sitio que lo guarda, que se nombra junto al enlace. Ese sitio conoce entonces su dirección de red y el nombre de este sitio, y puede guardar sus propias cookies. Las grabaciones guardadas aquí se reproducen desde aquí.',
    requests: 'Solicitudes de sesión',
    requestsText: (number) =>
      `Lo que escribe en el formulario se guarda donde solo pueden leerlo las personas que lo responden: su nombre, cómo contactarle, los momentos que indicó, el tipo de sesión, el artículo que le trajo aquí y lo que aceptó. Se borra después de ${months(number)}. Escríbanos, y se lo enviaremos o lo borraremos enseguida.`,
  },
}
