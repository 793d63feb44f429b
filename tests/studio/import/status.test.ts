import {describe, expect, test} from 'vitest'
import {actionsOf} from '../../../studio/import/actions.ts'
import {attentionItems, factsOf} from '../../../studio/import/findings.ts'
import {statusOf} from '../../../studio/import/status.ts'
import type {ImportJob, ImportPhase} from '../../../web/shared/imports/import-job.ts'
import {emptyReport} from '../../../scripts/import/archive/write/report.ts'

const job = (phase: ImportPhase, given: Partial<ImportJob> = {}): ImportJob => ({
  id: 'a',
  name: 'a.xml',
  size: 200,
  modified: 0,
  createdAt: '2026-01-01T00:00:00Z',
  received: 200,
  phase,
  done: 0,
  total: 0,
  title: '',
  problem: null,
  options: {publish: false, author: null, site: null},
  hasWritten: false,
  ...given,
})

describe('what can be done with an import', () => {
  test.each<[ImportJob, string[]]>([
    [job('uploading', {received: 50}), ['remove']],
    [job('waiting'), ['stop']],
    [job('planning'), ['stop']],
    [job('planned'), ['import', 'plan', 'remove']],
    [job('importing', {hasWritten: true}), ['stop']],
    [job('stopping', {hasWritten: true}), []],
    [job('stopped'), ['plan', 'remove']],
    [job('stopped', {hasWritten: true}), ['import', 'take back', 'remove']],
    [job('failed', {hasWritten: true}), ['import', 'take back', 'remove']],
    [job('failed'), ['plan', 'remove']],
    [job('imported', {hasWritten: true, received: null}), ['take back', 'remove']],
    [job('taken back', {hasWritten: true, received: null}), ['remove']],
    [job('failed', {hasWritten: true, received: null}), ['take back', 'remove']],
  ])('%o', (one, commands) => {
    expect(actionsOf(one, false).map(({command}) => command)).toEqual(commands)
  })
})

test('the sentence of an import says how far it is', () => {
  expect(statusOf(job('uploading', {received: 50})).sentence).toBe('The upload stopped at 25 %.')
  expect(statusOf(job('uploading'), 100).sentence).toBe('Uploading, 50 %')
  expect(statusOf(job('importing', {done: 3, total: 9})).sentence).toBe('Importing, 3 of 9')
  expect(statusOf(job('failed', {problem: 'No.'})).sentence).toBe('No.')
})

test('the findings of a document are together, and a plan does not call its pictures missing', () => {
  const about = {item: 'Rye', id: 'article-1', type: 'article'}
  const report = {
    ...emptyReport('a.xml', 'Ghost export', true),
    made: 2,
    notes: [{...about, note: 'It was private.'}],
    deadLinks: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((address) => ({...about, address})),
    failed: [{item: 'Oats', reason: 'too large'}],
  }
  report.pictures.missing.push({
    ...about,
    picture: 'https://x.example/a.png',
    alt: '',
    reason: 'it is not fetched in a dry run',
  })
  expect(attentionItems(report)).toEqual([
    {title: 'Oats', id: undefined, type: undefined, reasons: ['It was not imported: too large']},
    {
      title: 'Rye',
      id: 'article-1',
      type: 'article',
      reasons: [
        'It links to pages that are not in the archive: a, b, c, d, e and 2 more',
        'It was private.',
      ],
    },
  ])
  expect(Object.fromEntries(factsOf(report))).toEqual({
    'New articles and pages': '2',
    'Not imported': '1',
    'Pictures to fetch': '1',
  })
})
