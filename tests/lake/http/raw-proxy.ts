import {once} from 'node:events'
import {connect, createServer, type AddressInfo} from 'node:net'

/** How a proxy changes the head of each request that it forwards. */
export interface ProxyRules {
  /** The HTTP version that it uses with the lake. */
  version?: '1.0' | '1.1'
  /** The Host header that it sends; undefined: the client's. */
  host?: ((lakePort: number) => string) | undefined
  /** Header lines that it adds. */
  adds?: string[]
}

export interface RawProxy {
  port: number
  close: () => void
}

/** Starts a proxy that forwards bytes and applies only these rules; one request per connection. */
export async function startRawProxy(lakePort: number, rules: ProxyRules): Promise<RawProxy> {
  const server = createServer((client) => {
    const lake = connect(lakePort, '127.0.0.1')
    let head = ''
    client.setEncoding('latin1')
    const onHead = (chunk: string): void => {
      head += chunk
      const end = head.indexOf('\r\n\r\n')
      if (end < 0) return
      client.off('data', onHead)
      lake.write(rewrite(head.slice(0, end), lakePort, rules) + head.slice(end), 'latin1')
      client.on('data', (rest: string) => lake.write(rest, 'latin1'))
    }
    client.on('data', onHead)
    client.on('end', () => lake.end())
    lake.pipe(client)
    for (const socket of [client, lake]) {
      socket.on('error', () => {
        client.destroy()
        lake.destroy()
      })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {port: (server.address() as AddressInfo).port, close: () => server.close()}
}

function rewrite(head: string, lakePort: number, {version = '1.1', host, adds = []}: ProxyRules) {
  const [first = '', ...lines] = head.split('\r\n')
  const named = lines.map((line) =>
    host && /^host:/i.test(line) ? `Host: ${host(lakePort)}` : line,
  )
  return [first.replace(/HTTP\/1\.\d$/, `HTTP/${version}`), ...named, ...adds].join('\r\n')
}
