// For `node --import`: makes Sanity's own programs, which prefix the host with the project's id, reach a lake
// at `http://local.localhost:3900`.
import dns from 'node:dns'
import {syncBuiltinESMExports} from 'node:module'
import net from 'node:net'
import tls from 'node:tls'

const {lookup} = dns
const {connect} = tls

// Names under `.localhost` are this machine (RFC 6761), as in browsers. Node asks the system's resolver,
// which on many machines resolves only `localhost` itself.
dns.lookup = function (hostname, ...rest) {
  return lookup.call(this, isThisMachine(hostname) ? 'localhost' : hostname, ...rest)
}

// The migration runner always uses https://. Connections to this machine are not encrypted.
tls.connect = function (options, ...rest) {
  if (!isThisMachine(options?.host)) return connect.call(this, options, ...rest)
  const socket = net.connect({host: options.host, port: options.port})
  return socket.once('connect', () => socket.emit('secureConnect'))
}

syncBuiltinESMExports()

function isThisMachine(hostname) {
  return /\.localhost\.?$/i.test(hostname ?? '')
}
