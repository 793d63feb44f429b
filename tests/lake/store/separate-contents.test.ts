import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import * as fc from 'fast-check'
import {expect, it, onTestFinished} from 'vitest'
import {checkDocuments} from '../../../lake/check/check-documents.ts'
import {noFindings} from '../../../lake/check/findings.ts'
import {openDatabase} from '../../../lake/store/database.ts'
import {publishedId, versionName} from '../../../lake/store/document-id.ts'
import {migrations} from '../../../lake/store/schema.ts'
import {runs} from '../../property-runs.ts'

const id = fc
  .tuple(
    fc.constantFrom('', 'drafts.', 'versions.r.'),
    fc.stringMatching(/^[a-z0-9_][a-z0-9_-]{0,5}$/),
  )
  .map((parts) => parts.join(''))
const value = fc.oneof(
  fc.jsonValue({stringUnit: 'binary'}),
  fc.constantFrom('x'.repeat(300), {_ref: 'b', _weak: true, inner: {_ref: 'c'}}, ['\ud800']),
)
const contents = fc.dictionary(
  id,
  fc.dictionary(
    fc.oneof(fc.string({unit: 'binary', maxLength: 3}), fc.constant('__proto__')),
    value,
  ),
  {maxKeys: 20, noNullPrototype: true},
)

it('the migration from version 4 keeps each document and computes what is derived from it', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lake-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
  let store = 0
  fc.assert(
    fc.property(contents, (byId) => {
      const file = path.join(folder, `${(store += 1)}.db`)
      const old = openDatabase(file, migrations.slice(0, 4), 'OFF')
      const insert = old.prepare('INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
      const expected = Object.entries(byId).map(([_id, attributes]) => {
        const system = {_id, _type: 'note', _rev: 'r', _createdAt: 'c', _updatedAt: 'u'}
        const content = JSON.stringify({...attributes, ...system})
        insert.run(
          _id,
          publishedId(_id),
          versionName(_id),
          'note',
          'r',
          'c',
          'u',
          '{}',
          '[]',
          content,
        )
        return [_id, content]
      })
      old.close()

      const database = openDatabase(file, migrations, 'OFF')
      const rows = database
        .prepare('SELECT d.id, c.content FROM documents d JOIN contents c ON c.number = d.number')
        .all()
        .map((row) => [row['id'], row['content']])
      expect(new Map(rows as [string, string][])).toEqual(new Map(expected as [string, string][]))
      const findings = noFindings()
      checkDocuments(database, findings)
      expect(findings.problems).toEqual([])
      database.close()
    }),
    {numRuns: runs(15, 300)},
  )
})
