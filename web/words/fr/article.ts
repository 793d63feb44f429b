// French. No native reader has checked this catalogue yet: corrections are welcome. Readers are addressed as “vous”.
import type {ArticleWords} from '../en/article.ts'
import {createCounter} from '../plurals.ts'

const count = createCounter('fr')

export const article: ArticleWords = {
  article: {
    contents: 'Sommaire',
    care: 'Si vous avez besoin de quelqu’un maintenant',
    by: 'Par {names}',
    minutes: (minutes) =>
      count(minutes, {one: '# minute de lecture', other: '# minutes de lecture'}),
    reviewed: 'Relu le {date}',
    reviewedBy: 'Relu le {date} par {name}',
    theAuthor: 'L’auteur',
    about: (name) => `À propos de ${name}`,
    series: 'Série',
    part: 'Partie {part} sur {parts} de la série {series}',
    previousPart: 'Partie précédente\u00a0: {title}',
    nextPart: 'Partie suivante\u00a0: {title}',
    neighbours: 'Article précédent et article suivant',
    previous: 'Précédent',
    next: 'Suivant',
    related: 'À lire aussi',
    share: 'Partager cet article',
    shareAddress: 'Partager cet article\u00a0: {address}',
    mail: 'L’envoyer par e-mail',
    copyAddress: 'Copier l’adresse',
    shareSheet: 'Partager…',
    invitation: 'Invitation',
    note: 'Remarque',
    practice: 'Exercice',
    caution: 'Attention',
    table: 'Tableau',
    tableOf: (columns) => `Tableau\u00a0: ${columns}`,
    gallery: 'Images',
    download: 'Télécharger',
    sectionLink: (heading) => `Lien vers la section «\u00a0${heading}\u00a0»`,
  },
  media: {
    video: 'Vidéo',
    audio: 'Enregistrement',
    at: (kind: string, provider: string) => `${kind} sur ${provider}`,
    loadVideo: 'Charger la vidéo',
    loadAudio: 'Charger l’enregistrement',
    contact: (who: string) =>
      `Au chargement, ${who} reçoit votre adresse réseau et peut déposer des cookies.`,
    openAt: (provider: string) => `Ouvrir sur ${provider}`,
    transcript: 'Transcription',
    backTo: (title: string) => `Retour à « ${title} »`,
  },
  notes: {
    notes: 'Notes',
    references: 'Références',
    footnote: (number) => `Note ${number}`,
    source: (number, locator) => `Source ${number}${locator && `, ${locator}`}`,
    backToFootnote: (number, place) => `Retour à la note ${number}${place && `, endroit ${place}`}`,
    backToSource: (number, place) =>
      `Retour à la citation de la source ${number}${place && `, endroit ${place}`}`,
    showInList: 'Montrer dans la liste',
  },
  cite: {
    heading: 'Citer cet article',
    noDate: 's. d.',
    in: 'Dans ',
    and: '&',
    retrieved: (date) => `Consulté le ${date}, sur `,
    volume: (volume) => `vol. ${volume}`,
    number: (number) => `n° ${number}`,
    thesis: 'Thèse',
    talk: 'Conférence',
    page: (page) => `p. ${page}`,
    pages: (pages) => `p. ${pages}`,
  },
}
