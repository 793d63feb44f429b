// For `node --import`: makes every version of Sanity's programs and packages reach the lake at the names of
// Sanity's service, without the hosts file. Only the lake's certificate authority is accepted there, and other
// names of the service cannot be resolved: nothing reaches the real one by mistake. `as-sanity` copies this
// file into LAKE_DIR/as-sanity, beside the files that it reads.
import dns from 'node:dns'
import {readdirSync, readFileSync} from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'
import path from 'node:path'
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

replaceTokens()

/**
 * Sets the token of `as-sanity … run` for each variable with a token of the service: in the environment, which a
 * program such as dotenv-cli may have read from a file, and in the `.env` files of the working directory and the
 * folders above it. Frameworks prefer the environment to these files, so the service's token is not even sent.
 */
function replaceTokens() {
  const {SANITY_AUTH_TOKEN: token} = process.env
  if (!token?.startsWith('sk-stillwater-')) return
  const stored = settingsFiles().flatMap(storedVariables)
  for (const [name, value] of [...Object.entries(process.env), ...stored]) {
    if (isToken(name, value)) process.env[name] = token
  }
}

/** The service's tokens are "sk" and more than a hundred letters and digits, without a separator. */
function isToken(name, value) {
  return /SANITY.*TOKEN$/.test(name) || /^sk[a-z\d]{60,}$/i.test(value)
}

/** Returns the paths of these files. A monorepo has them in the folder of all packages, too. */
function settingsFiles() {
  const found = []
  for (let folder = process.cwd(); ; folder = path.dirname(folder)) {
    for (const name of readFolder(folder)) {
      if (/^\.env(?:\.|$)/.test(name)) found.push(path.join(folder, name))
    }
    if (folder === path.dirname(folder)) return found
  }
}

/** A folder above may be unreadable for this user, who then has no settings there. */
function readFolder(folder) {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Returns the variables in a file. One that cannot be read is reported, and the others are replaced all the same. */
function storedVariables(file) {
  try {
    const lines = readFileSync(file, 'utf8').matchAll(
      /^[ \t]*(?:export[ \t]+)?([\w.-]+)[ \t]*[=:][ \t]*["'`]?([^\s"'`#]*)/gm,
    )
    return [...lines].map(([, name, value]) => [name, value])
  } catch (error) {
    // Python has folders of this name.
    if (error.code !== 'EISDIR') {
      console.error(
        `as-sanity: ${file} cannot be read (${error.code}), so tokens in it are not replaced. Remove Sanity’s own tokens from it.`,
      )
    }
    return []
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
