// For `node --import`: makes every version of Sanity's programs and packages reach the lake at the names of
// Sanity's service, without the hosts file. Only the lake's certificate authority is accepted there, and other
// names of the service cannot be resolved: nothing reaches the real one by mistake. `as-sanity` copies this
// file into LAKE_DIR/as-sanity, beside the files that it reads.
import dns from 'node:dns'
import {readdirSync, readFileSync} from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'
import tls from 'node:tls'

const {lookup} = dns
const {lookup: lookupPromise} = dns.promises
const {connect} = tls

/**
 * What the name of pictures is resolved to for programs that ask for all addresses: one for documentation, which leads
 * nowhere. Next.js optimizes no picture whose name leads to this machine. Connections do not use it (`tls.connect`).
 */
const pictureAddress = {address: '3fff::1', family: 6}

dns.lookup = function (hostname, ...rest) {
  if (isPictureLookup(hostname, rest[0])) {
    process.nextTick(rest.at(-1), null, [{...pictureAddress}])
    return {}
  }
  if (isServed(hostname)) return lookup.call(this, '127.0.0.1', ...rest)
  if (!isService(hostname)) return lookup.call(this, hostname, ...rest)
  const callback = rest.at(-1)
  process.nextTick(callback, notFound(hostname))
  return {}
}

dns.promises.lookup = async function (hostname, ...rest) {
  if (isPictureLookup(hostname, rest[0])) return [{...pictureAddress}]
  if (isServed(hostname)) return lookupPromise.call(this, '127.0.0.1', ...rest)
  if (isService(hostname)) throw notFound(hostname)
  return lookupPromise.call(this, hostname, ...rest)
}

tls.connect = function (...args) {
  const {options, callback} = normalize(args)
  const name = options.servername || options.host
  if (isService(name) && !isServed(name)) {
    // A connection through a proxy would reach it without resolving the name here.
    throw notFound(name)
  }
  if (!isServed(name)) return connect.apply(this, args)
  const {socket: tunnel, lookup: _, path: __, secureContext: ___, ...others} = options
  tunnel?.destroy()
  return connect.call(
    this,
    {
      ...others,
      host: '127.0.0.1',
      port: frontPort(),
      servername: name.replace(/\.$/, ''),
      ca: readFileSync(new URL('ca.pem', import.meta.url), 'utf8'),
      rejectUnauthorized: true,
    },
    callback,
  )
}

syncBuiltinESMExports()

replaceStoredTokens()

/**
 * Sets the token of `as-sanity … run` for each variable that a token of the service has in a file such as `.env.local`
 * of the working directory. Frameworks prefer the environment to these files, so the service's token is not even sent.
 */
function replaceStoredTokens() {
  const {SANITY_AUTH_TOKEN: token} = process.env
  if (!token?.startsWith('sk-stillwater-')) return
  for (const [, variable] of settingsFiles().matchAll(
    /^\s*(?:export\s+)?(\w*SANITY\w*TOKEN)\s*=/gm,
  )) {
    process.env[variable] = token
  }
}

/** Returns what these files contain. A program has to start without those that cannot be read. */
function settingsFiles() {
  try {
    const names = readdirSync('.').filter((name) => /^\.env(?:\.|$)/.test(name))
    return names.map((name) => readFileSync(name, 'utf8')).join('\n')
  } catch {
    return ''
  }
}

/** Reads it each time, because the lake may start again with another port. */
function frontPort() {
  return JSON.parse(readFileSync(new URL('front.json', import.meta.url), 'utf8')).port
}

/** Reads the forms `(options, callback)`, `(port, host, options, callback)` and `(path, …)`. */
function normalize(args) {
  const callback = typeof args.at(-1) === 'function' ? args.at(-1) : undefined
  const options = args.find((value) => typeof value === 'object' && value !== null) ?? {}
  const [port, host] = args
  if (typeof port !== 'number') return {options, callback}
  return {options: {...options, port, ...(typeof host === 'string' && {host})}, callback}
}

function isPictureLookup(hostname, options) {
  return /^cdn\.sanity\.io\.?$/i.test(hostname) && options?.all === true && options.family !== 4
}

function isServed(name) {
  return /^(?:(?:[\w-]+\.)?(?:api|apicdn)|cdn)\.sanity\.io\.?$/i.test(name ?? '')
}

function isService(name) {
  return /(?:^|\.)sanity\.(?:io|work)\.?$/i.test(name ?? '')
}

function notFound(name) {
  const message = `${name} is a name of Sanity’s service, which this process must not reach: it was started for a lake.`
  return Object.assign(new Error(message), {code: 'ENOTFOUND', hostname: name})
}
