import dns from 'node:dns'
import tls from 'node:tls'
import type {Environment} from '../../common/settings/variables.ts'
import {isLoopbackAddress} from '../settings.ts'
import {namesOf} from './host-names.ts'

const timeoutMs = 5000

/** What `preload.mjs` resolves the name of pictures to: an address that leads nowhere. */
const pictureAddress = '3fff::1'

/**
 * Checks whether the programs on this machine reach the lake at Sanity's names: each name must resolve to
 * loopback only, and the server there must have a certificate of the lake's own authority. Nothing secret is
 * sent. Returns a sentence for each name that leads elsewhere.
 */
export async function findNamesElsewhere(
  project: string,
  authority: string,
  env: Environment,
): Promise<string[]> {
  const proxies = proxyProblems(env)
  const problems = await Promise.all(
    namesOf(project).map(async (name) => {
      const problem = await problemOf(name, authority)
      return problem === undefined ? [] : [`${name} ${problem}`]
    }),
  )
  return [...proxies, ...problems.flat()]
}

async function problemOf(name: string, authority: string): Promise<string | undefined> {
  const addresses = await resolve(name)
  if (addresses.length === 0) return 'cannot be resolved.'
  const elsewhere = addresses.find(
    (address) => !isLoopbackAddress(address) && address !== pictureAddress,
  )
  // It is not connected to: it may be the service itself.
  if (elsewhere !== undefined) return `leads to ${elsewhere}, not to this machine.`
  return connectionProblem(name, authority)
}

/** Uses the callback form, like the programs whose connections are to be checked. */
function resolve(name: string): Promise<string[]> {
  return new Promise((done) => {
    dns.lookup(name, {all: true}, (error, found) =>
      done(error ? [] : found.map(({address}) => address)),
    )
  })
}

function connectionProblem(name: string, ca: string): Promise<string | undefined> {
  return new Promise((done) => {
    const socket = tls.connect({host: name, port: 443, servername: name, ca})
    const end = (problem?: string): void => {
      done(problem)
      socket.destroy()
    }
    socket.setTimeout(timeoutMs, () => end('leads to this machine, but does not respond.'))
    socket.once('error', ({message}) =>
      end(`leads to this machine, but not to this lake: ${message}.`),
    )
    socket.once('secureConnect', () => end())
  })
}

/** A proxy resolves names itself, whatever the hosts file says. */
function proxyProblems(env: Environment): string[] {
  const proxy = [
    'HTTPS_PROXY',
    'https_proxy',
    'ALL_PROXY',
    'all_proxy',
    'HTTP_PROXY',
    'http_proxy',
  ].find((name) => env[name])
  if (proxy === undefined || isExcepted(env)) return []
  return [
    `${proxy} is set, so programs reach the names through a proxy, which leads elsewhere. Set NO_PROXY=.sanity.io too.`,
  ]
}

function isExcepted(env: Environment): boolean {
  const items = `${env['NO_PROXY'] ?? ''},${env['no_proxy'] ?? ''}`.split(',')
  return items.some((item) => /^(\*|\*?\.?sanity\.io)$/.test(item.trim()))
}
