import {createTransport} from 'nodemailer'
import {isOnThisMachine} from '../../common/settings/contradictions.ts'
import type {SiteSettings} from '../../web/settings.ts'
import type {Settings} from '../system/load-settings.ts'
import {portState} from '../system/port.ts'
import {storedToken} from '../system/start-lake-part.ts'
import type {Facts, Response} from './facts.ts'

const timeoutMs = 10_000

/** Documents that nobody may read without a token: drafts, versions, and those with a private path. */
const privateQuery = `*[count(string::split(_id, ".")) > 1 && !(_id in path("_.**"))][0...3]._id`

type Responses = Pick<Facts, 'publicAddresses' | 'feeds' | 'tokens' | 'anonymous'> & {
  site: Response
  studio: Response
  mail?: NonNullable<Facts['mail']>
}

/** Sends a request to each address that should respond. */
export async function gatherResponses(settings: Settings): Promise<Responses> {
  const {site} = settings
  const own = `http://localhost:${site.port}`
  const isPublic = !isOnThisMachine(site.siteUrl)
  const [lake = ''] = settings.lake.addresses
  const publicAddresses = [
    ...(isPublic ? [`${site.siteUrl}/`] : []),
    ...(lake && !settings.hosted ? [`${lake}/v1/ping`] : []),
  ]
  const [responses, addresses, feeds, tokens, anonymous, mail] = await Promise.all([
    Promise.all([send(`${own}/`), send(`${own}/studio`)]),
    Promise.all(publicAddresses.map((url) => send(url))),
    Promise.all([
      send(`${own}/rss.xml`).then((response) => ({name: 'RSS' as const, response})),
      send(`${own}/atom.xml`).then((response) => ({name: 'Atom' as const, response})),
      send(`${own}/feed.json`).then((response) => ({name: 'JSON Feed' as const, response})),
    ]),
    sendTokens(settings),
    readAnonymously(settings),
    verifyMail(site),
  ])
  return {
    site: responses[0],
    studio: responses[1],
    publicAddresses: addresses,
    feeds,
    tokens,
    anonymous,
    ...(mail && {mail}),
  }
}

/** The lake's origins: where the site's server and the Studio reach it. */
function lakeOrigins({hosted, site, lake}: Settings): string[] {
  if (hosted) return [`https://${site.projectId}.api.sanity.io`]
  const own = site.lake.kind === 'embedded' ? site.lake.origin : `http://127.0.0.1:${lake.port}`
  return [own, ...lake.addresses.slice(0, 1)]
}

async function sendTokens(settings: Settings): Promise<Facts['tokens']> {
  const {hosted, site} = settings
  const given = {
    SANITY_API_READ_TOKEN: site.token,
    SANITY_API_PREVIEW_TOKEN: process.env['SANITY_API_PREVIEW_TOKEN'] || undefined,
    SANITY_API_WRITE_TOKEN: site.writeToken,
    ...(!hosted && {'the administrator’s token': storedToken(settings)}),
  }
  const [origin = ''] = lakeOrigins(settings)
  const sent = Object.entries(given).flatMap(([name, token]) =>
    token === undefined
      ? []
      : send(`${origin}/v2025-02-19/users/me`, {
          ...projectHeader(site),
          authorization: `Bearer ${token}`,
        }).then((response) => ({name, response})),
  )
  return Promise.all(sent)
}

/**
 * Requests private documents without a token. Through the public address also as a page on this machine would:
 * a proxy that changes nothing would give everybody the rights of this machine's user.
 */
async function readAnonymously(settings: Settings): Promise<Facts['anonymous']> {
  const {site} = settings
  const parameters = new URLSearchParams({query: privateQuery, perspective: 'raw'})
  const path = `/v2025-02-19/data/query/${site.dataset}?${parameters}`
  const asLocalPage = {origin: `http://localhost:${site.port}`, 'sec-fetch-site': 'same-site'}
  const requests = lakeOrigins(settings).flatMap((origin) => [
    {origin, headers: {}},
    ...(settings.lake.addresses.includes(origin) ? [{origin, headers: asLocalPage}] : []),
  ])
  return Promise.all(
    requests.map(async ({origin, headers}) => {
      const response = await send(`${origin}${path}`, {...projectHeader(site), ...headers})
      return {response, readable: idsIn(response.body)}
    }),
  )
}

function idsIn(body: string): string[] {
  try {
    const {result} = JSON.parse(body) as {result?: unknown}
    return Array.isArray(result) ? result.map(String) : []
  } catch {
    return []
  }
}

function projectHeader({projectId}: SiteSettings): Record<string, string> {
  return {'X-Sanity-Project-ID': projectId}
}

/** Logs in to the mail server. No mail is sent. */
async function verifyMail({mail}: SiteSettings): Promise<Facts['mail']> {
  if (!mail) return undefined
  const server = new URL(mail.server).host
  const limits = {
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  }
  const transport = createTransport({url: mail.server, ...limits})
  try {
    await transport.verify()
    return {server}
  } catch (error) {
    return {server, problem: messageOf(error)}
  } finally {
    transport.close()
  }
}

async function send(url: string, headers: Record<string, string> = {}): Promise<Response> {
  try {
    const signal = AbortSignal.timeout(timeoutMs)
    const response = await fetch(url, {headers, redirect: 'manual', signal})
    const date = response.headers.get('date')
    return {url, status: response.status, body: await response.text(), ...(date && {date})}
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : messageOf(cause)
    return {url, body: '', error: code}
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Returns who uses our ports. A program is ours if it responds as the site or the lake does. */
export async function portUses(
  {site, lake, hosted}: Settings,
  {studio, tokens}: Pick<Responses, 'studio' | 'tokens'>,
): Promise<Facts['ports']> {
  // 503: the site runs, but the Studio is not built.
  const isSite = studio.body.includes('studio-settings') || studio.status === 503
  const ping = hosted ? undefined : await send(`http://127.0.0.1:${lake.port}/v1/ping`)
  const isLake = ping?.status === 200 || tokens.some(({response}) => /"id"/.test(response.body))
  const wanted = [
    {setting: 'PORT', port: site.port, isOurs: isSite},
    ...(hosted ? [] : [{setting: 'LAKE_PORT', port: lake.port, isOurs: isLake}]),
  ]
  return Promise.all(
    wanted.map(async ({setting, port, isOurs}) => {
      const state = await portState(port)
      return {setting, port, use: state === 'used' ? (isOurs ? 'ours' : 'other') : state} as const
    }),
  )
}
