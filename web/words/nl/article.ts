// Dutch. No native reader has checked this catalogue yet: corrections are welcome. Readers are addressed as “u”.
import type {ArticleWords} from '../en/article.ts'
import {createCounter} from '../plurals.ts'

const count = createCounter('nl')

export const article: ArticleWords = {
  article: {
    contents: 'Inhoud',
    care: 'Als u nu iemand nodig hebt',
    by: 'Door {names}',
    minutes: (minutes) => count(minutes, {one: '# minuut lezen', other: '# minuten lezen'}),
    reviewed: 'Laatst nagekeken op {date}',
    reviewedBy: 'Laatst nagekeken op {date} door {name}',
    theAuthor: 'De auteur',
    about: (name) => `Over ${name}`,
    series: 'Reeks',
    part: 'Deel {part} van {parts} in de reeks {series}',
    previousPart: 'Vorig deel: {title}',
    nextPart: 'Volgend deel: {title}',
    neighbours: 'Vorig en volgend artikel',
    previous: 'Vorige',
    next: 'Volgende',
    related: 'Verwant',
    share: 'Dit artikel delen',
    shareAddress: 'Dit artikel delen: {address}',
    mail: 'Per e-mail versturen',
    copyAddress: 'Adres kopiëren',
    shareSheet: 'Delen…',
    invitation: 'Uitnodiging',
    note: 'Opmerking',
    practice: 'Oefening',
    caution: 'Let op',
    table: 'Tabel',
    tableOf: (columns) => `Tabel: ${columns}`,
    gallery: 'Afbeeldingen',
    download: 'Downloaden',
    sectionLink: (heading) => `Link naar het gedeelte ‘${heading}’`,
  },
  media: {
    video: 'Video',
    audio: 'Opname',
    at: (kind: string, provider: string) => `${kind} op ${provider}`,
    loadVideo: 'Video laden',
    loadAudio: 'Opname laden',
    contact: (who: string) =>
      `Bij het laden krijgt ${who} uw netwerkadres en kan cookies plaatsen.`,
    openAt: (provider: string) => `Openen op ${provider}`,
    transcript: 'Transcript',
    backTo: (title: string) => `Terug naar ‘${title}’`,
  },
  notes: {
    notes: 'Noten',
    references: 'Literatuur',
    footnote: (number) => `Voetnoot ${number}`,
    source: (number, locator) => `Bron ${number}${locator && `, ${locator}`}`,
    backToFootnote: (number, place) =>
      `Terug naar voetnoot ${number}${place && `, plaats ${place}`}`,
    backToSource: (number, place) =>
      `Terug naar de verwijzing naar bron ${number}${place && `, plaats ${place}`}`,
    showInList: 'In de lijst tonen',
  },
  cite: {
    heading: 'Dit artikel citeren',
    noDate: 'z.d.',
    in: 'In ',
    and: '&',
    retrieved: (date) => `Geraadpleegd op ${date}, van `,
    volume: (volume) => `Vol. ${volume}`,
    number: (number) => `Nr. ${number}`,
    thesis: 'Proefschrift',
    talk: 'Lezing',
    page: (page) => `p. ${page}`,
    pages: (pages) => `pp. ${pages}`,
  },
}
