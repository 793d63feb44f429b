import {Server} from 'node:net'

/** In the project `pure`, no test opens a port. */
Server.prototype.listen = () => {
  throw new Error('This test opens a port: name its file *.server.test.ts or *.process.test.ts.')
}
