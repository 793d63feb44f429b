// Spanish. No native reader has checked this catalogue yet: corrections are welcome. Readers are addressed as “usted”.
import type {ArticleWords} from '../en/article.ts'
import {createCounter} from '../plurals.ts'

const count = createCounter('es')

export const article: ArticleWords = {
  article: {
    contents: 'Contenido',
    care: 'Si necesita a alguien ahora',
    by: 'Por {names}',
    minutes: (minutes) =>
      count(minutes, {one: '# minuto de lectura', other: '# minutos de lectura'}),
    reviewed: 'Revisado por última vez el {date}',
    reviewedBy: 'Revisado por última vez el {date} por {name}',
    theAuthor: 'Sin nombre',
    about: (name) => `Sobre ${name}`,
    series: 'Serie',
    part: 'Parte {part} de {parts} de la serie {series}',
    previousPart: 'Parte anterior: {title}',
    nextPart: 'Parte siguiente: {title}',
    neighbours: 'Artículo anterior y siguiente',
    previous: 'Anterior',
    next: 'Siguiente',
    related: 'Relacionado',
    share: 'Compartir este artículo',
    shareAddress: 'Compartir este artículo: {address}',
    mail: 'Enviarlo por correo electrónico',
    copyAddress: 'Copiar la dirección',
    shareSheet: 'Compartir…',
    invitation: 'Invitación',
    note: 'Nota',
    practice: 'Práctica',
    caution: 'Atención',
    table: 'Tabla',
    tableOf: (columns) => `Tabla: ${columns}`,
    gallery: 'Imágenes',
    download: 'Descargar',
    sectionLink: (heading) => `Enlace a la sección «${heading}»`,
  },
  media: {
    video: 'Vídeo',
    audio: 'Grabación',
    at: (kind: string, provider: string) => `${kind} en ${provider}`,
    loadVideo: 'Cargar el vídeo',
    loadAudio: 'Cargar la grabación',
    contact: (who: string) =>
      `Al cargarlo, ${who} conoce su dirección de red y puede guardar cookies.`,
    openAt: (provider: string) => `Abrir en ${provider}`,
    transcript: 'Transcripción',
    backTo: (title: string) => `Volver a «${title}»`,
  },
  notes: {
    notes: 'Notas',
    references: 'Referencias',
    footnote: (number) => `Nota ${number}`,
    source: (number, locator) => `Fuente ${number}${locator && `, ${locator}`}`,
    backToFootnote: (number, place) => `Volver a la nota ${number}${place && `, lugar ${place}`}`,
    backToSource: (number, place) =>
      `Volver a la cita de la fuente ${number}${place && `, lugar ${place}`}`,
    showInList: 'Mostrar en la lista',
  },
  cite: {
    heading: 'Citar este artículo',
    noDate: 's. f.',
    in: 'En ',
    and: 'y',
    retrieved: (date) => `Recuperado el ${date}, de `,
    volume: (volume) => `Vol. ${volume}`,
    number: (number) => `N.º ${number}`,
    thesis: 'Tesis',
    talk: 'Ponencia',
    page: (page) => `p. ${page}`,
    pages: (pages) => `pp. ${pages}`,
  },
}
