import {ClientError} from '@sanity/client'
import {describe, expect, it} from 'vitest'
import {useLake} from './use-lake.ts'

const lake = useLake()

/** Returns how many promises are fulfilled, and the status of each rejected one. */
async function outcomes(work: Promise<unknown>[]): Promise<{kept: number; refused: number[]}> {
  const settled = await Promise.allSettled(work)
  const refused = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
  return {
    kept: settled.length - refused.length,
    refused: refused.map((error: unknown) => (error instanceof ClientError ? error.statusCode : 0)),
  }
}

const fortyNine = Array.from({length: 49}, () => 409)

describe('4. Fifty clients patch with the same ifRevisionID', () => {
  it('exactly one 200 and forty-nine 409; rejected patches change nothing', async () => {
    const {_rev} = await lake().client().create({_id: 'one', _type: 'note', by: []})
    const patches = Array.from({length: 50}, (_, by) =>
      lake().client().patch('one').ifRevisionId(_rev).append('by', [by]).commit(),
    )
    expect(await outcomes(patches)).toEqual({kept: 1, refused: fortyNine})
    expect(await lake().client().fetch('*[_id == "one"][0].by')).toEqual([expect.any(Number)])
  })

  it('also if the conflicting patch is the last of ten mutations', async () => {
    const {_rev} = await lake().client().create({_id: 'last', _type: 'note'})
    const transactions = Array.from({length: 50}, (_, by) => {
      const transaction = lake().client().transaction()
      for (let n = 0; n < 9; n += 1) {
        transaction.create({_id: `by-${by}-${n}`, _type: 'side', by})
      }
      return transaction.patch('last', (patch) => patch.ifRevisionId(_rev).set({by})).commit()
    })
    expect(await outcomes(transactions)).toEqual({kept: 1, refused: fortyNine})
    const winner = (await lake().client().getDocument('last'))?.['by']
    const sides = await lake().client().fetch<unknown[]>('*[_type == "side"].by')
    expect(sides).toEqual(Array.from({length: 9}, () => winner))
  })
})
