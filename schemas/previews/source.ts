import {listLine} from './list-line.ts'

/** The labels of the kinds of source, by stored value. */
export const sourceKinds = [
  {title: 'Article in a journal', value: 'article'},
  {title: 'Book', value: 'book'},
  {title: 'Chapter in a book', value: 'chapter'},
  {title: 'Thesis', value: 'thesis'},
  {title: 'Report', value: 'report'},
  {title: 'Website', value: 'website'},
  {title: 'Talk', value: 'talk'},
]

interface SourceSelection {
  title?: string
  kind?: string
  family?: string
  second?: string
  third?: string
  year?: number
  doi?: string
  url?: string
}

/** The preview of a source in lists: authors, year, kind, and what its reference lacks. */
export const sourcePreview = {
  select: {
    title: 'title',
    kind: 'kind',
    family: 'authors.0.family',
    second: 'authors.1.family',
    third: 'authors.2.family',
    year: 'year',
    doi: 'doi',
    url: 'url',
  },
  prepare({title, kind, family, second, third, year, doi, url}: SourceSelection) {
    const two = family && second ? `${family} & ${second}` : family
    const words = sourceKinds.find(({value}) => value === kind)?.title
    return {
      title: title || 'Untitled',
      subtitle: listLine([third ? `${family} et al.` : two, year && String(year), words], {
        author: !family,
        year: !year,
        'DOI or address': kind !== 'book' && !doi && !url,
      }),
    }
  },
}
