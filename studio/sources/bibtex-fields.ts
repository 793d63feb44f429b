import type {SourceKind} from '../../web/shared/csl.ts'

export const bibtexKinds: Record<string, SourceKind> = {
  article: 'article',
  periodical: 'article',
  suppperiodical: 'article',
  review: 'article',
  book: 'book',
  mvbook: 'book',
  booklet: 'book',
  collection: 'book',
  mvcollection: 'book',
  proceedings: 'book',
  mvproceedings: 'book',
  reference: 'book',
  mvreference: 'book',
  inbook: 'chapter',
  bookinbook: 'chapter',
  suppbook: 'chapter',
  incollection: 'chapter',
  suppcollection: 'chapter',
  inproceedings: 'chapter',
  conference: 'chapter',
  inreference: 'chapter',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  bachelorsthesis: 'thesis',
  thesis: 'thesis',
  techreport: 'report',
  report: 'report',
  manual: 'report',
  standard: 'report',
  online: 'website',
  electronic: 'website',
  webpage: 'website',
  www: 'website',
  presentation: 'talk',
  talk: 'talk',
}

/** Bookkeeping fields of reference managers. They say nothing about the work. */
export const bookkeeping =
  /^(?:file|timestamp|owner|creationdate|modificationdate|date-(?:added|modified)|bdsk-.*|groups|priority|readstatus|citation-?key|biburl|bibsource|added-at|interhash|intrahash)$/

/** Labels for fields whose names do not explain themselves. */
export const bibtexWords: Record<string, string> = {
  url: 'address',
  doi: 'DOI',
  isbn: 'ISBN',
  issn: 'ISSN',
  pmid: 'PubMed number',
  pmcid: 'PubMed Central number',
  address: 'place',
  location: 'place',
  editor: 'editors',
  type: 'kind of work',
  crossref: 'reference to another entry',
  langid: 'language',
  shorttitle: 'short title',
}
