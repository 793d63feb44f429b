import * as fc from 'fast-check'
import {applyPatch, type RawPatch} from 'mendoza'
import {expect, it} from 'vitest'
import type {Json} from '../../../lake/document.ts'
import {listenTo} from './listen-to.ts'
import {useLake} from './use-lake.ts'
import {runs} from '../../property-runs.ts'

const lake = useLake()

const text = fc.oneof(fc.string({maxLength: 30}), fc.constantFrom('Grüße 🌍', '二', ''))
const block = fc.record({_key: fc.stringMatching(/^[a-f]{1,2}$/), text})
const content = fc.record({
  title: text,
  number: fc.integer(),
  list: fc.array(fc.oneof(block, text), {maxLength: 6}),
  nested: fc.record({deep: fc.record({flag: fc.boolean(), text})}, {requiredKeys: []}),
})

it('9. effects.apply on the previous document gives the next, effects.revert goes back, for every event', async () => {
  const client = lake().client()
  const listener = await listenTo(lake(), '*', {
    effectFormat: 'mendoza',
    includeResult: true,
    includePreviousRevision: true,
  })
  await fc.assert(
    fc.asyncProperty(fc.array(content, {minLength: 1, maxLength: 6}), async (states) => {
      const writes = [
        ...states.map((state) => () => client.createOrReplace({_id: 'a', _type: 'note', ...state})),
        () => client.delete('a'),
      ]
      let known: Json = null
      for (const write of writes) {
        await write()
        const event = await listener.next()
        const {previous, result, effects} = event as typeof event & {previous: Json}
        const before = withoutRevision(previous ?? null)
        const after = withoutRevision((result as Json | undefined) ?? null)
        expect(before).toEqual(known)
        expect(applyPatch(before, effects?.apply as RawPatch)).toEqual(after)
        expect(applyPatch(after, effects?.revert as RawPatch)).toEqual(before)
        known = after
      }
    }),
    {numRuns: runs(20, 400), seed: 9},
  )
  listener.stop()
})

function withoutRevision(document: Json): Json {
  if (document === null || typeof document !== 'object' || Array.isArray(document)) return document
  const {_rev, ...rest} = document
  return rest
}
