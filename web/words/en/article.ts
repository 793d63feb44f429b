// English: the catalogue from which the type of all others is derived. Written by the project.
import {createCounter} from '../plurals.ts'

const count = createCounter('en')

/** The page of an article, and what it and its exports add to the text. */
export const article = {
  article: {
    contents: 'Contents',
    care: 'If you need someone now',
    by: 'By {names}',
    minutes: (minutes: number) => count(minutes, {other: '# min read'}),
    reviewed: 'Last reviewed {date}',
    reviewedBy: 'Last reviewed {date} by {name}',
    theAuthor: 'The author',
    about: (name: string) => `About ${name}`,
    series: 'Series',
    part: 'Part {part} of {parts} in the series {series}',
    previousPart: 'Previous part: {title}',
    nextPart: 'Next part: {title}',
    neighbours: 'Previous and next article',
    previous: 'Previous',
    next: 'Next',
    related: 'Related',
    share: 'Share this article',
    shareAddress: 'Share this article: {address}',
    mail: 'Send it by e-mail',
    copyAddress: 'Copy the address',
    shareSheet: 'Share…',
    invitation: 'Invitation',
    note: 'Note',
    practice: 'Practice',
    caution: 'Take care',
    table: 'Table',
    tableOf: (columns: string) => `Table: ${columns}`,
    gallery: 'Pictures',
    download: 'Download',
    sectionLink: (heading: string) => `Link to the section “${heading}”`,
  },
  /** Videos and podcasts of other sites, and recordings. */
  media: {
    video: 'Video',
    audio: 'Recording',
    at: (kind: string, provider: string) => `${kind} at ${provider}`,
    loadVideo: 'Load the video',
    loadAudio: 'Load the recording',
    contact: (who: string) => `On loading, ${who} learns your network address and can set cookies.`,
    openAt: (provider: string) => `Open it at ${provider}`,
    transcript: 'Transcript',
    backTo: (title: string) => `Back to “${title}”`,
  },
  notes: {
    notes: 'Notes',
    references: 'References',
    footnote: (number: number) => `Footnote ${number}`,
    source: (number: number, locator: string) => `Source ${number}${locator && `, ${locator}`}`,
    /** `place` is a letter if there are several marks, and empty otherwise. */
    backToFootnote: (number: number, place: string) =>
      `Back to footnote ${number}${place && `, place ${place}`}`,
    backToSource: (number: number, place: string) =>
      `Back to the citation of source ${number}${place && `, place ${place}`}`,
    showInList: 'Show in the list',
  },
  /** The words of a reference list in APA style. */
  cite: {
    heading: 'Cite this article',
    noDate: 'n.d.',
    in: 'In ',
    and: '&',
    retrieved: (date: string) => `Retrieved ${date}, from `,
    volume: (volume: string) => `Vol. ${volume}`,
    number: (number: string) => `No. ${number}`,
    thesis: 'Thesis',
    talk: 'Talk',
    page: (page: string) => `p. ${page}`,
    pages: (pages: string) => `pp. ${pages}`,
  },
}

export type ArticleWords = typeof article
