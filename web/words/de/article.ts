// German. No native reader has checked this catalogue yet: corrections are welcome. Readers are addressed as “Sie”.
import type {ArticleWords} from '../en/article.ts'
import {createCounter} from '../plurals.ts'

const count = createCounter('de')

export const article: ArticleWords = {
  article: {
    contents: 'Inhalt',
    care: 'Wenn Sie jetzt jemanden brauchen',
    by: 'Von {names}',
    minutes: (minutes) => count(minutes, {one: '# Minute Lesezeit', other: '# Minuten Lesezeit'}),
    reviewed: 'Zuletzt geprüft am {date}',
    reviewedBy: 'Zuletzt geprüft am {date} von {name}',
    theAuthor: 'Ohne Namen',
    about: (name) => `Über ${name}`,
    series: 'Reihe',
    part: 'Teil {part} von {parts} der Reihe {series}',
    previousPart: 'Voriger Teil: {title}',
    nextPart: 'Nächster Teil: {title}',
    neighbours: 'Voriger und nächster Artikel',
    previous: 'Voriger',
    next: 'Nächster',
    related: 'Verwandtes',
    share: 'Diesen Artikel teilen',
    shareAddress: 'Diesen Artikel teilen: {address}',
    mail: 'Per E-Mail senden',
    copyAddress: 'Adresse kopieren',
    shareSheet: 'Teilen …',
    invitation: 'Einladung',
    note: 'Hinweis',
    practice: 'Übung',
    caution: 'Achtung',
    table: 'Tabelle',
    tableOf: (columns) => `Tabelle: ${columns}`,
    gallery: 'Bilder',
    download: 'Herunterladen',
    sectionLink: (heading) => `Link zum Abschnitt „${heading}“`,
  },
  media: {
    video: 'Video',
    audio: 'Aufnahme',
    at: (kind: string, provider: string) => `${kind} bei ${provider}`,
    loadVideo: 'Video laden',
    loadAudio: 'Aufnahme laden',
    contact: (who: string) =>
      `Beim Laden erfährt ${who} Ihre Netzwerkadresse und kann Cookies setzen.`,
    openAt: (provider: string) => `Bei ${provider} öffnen`,
    transcript: 'Abschrift',
    backTo: (title: string) => `Zurück zu „${title}“`,
  },
  notes: {
    notes: 'Anmerkungen',
    references: 'Literatur',
    footnote: (number) => `Fußnote ${number}`,
    source: (number, locator) => `Quelle ${number}${locator && `, ${locator}`}`,
    backToFootnote: (number, place) =>
      `Zurück zur Fußnote ${number}${place && `, Stelle ${place}`}`,
    backToSource: (number, place) =>
      `Zurück zum Verweis auf Quelle ${number}${place && `, Stelle ${place}`}`,
    showInList: 'In der Liste zeigen',
  },
  cite: {
    heading: 'Diesen Artikel zitieren',
    noDate: 'o. D.',
    in: 'In ',
    and: '&',
    retrieved: (date) => `Abgerufen am ${date}, von `,
    volume: (volume) => `Bd. ${volume}`,
    number: (number) => `Nr. ${number}`,
    thesis: 'Hochschulschrift',
    talk: 'Vortrag',
    page: (page) => `S. ${page}`,
    pages: (pages) => `S. ${pages}`,
  },
}
