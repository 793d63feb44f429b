import {inspect, isDeepStrictEqual} from 'node:util'
import * as fc from 'fast-check'
import {applyPatch, type RawPatch} from 'mendoza'
import {expect, it} from 'vitest'
import {checkDocuments} from '../../../lake/check/check-documents.ts'
import {checkHistory} from '../../../lake/check/check-history.ts'
import {noFindings} from '../../../lake/check/findings.ts'
import type {Change} from '../../../lake/commit.ts'
import type {Json, JsonObject} from '../../../lake/document.ts'
import {LakeError} from '../../../lake/error.ts'
import {withoutRevision} from '../../../lake/history/mendoza.ts'
import {readDocument} from '../../../lake/store/documents.ts'
import {mutation} from '../long/odd-request.ts'
import {openDataset} from '../open-dataset.ts'
import {runs} from '../../property-runs.ts'

/** Returns the value as it is stored and sent. */
function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json
}

function stateOf(document: Change['next']): Json {
  return document && withoutRevision(document)
}

/** vitest's own comparison confuses an attribute "constructor" with the object's. */
function isSame(found: unknown, expected: unknown): void {
  if (isDeepStrictEqual(found, expected)) return
  expect.fail(`${inspect(found, {depth: 9})} is not ${inspect(expected, {depth: 9})}`)
}

it('events, store, its derived tables and history agree after any mutation', () => {
  const dataset = openDataset()
  fc.assert(
    fc.property(fc.array(mutation, {minLength: 1, maxLength: 3}), (mutations) => {
      const before = dataset.heard.length
      try {
        dataset.write(asJson(mutations) as JsonObject[])
      } catch (error) {
        // A LakeError changes nothing; any other error fails the test.
        expect(error).toBeInstanceOf(LakeError)
        expect(dataset.heard).toHaveLength(before)
        return
      }
      for (const {documentId, previous, next, effects} of dataset.heard[before]?.changes ?? []) {
        // Without the cache, as after a restart.
        const row = dataset.database
          .prepare(
            'SELECT content FROM contents WHERE number = (SELECT number FROM documents WHERE id = ?)',
          )
          .get(documentId)
        const stored: unknown = row ? JSON.parse(String(row['content'])) : null
        isSame(next, stored)
        isSame(readDocument(dataset, documentId) ?? null, stored)
        const {apply, revert} = asJson(effects) as {apply: RawPatch; revert: RawPatch}
        isSame(applyPatch(stateOf(previous), apply), stateOf(next))
        isSame(applyPatch(stateOf(next), revert), stateOf(previous))
      }
    }),
    {numRuns: runs(400, 10000), seed: 5},
  )
  const findings = noFindings()
  checkDocuments(dataset.database, findings)
  checkHistory(dataset.database, findings)
  expect(findings.problems).toEqual([])
})
