// For `node --import`: names under `.localhost` are this machine, as browsers and RFC 6761 have it.
// Node asks the system's resolver, which on many machines knows only `localhost` itself; and Sanity's
// own programs put the project's id in front of the host.
import dns from 'node:dns'
import {syncBuiltinESMExports} from 'node:module'

const {lookup} = dns

dns.lookup = function (hostname, ...rest) {
  return lookup.call(this, /\.localhost\.?$/i.test(hostname) ? 'localhost' : hostname, ...rest)
}
syncBuiltinESMExports()
