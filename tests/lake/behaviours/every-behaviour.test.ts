import {existsSync, readdirSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'

/**
 * The behaviours that the lake guarantees, and their tests: in this folder and in `long/` by the number at
 * the beginning of the file name, or in the files listed here.
 */
const behaviours: [number: number, promise: string, elsewhere?: string[]][] = [
  [1, 'kill -9: acknowledged writes are complete, others complete or absent'],
  [2, 'a restart changes nothing'],
  [3, 'fifty clients lose no increment of one counter'],
  [4, 'one of fifty patches with the same ifRevisionID succeeds'],
  [5, 'a transactionId can be used once'],
  [6, 'invalid bodies get a clear error; a full disk is temporary'],
  [7, 'dryRun writes nothing'],
  [8, 'a listener receives 2,000 transactions without gap or duplicate'],
  [9, 'effects convert each state to the next and back'],
  [10, 'a client that reconnects gets the missed events or reset'],
  [11, 'two hundred listeners and a slow one delay nobody'],
  [12, 'sync tags report every change of a result, and few others'],
  [13, 'without a token hidden documents are invisible', ['http/hidden.server.test.ts']],
  [
    14,
    'tokens: 401, 403, never shown',
    ['access/roles.server.test.ts', 'access/tokens.server.test.ts'],
  ],
  [15, 'origins and hosts that are not listed are rejected', ['http/access.server.test.ts']],
  [16, 'path tricks match no route; assets run no script'],
  [17, 'results of mutations'],
  [18, 'errors of actions and releases'],
  [19, 'perspectives'],
  [20, 'source maps contain the path of each value', ['groq/source-map/source-map.test.ts']],
  [21, 'history'],
  [22, 'an import restores an export', ['transfer/export-import.server.test.ts']],
  [23, 'queries return errors with positions; POST equals GET'],
  [24, 'one long query delays nobody and is stopped', ['queries/queries.server.test.ts']],
  [25, 'ten minutes of steady load keep latency and memory constant'],
]

const lake = path.resolve(import.meta.dirname, '..')
const numbered = ['behaviours', 'long'].flatMap((folder) => readdirSync(path.join(lake, folder)))

function places(number: number, elsewhere: string[] = []): string[] {
  const prefix = `${String(number).padStart(2, '0')}-`
  return [
    ...numbered.filter((name) => name.startsWith(prefix)),
    ...elsewhere.filter((file) => existsSync(path.join(lake, file))),
  ]
}

describe('a test for each behaviour', () => {
  it('there are 25', () => {
    expect(behaviours.map(([number]) => number)).toEqual(
      Array.from({length: 25}, (_, index) => index + 1),
    )
  })

  for (const [number, promise, elsewhere] of behaviours) {
    it(`${number}. ${promise}`, () => {
      expect(places(number, elsewhere).length).toBeGreaterThanOrEqual(elsewhere?.length ?? 1)
    })
  }
})
