import {describe, expect, test} from 'vitest'
import {readReference} from '../../../studio/sources/read-reference.ts'
import {bibtexEntries} from './odd-bibtex-entries.ts'
import {bibtexFileEntries} from './odd-bibtex-files.ts'
import {cslEntries} from './odd-csl-entries.ts'
import {pubmedEntries} from './odd-pubmed-entries.ts'
import {risEntries} from './odd-ris-entries.ts'

describe.for([
  ['BibTeX', bibtexEntries],
  ['BibTeX', bibtexFileEntries],
  ['RIS', risEntries],
  ['PubMed', pubmedEntries],
  ['CSL-JSON', cslEntries],
] as const)('%s', ([format, entries]) => {
  test.for(entries)('%s', ([, text, reading]) => {
    expect(readReference(text)).toMatchObject({format, ...reading})
  })
})

test('the item of an entry is CSL-JSON, with its names and dates in parts', () => {
  const [, text = ''] = bibtexEntries[0] ?? []
  expect(readReference(text)).toMatchObject({
    item: {
      type: 'article-journal',
      title: 'Three houses',
      author: [
        {family: 'Harrow', given: 'Edwin Cole', suffix: 'Jr.'},
        {family: 'Finch', given: 'Donald E.', suffix: 'III'},
        {family: 'Pell', given: 'Mara', suffix: 'Sr.'},
      ],
      issued: {'date-parts': [[2014]]},
      'container-title': 'Annals of Rest',
    },
  })
})
