import {once} from 'node:events'
import {createServer} from 'node:http'
import {getRequestListener} from '@hono/node-server'
import {describe, expect, it, onTestFinished} from 'vitest'
import {LakeError} from '../../../lake/error.ts'
import {respondLines} from '../../../lake/http/respond.ts'

function* failing(after: number, error: Error): Generator<unknown> {
  for (let count = 0; count < after; count += 1) yield {count}
  throw error
}

describe('an NDJSON response', () => {
  it('throws an error before the first line', () => {
    const refusal = new LakeError('invalid', 'No.')
    const cut = {lake: {report: () => {}}, disconnect: undefined}
    expect(() => respondLines(failing(0, refusal), cut)).toThrow(refusal)
  })

  it.each([1, 2, 5, 500])(
    'that fails after %i lines is aborted, and only the log has the reason',
    async (count) => {
      const reported: unknown[] = []
      const error = new Error('private reason')
      const listener = getRequestListener((_request, {outgoing}) =>
        respondLines(failing(count, error), {
          lake: {report: (fault) => void reported.push(fault)},
          disconnect: () => outgoing.destroy(),
        }),
      )
      const server = createServer((request, response) => void listener(request, response))
      onTestFinished(() => void server.close())
      server.listen(0, '127.0.0.1')
      await once(server, 'listening')
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      await expect(
        fetch(`http://127.0.0.1:${port}`).then((response) => response.text()),
      ).rejects.toThrow()
      expect(reported).toEqual([error])
    },
  )
})
