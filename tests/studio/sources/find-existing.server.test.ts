import type {SanityClient} from 'sanity'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {
  existingParams,
  existingQuery,
  sameWork,
  type ExistingSource,
} from '../../../studio/sources/find-existing.ts'
import {readReference} from '../../../studio/sources/read-reference.ts'
import {startLake, type TestLake} from '../../lake/start-lake.ts'

let lake: TestLake
let client: SanityClient
beforeAll(async () => {
  lake = await startLake()
  client = lake.client() as unknown as SanityClient
  const authors = [{_key: 'a', _type: 'personName', family: 'Wren', given: 'Ada'}]
  await client
    .transaction()
    .create({_id: 'quiet', _type: 'source', title: 'Quiet: A guide', doi: '10.1234/ABC'})
    .create({_id: 'drafts.quiet', _type: 'source', title: 'Quiet: A guide', doi: '10.1234/ABC'})
    .create({_id: 'drafts.ete', _type: 'source', title: 'L’Été, encore', year: 2019, authors})
    .create({_id: 'care', _type: 'source', title: 'Care', year: 2001})
    .commit()
})
afterAll(() => lake.close())

const pasted = 'Wren, A. (2019). L’été encore. Journal of Care, 12(3), 4–9.'

it.each<[says: string, text: string, ownId: string, id: string | undefined]>([
  ['a DOI in another case, as an address', 'https://doi.org/10.1234/abc', '', 'quiet'],
  ['the title of an APA line, with other case and punctuation', pasted, '', 'drafts.ete'],
  ['not another author', pasted.replace('Wren', 'Roe'), '', undefined],
  ['not another year', pasted.replace('2019', '2020'), '', undefined],
  ['not the source itself', pasted, 'drafts.ete', undefined],
  ['not the published version of itself', '10.1234/abc', 'drafts.quiet', undefined],
  ['a BibTeX entry without a year', '@book{c, title={Care}}', '', 'care'],
  ['not a title with further words', '@book{c, title={Care and more}}', '', undefined],
  ['not an unknown DOI', '10.1234/other', '', undefined],
])('finds %s', async (_says, text, ownId, id) => {
  const reading = readReference(text)
  if ('problem' in reading) throw new Error(reading.problem)
  const params = existingParams(reading.fields, ownId)
  const found = await client.fetch<ExistingSource[]>(existingQuery, params, {perspective: 'raw'})
  expect(sameWork(reading.fields, found)?._id).toBe(id)
})

it('finds nothing without a title and a DOI', async () => {
  expect(
    await client.fetch(existingQuery, existingParams({doi: ' '}), {perspective: 'raw'}),
  ).toEqual([])
})
