import {Server} from 'node:net'

/** Fails a test of the project `pure` that opens a port. */
Server.prototype.listen = () => {
  throw new Error('This test opens a port. Name its file *.server.test.ts or *.process.test.ts.')
}
