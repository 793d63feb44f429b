import {expect, it} from 'vitest'
import {selectionSql} from '../../../lake/groq/selection.ts'
import {openDataset} from '../open-dataset.ts'

it('finds the few documents of a type by its index, however many others there are', () => {
  const {database, write} = openDataset()
  write(
    Array.from({length: 500}, (_, n) => ({
      create: {_id: `d${n}`, _type: n === 0 ? 'author' : 'article', slug: {current: `s${n}`}},
    })),
  )
  database.exec('ANALYZE')
  const {sql, values} = selectionSql({kind: 'type', values: ['author']}, 'd.id')
  const whole = `SELECT d.id FROM documents d WHERE d.version = '' AND (${sql}) ORDER BY d.id LIMIT ?`
  expect(database.prepare(whole).all(...values, -1)).toEqual([{id: 'd0'}])
  const steps = database.prepare(`EXPLAIN QUERY PLAN ${whole}`).all()
  expect(steps.map(({detail}) => String(detail))).toEqual([
    'SEARCH d USING COVERING INDEX documents_by_type (type=? AND version=?)',
  ])
})
