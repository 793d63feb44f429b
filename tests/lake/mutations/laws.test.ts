import {inspect, isDeepStrictEqual} from 'node:util'
import * as fc from 'fast-check'
import {applyPatch, type RawPatch} from 'mendoza'
import {expect, it} from 'vitest'
import type {Change} from '../../../lake/commit.ts'
import type {Json, JsonObject} from '../../../lake/document.ts'
import {LakeError} from '../../../lake/error.ts'
import {withoutRevision} from '../../../lake/history/mendoza.ts'
import {readDocument} from '../../../lake/store/documents.ts'
import {mutation} from '../long/odd-request.ts'
import {openDataset} from '../open-dataset.ts'
import {runs} from '../../property-runs.ts'

/** As it goes to disk and to clients. */
function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json
}

function stateOf(document: Change['next']): Json {
  return document && withoutRevision(document)
}

/** vitest's own comparison takes an attribute "constructor" for the object's. */
function isSame(found: unknown, expected: unknown): void {
  if (isDeepStrictEqual(found, expected)) return
  expect.fail(`${inspect(found, {depth: 9})} is not ${inspect(expected, {depth: 9})}`)
}

it('whatever is written, what is told of it, stored of it and remembered of it agree', () => {
  const dataset = openDataset()
  fc.assert(
    fc.property(fc.array(mutation, {minLength: 1, maxLength: 3}), (mutations) => {
      const before = dataset.heard.length
      try {
        dataset.write(asJson(mutations) as JsonObject[])
      } catch (error) {
        // A refusal leaves nothing; a fault is one of ours.
        expect(error).toBeInstanceOf(LakeError)
        expect(dataset.heard).toHaveLength(before)
        return
      }
      for (const {documentId, previous, next, effects} of dataset.heard[before]?.changes ?? []) {
        // Not out of the cache: as a lake that starts anew reads it.
        const row = dataset.database
          .prepare('SELECT content FROM documents WHERE id = ?')
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
})
