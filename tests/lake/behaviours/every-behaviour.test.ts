import {existsSync, readdirSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'

/**
 * The behaviours that the lake guarantees, and their tests: in this folder and in `long/` by the number at
 * the beginning of the file name, or in the files listed here.
 */
const behaviours: [number: number, promise: string, elsewhere?: string[]][] = [
  [1, 'kill -9: what was acknowledged is whole, nothing is half there'],
  [2, 'a restart changes nothing'],
  [3, 'fifty clients count to exactly 5,000'],
  [4, 'one of fifty with the same ifRevisionID wins'],
  [5, 'a transactionId is good once'],
  [6, 'bad bodies are refused clearly; a full disk passes'],
  [7, 'dryRun leaves no trace'],
  [8, 'a listener hears 2,000 transactions without gap or duplicate'],
  [9, 'effects lead from each state to the next and back'],
  [10, 'who reconnects gets what was missed, or is reset'],
  [11, 'two hundred listeners and a slow one hold nobody up'],
  [12, 'sync tags tell of every change of a result, and of little else'],
  [13, 'without a token nothing hidden is seen', ['http/hidden.server.test.ts']],
  [
    14,
    'tokens: 401, 403, never shown',
    ['access/roles.server.test.ts', 'access/tokens.process.test.ts'],
  ],
  [15, 'origins and hosts that are not listed are refused', ['http/access.server.test.ts']],
  [16, 'path tricks lead nowhere; assets run no script'],
  [17, 'what mutations answer'],
  [18, 'what actions and releases refuse'],
  [19, 'perspectives'],
  [20, 'source maps lead to the value', ['groq/source-map/source-map.test.ts']],
  [21, 'history'],
  [22, 'export and import are each other’s reverse', ['transfer/export-import.server.test.ts']],
  [23, 'queries that cannot be answered say why; POST is as GET'],
  [24, 'one long query holds nobody up, and is stopped', ['queries/queries.server.test.ts']],
  [25, 'ten minutes of steady load change nothing'],
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
