import {WebSocket} from 'ws'
import {studioOrigin} from '../start-lake.ts'

interface Subscribable<T> {
  subscribe: (observer: {next: (value: T) => void; error: (error: unknown) => void}) => {
    unsubscribe: () => void
  }
}

/** Reads the values of an observable one at a time. */
export function valuesOf<T>(source: Subscribable<T>): {next: () => Promise<T>; stop: () => void} {
  const queue = createQueue<T>()
  const subscription = source.subscribe({next: queue.push, error: queue.fail})
  return {next: queue.next, stop: () => subscription.unsubscribe()}
}

export interface TestSocket {
  /** Returns the next message, parsed if it is JSON. */
  next: () => Promise<unknown>
  say: (text: string | object) => void
  /** Sends a request and resolves with its response; earlier messages are skipped. */
  request: (method: string, params?: object) => Promise<unknown>
  closed: Promise<number>
  close: () => void
  /** Destroys the connection without a close frame. */
  terminate: () => void
}

/** Opens a bare socket of a page on this machine, unless other headers are given. */
export async function openSocket(
  port: number,
  given: Record<string, string> = {origin: studioOrigin},
  path = '/v2022-06-30/socket/production?tag=sanity.studio',
): Promise<TestSocket> {
  // The host that the Studio uses; Node does not resolve subdomains of localhost.
  const headers = {host: `local.localhost:${port}`, ...given}
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, {headers})
  const queue = createQueue<unknown>()
  socket.on('message', (data) => queue.push(parse(data.toString())))
  const closed = new Promise<number>((resolve) => {
    socket.on('close', (code) => {
      queue.fail(new Error(`The socket was closed: ${code}`))
      resolve(code)
    })
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve)
    socket.on('error', reject)
  })
  let last = 0
  return {
    next: queue.next,
    say: (text) => socket.send(typeof text === 'string' ? text : JSON.stringify(text)),
    async request(method, params = {}) {
      const id = `q${(last += 1)}`
      socket.send(JSON.stringify({jsonrpc: '2.0', id, method, params}))
      for (;;) {
        const message = await queue.next()
        if (isAnswer(message) && message.id === id) return message
      }
    },
    closed,
    close: () => socket.close(),
    terminate: () => socket.terminate(),
  }
}

function isAnswer(message: unknown): message is {id: unknown} {
  return typeof message === 'object' && message !== null && 'id' in message
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

interface Queue<T> {
  push: (value: T) => void
  fail: (error: unknown) => void
  next: () => Promise<T>
}

function createQueue<T>(): Queue<T> {
  const values: T[] = []
  const waiting: {resolve: (value: T) => void; reject: (error: unknown) => void}[] = []
  let failure: {error: unknown} | undefined
  return {
    push(value) {
      const first = waiting.shift()
      if (first) first.resolve(value)
      else values.push(value)
    },
    fail(error) {
      failure = {error}
      for (const one of waiting.splice(0)) one.reject(error)
    },
    next() {
      if (values.length > 0) return Promise.resolve(values.shift() as T)
      if (failure) return Promise.reject(failure.error)
      return new Promise((resolve, reject) => waiting.push({resolve, reject}))
    },
  }
}
