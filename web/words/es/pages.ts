// Spanish. No native reader has checked this catalogue yet: corrections are welcome. Readers are addressed as “usted”.
import type {Pages} from '../en/pages.ts'
import {createCounter} from '../plurals.ts'

const count = createCounter('es')

export const pages: Pages = {
  site: {
    skip: 'Ir al texto',
    menu: 'Menú',
    more: 'Más',
    home: 'Inicio',
    topics: 'Temas',
    articles: 'Artículos',
    allArticles: 'Todos los artículos',
    breadcrumbs: 'Ruta de navegación',
    untitled: 'Sin título',
    anAuthor: 'Sin nombre',
    colours: 'Colores:',
    asOnDevice: 'Como en este dispositivo',
    light: 'Claros',
    dark: 'Oscuros',
    followArticles: 'Siga los artículos nuevos en un lector de noticias, sin cuenta: {formats}.',
    followTopic: 'Siga este tema en un lector de noticias, sin cuenta: {formats}.',
    copy: 'Copiar',
    copied: 'Copiado',
    notCopied: 'Este navegador no permitió copiar',
    comma: ', ',
    quote: (text) => `«${text}»`,
    labelled: (label, text) => `${label}: ${text}`,
  },
  home: {
    empty: 'Todavía no se ha publicado nada. El primer artículo aparecerá aquí.',
    findMore: 'Encontrar más',
    aboutAuthor: 'Sobre quien escribe',
  },
  lists: {
    newestFirst: (total) =>
      count(total, {one: 'Un artículo', other: '# artículos, los más recientes primero'}),
    noArticles: 'Todavía no se ha publicado nada.',
    archivePage: (page) => `Todos los artículos, página ${page}`,
    pages: 'Páginas',
    page: (page, total) => `Página ${page} de ${total}`,
    newer: 'Artículos más recientes',
    older: 'Artículos más antiguos',
    parts: 'Las partes, en su orden',
    noParts: 'Todavía no se ha publicado ninguna parte de esta serie.',
    nothingOnTopic: 'Todavía no se ha publicado ningún artículo sobre este tema.',
    nothingBy: (name) => `Todavía no se ha publicado nada de ${name}.`,
    topic: 'Tema',
    series: 'Serie',
    author: 'Autoría',
    authors: 'Autores',
    latest: (site) => `Los últimos artículos de ${site}.`,
    latestOn: (topic) => `Los últimos artículos sobre ${topic}.`,
  },
  author: {
    affiliations: 'Afiliaciones',
    profiles: 'Perfiles en otros sitios',
    credentials: 'Titulaciones',
    specialities: 'Especialidades',
    held: 'Obtenido',
    heldSince: (year) => `Obtenido en ${year}`,
    inProgress: 'En curso',
    stillInProgress: '(en curso)',
  },
  search: {
    title: 'Búsqueda',
    label: 'Buscar en los artículos',
    button: 'Buscar',
    titleOf: (query, found) => `Búsqueda: «${query}», ${found}`,
    nothingFound: 'no se encontró nada',
    found: (total) => count(total, {one: 'un artículo', other: '# artículos'}),
    best: (total) => `los ${total} mejores artículos`,
    noneHolds: (word, near) => `Ningún artículo contiene ${word}. Parecido: ${near}.`,
    holds: (found, word) =>
      found === 0
        ? `Ningún artículo contiene ${word}.`
        : `${count(found, {one: 'Un artículo contiene', other: '# artículos contienen'})} ${word}.`,
    holdsAll: (found, words) =>
      found === 0
        ? `Ningún artículo contiene todo esto: ${words}.`
        : `${count(found, {one: 'Un artículo contiene', other: '# artículos contienen'})} todo esto: ${words}.`,
    holdsSome: (found) =>
      `${count(found, {one: 'Un artículo contiene', other: '# artículos contienen'})} algunas de las palabras.`,
    foundNear: (found) =>
      `Así ${count(found, {one: 'se encontró un artículo', other: 'se encontraron # artículos'})}.`,
    onlyBest: (max) => `Estos son los ${max} mejores.`,
    skipped: (words) => `Buscar también ${words} habría llevado demasiado tiempo.`,
    onlyNewest: (searched) =>
      count(searched, {
        one: 'Solo se buscó en el artículo más reciente.',
        other: 'Solo se buscó en los # artículos más recientes.',
      }),
    advice: 'Pruebe con menos palabras, o solo con su comienzo.',
    results: 'Artículos encontrados',
    partialResults: 'Artículos con algunas de las palabras',
    cites: 'Cita:',
    topic: 'Tema: {topic}',
    also: (title, others) => `${title} (también ${others})`,
    without: (words) => `Sin ${words}`,
    similarWords: 'Palabras parecidas',
    similarTopics: 'Temas con un nombre parecido',
    newArticles: 'Artículos nuevos',
  },
  missing: {
    title: 'No encontrado',
    heading: 'Esta página no está aquí',
    hint: 'Puede que haya cambiado de lugar, o que la dirección haya perdido una letra por el camino. Todo lo publicado se encuentra desde [la página de inicio].',
    suggestions: '¿Buscaba esto?',
  },
  unavailable: {
    title: 'No disponible por un momento',
    heading: 'Esta página no se puede mostrar ahora',
    hint: 'El lugar donde están los textos no responde. No se ha perdido nada, y suele pasar en un minuto. Una página abierta vuelve por sí sola.',
  },
  preview: {
    label: 'Vista previa',
    leave: 'Salir de la vista previa',
    shared: 'Esta página se compartió con usted antes de publicarse. Por favor, no la difunda.',
    drafts: 'Está viendo borradores.',
    published: 'Está viendo lo que está publicado.',
    release: 'Está viendo una versión prevista.',
    expired: 'Este enlace ya no funciona. Pida uno nuevo a quien escribe.',
    noAddress:
      'El borrador todavía no tiene dirección. Pida a quien escribe que le dé una e inténtelo de nuevo.',
  },
  responses: {
    nothingHere: 'Aquí no hay nada.',
    noArticle: 'Ese artículo no existe aquí.',
    noFile: 'Ese archivo no existe aquí.',
    noImage: 'Esa imagen no existe aquí.',
    noFileNow: 'El archivo no se puede obtener en este momento.',
    noImageNow: 'La imagen no se puede mostrar en este momento.',
    notNow: 'Esto no se puede mostrar en este momento. Inténtelo de nuevo pronto.',
    pageNotNow: 'Esta página no se puede mostrar ahora. Inténtelo de nuevo en un momento.',
    badAddress: 'No hay nada en esta dirección: sus signos de porcentaje no forman ninguna letra.',
  },
}
