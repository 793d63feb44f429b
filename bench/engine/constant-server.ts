// The limit for answers over HTTP: a node:http server that sends the last body that was posted to it. The first
// argument is its port.
import {createServer} from 'node:http'

let body = Buffer.from('{}')
const server = createServer((request, response) => {
  if (request.method === 'POST') {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      body = Buffer.concat(parts)
      response.end()
    })
    return
  }
  response.writeHead(200, {'Content-Type': 'application/json', 'Content-Length': body.length})
  response.end(body)
})
server.listen(Number(process.argv[2]), () => process.send?.('ready'))
