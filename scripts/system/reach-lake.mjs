// For `node --import`: how Sanity's own programs, which put the project's id in front of the host, reach
// a lake at `http://local.localhost:3900`.
import dns from 'node:dns'
import {syncBuiltinESMExports} from 'node:module'
import net from 'node:net'
import tls from 'node:tls'

const {lookup} = dns
const {connect} = tls

// Names under `.localhost` are this machine, as browsers and RFC 6761 have it. Node asks the system's
// resolver, which on many machines knows only `localhost` itself.
dns.lookup = function (hostname, ...rest) {
  return lookup.call(this, isThisMachine(hostname) ? 'localhost' : hostname, ...rest)
}

// The runner of migrations says https:// whatever it was told. No one encrypts the way to this machine.
tls.connect = function (options, ...rest) {
  if (!isThisMachine(options?.host)) return connect.call(this, options, ...rest)
  const socket = net.connect({host: options.host, port: options.port})
  return socket.once('connect', () => socket.emit('secureConnect'))
}

syncBuiltinESMExports()

function isThisMachine(hostname) {
  return /\.localhost\.?$/i.test(hostname ?? '')
}
