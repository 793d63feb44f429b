import {request, type IncomingHttpHeaders, type OutgoingHttpHeaders, Agent} from 'node:http'
import {createTurns} from '../http/turns.ts'

/** What Next answered. */
export interface Made {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

export interface Upstream {
  /**
   * Requests a page from Next when it is the client's turn.
   *
   * @throws BusyError if too many others wait; another error if Next breaks off or takes too long.
   */
  fetch: (url: string, headers: OutgoingHttpHeaders, client: string) => Promise<Made>
  /** Sends Next a form that has arrived whole. Forms have turns of their own. */
  post: (url: string, headers: OutgoingHttpHeaders, form: Buffer, client: string) => Promise<Made>
  /** Runs something else that makes Next render, in further turns. */
  inTurn: (client: string, task: () => Promise<void>) => Promise<void>
  close: () => void
}

export interface UpstreamOptions {
  port: number
  /** How many pages are rendered at the same time; the others wait for their turn. */
  atOnce?: number
  /** How many may wait. */
  waiting?: number
  /** Milliseconds that a request waits for its turn. */
  waitMs?: number
  /** Milliseconds from then on until the response is whole. */
  timeoutMs?: number
}

const forms = {atOnce: 4, maxWaiting: 64}
const others = {atOnce: 8, maxWaiting: 256}

/** Next in this process, on a port that only this machine can reach. */
export function createUpstream({
  port,
  atOnce = 16,
  waiting = 512,
  waitMs = 10_000,
  timeoutMs = 15_000,
}: UpstreamOptions): Upstream {
  // What waits, waits for its turn and not for a socket.
  const agent = new Agent({keepAlive: true, maxSockets: atOnce + forms.atOnce})
  const pageTurns = createTurns({atOnce, maxWaiting: waiting, timeoutMs: waitMs})
  const formTurns = createTurns({...forms, timeoutMs: waitMs})
  const otherTurns = createTurns({...others, timeoutMs: waitMs})

  function send(url: string, headers: OutgoingHttpHeaders, form?: Buffer): Promise<Made> {
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port,
          path: url,
          method: form ? 'POST' : 'GET',
          headers: {...headers, ...(form && {'content-length': form.length})},
          agent,
          signal: AbortSignal.timeout(timeoutMs),
        },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('error', reject)
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 502,
              headers: response.headers,
              body: Buffer.concat(chunks),
            }),
          )
        },
      )
      sent.on('error', reject)
      sent.end(form)
    })
  }

  return {
    fetch: (url, headers, client) => pageTurns.run(client, () => send(url, headers)),
    post: (url, headers, form, client) => formTurns.run(client, () => send(url, headers, form)),
    inTurn: otherTurns.run,
    close: () => agent.destroy(),
  }
}
