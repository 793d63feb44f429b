import {describe, expect, it} from 'vitest'
import {queryForLog} from '../../../lake/queries/query-for-log.ts'
import {whySlow} from '../../../lake/queries/slow-query.ts'
import {openDataset} from '../open-dataset.ts'

const viewer = {kind: 'user', id: 'ada', name: 'Ada', role: 'administrator'} as const

describe('whySlow', () => {
  it.each([
    ['*[n == 1]', 'reads all documents'],
    ['*[_type == "note"] | order(n + 1)', 'sorts all rows found'],
    ['*[_type == "note" && slug.current == "a"][0]', 'lacks the index on slug.current'],
    ['*[slug.current == "a"][0]', 'lacks the index on slug.current'],
    ['*[_type == "note"][0...2] | score(n)', 'because score() follows a slice. Put one score()'],
    ['*[_id == "a"]', 'by indexes'],
  ])('names the reason for %s', (query, reason) => {
    const request = {query, params: {}, perspective: 'published', viewer} as const
    expect(whySlow(openDataset(), request)).toContain(reason)
  })
})

describe('queryForLog', () => {
  it.each([
    ['*[_type == "note" && title == "A secret"]', '*[_type == "note" && title == "…"]'],
    [`*[name in ['Ada', "Bo \\"B\\""]]`, '*[name in ["…", "…"]]'],
    ['*{"name": title,\n   "other" : n}', '*{"name": title, "other" : n}'],
    ['x'.repeat(400), `${'x'.repeat(300)}…`],
  ])('shortens %s', (query, line) => {
    expect(queryForLog(query)).toBe(line)
  })
})
