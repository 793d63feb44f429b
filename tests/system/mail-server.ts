import {once} from 'node:events'
import {createServer, type AddressInfo, type Server, type Socket} from 'node:net'

/** A mail that the server has received completely, whether it responded or not. */
export interface ReceivedMail {
  to: string
  /** The message as it was sent. */
  source: string
  /** Returns a header without its line breaks. */
  header: (name: string) => string
}

/** What the server does with a command or mail instead of accepting it. */
export type Reaction = 'hang' | 'drop' | (string & {})

export interface MailServerOptions {
  /** The reaction to a connection, before the greeting. */
  onConnect?: () => Reaction | undefined
  /** The reaction to a recipient: an SMTP response, `hang`, or `drop` for the connection. */
  onRecipient?: (address: string) => Reaction | undefined
  /** The reaction to a complete mail, which counts as received. */
  onMail?: (mail: ReceivedMail) => Reaction | undefined | Promise<Reaction | undefined>
}

/** Starts a mail server on a port of this machine that accepts each mail unless the options say otherwise. */
export async function startMailServer(options: MailServerOptions = {}) {
  const received: ReceivedMail[] = []
  const sockets = new Set<Socket>()
  let server: Server = listenWith()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const {port} = server.address() as AddressInfo

  function listenWith(): Server {
    return createServer((socket) => {
      sockets.add(socket)
      socket.on('error', () => {}).on('close', () => sockets.delete(socket))
      serve(socket)
    })
  }

  function serve(socket: Socket): void {
    let to = ''
    let message: string[] | undefined
    let rest = ''
    const react = (reaction: Reaction | undefined, response: string) => {
      if (reaction === 'drop') socket.destroy()
      else if (reaction !== 'hang') socket.write(`${reaction ?? response}\r\n`)
    }
    const take = async (lines: string[]) => {
      const mail = {to, source: lines.join('\n'), header: (name: string) => headerOf(lines, name)}
      received.push(mail)
      react(await options.onMail?.(mail), '250 taken')
    }
    react(options.onConnect?.(), '220 mail.example')
    socket.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const [, recipient] = /^RCPT TO:<(.*?)>/i.exec(line) ?? []
        if (message && line !== '.') message.push(line)
        else if (message) {
          void take(message)
          message = undefined
        } else if (line === 'DATA') {
          message = []
          socket.write('354 go on\r\n')
        } else if (recipient !== undefined) {
          to = recipient
          react(options.onRecipient?.(recipient), '250 mail.example')
        } else socket.write(line === 'QUIT' ? '221 bye\r\n' : '250 mail.example\r\n')
      }
    })
  }

  return {
    port,
    received: () => received,
    /** Ends all connections and refuses new ones, as if the process were killed. */
    async stop() {
      if (!server.listening) return
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
    /** Listens again on the same port. */
    async start() {
      server = listenWith()
      server.listen(port, '127.0.0.1')
      await once(server, 'listening')
    },
  }
}

export type MailServer = Awaited<ReturnType<typeof startMailServer>>

function headerOf(lines: string[], name: string): string {
  const head = lines
    .slice(0, lines.indexOf(''))
    .join('\n')
    .replaceAll(/\n[ \t]+/g, ' ')
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? ''
}
