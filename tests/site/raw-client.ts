import {once} from 'node:events'
import {connect, type Socket} from 'node:net'

/** A connection that can send anything, with the received data. */
export interface RawClient {
  socket: Socket
  received: () => string
  /** Resolves when the server has closed the connection. */
  ended: Promise<unknown>
}

export async function openRaw(address: string, text: string): Promise<RawClient> {
  const socket = connect(Number(new URL(address).port), 'localhost')
  let received = ''
  socket.setEncoding('utf8').on('data', (chunk: string) => (received += chunk))
  socket.on('error', () => {})
  const ended = new Promise((resolve) => socket.once('close', resolve))
  await once(socket, 'connect')
  socket.write(text)
  return {socket, received: () => received, ended}
}

/** The headers of a form with a large Content-Length, and its first bytes. */
export function halfForm(path: string): string {
  return [
    `POST ${path} HTTP/1.1`,
    'Host: localhost:3000',
    'Content-Type: application/x-www-form-urlencoded',
    'Content-Length: 10000',
    '',
    'name=',
  ].join('\r\n')
}
