import type {Facts, Response} from './facts.ts'
import {feedProblem} from './feed-problem.ts'
import {type Check, fail, type Finding, ok, skip, startOf, warn} from './finding.ts'

/** Checks of what responds over the network. */
export const serviceChecks: readonly Check[] = [
  {
    name: 'site',
    look: (facts) => lookAt(facts.site, facts) ?? ok(`${facts.site?.url} responds`),
  },
  {
    name: 'Studio',
    look(facts) {
      const {studio, siteUrl} = facts
      const problem = lookAt(studio, facts)
      if (problem) return problem
      const apiHost = /id="studio-settings">.*?"apiHost":"([^"]*)"/.exec(studio?.body ?? '')?.[1]
      if (!studio?.body.includes('id="studio-settings"')) {
        return fail(`${studio?.url} is not the Studio’s page`, 'run: npm run build')
      }
      if (apiHost && isLocal(apiHost) && !isLocal(siteUrl)) {
        return fail(
          `it uses the lake at ${apiHost}, which is each author’s own machine`,
          'set LAKE_HOSTS for the site, too',
        )
      }
      return ok(`${studio.url} responds`)
    },
  },
  {
    name: 'addresses',
    look({publicAddresses}) {
      if (publicAddresses.length === 0) return skip('none is public: SITE_URL is not set')
      const silent = publicAddresses.find(({status}) => status === undefined)
      if (silent) {
        return warn(
          `nothing responds at ${silent.url} (${silent.error})`,
          'look at DNS, the certificate and the proxy; some networks cannot reach their own address',
        )
      }
      const wrong = publicAddresses.find(({status}) => status !== 200)
      if (wrong) {
        return fail(`${wrong.url} responds with ${wrong.status}`, 'look at the proxy’s log')
      }
      return ok(`${publicAddresses.map(({url}) => url).join(' and ')} respond`)
    },
  },
  {
    name: 'feeds',
    look(facts) {
      const {feeds} = facts
      if (feeds.every(({response}) => response.status === undefined)) {
        return warn('the site does not run', startIt(facts))
      }
      for (const {name, response} of feeds) {
        const problem =
          response.status === 200
            ? feedProblem(name, response.body)
            : `status ${response.status ?? response.error}`
        if (problem !== undefined) {
          return fail(
            `the ${name} at ${response.url} is not valid: ${problem}`,
            'look at the site’s log, and report it with the feed’s text',
          )
        }
      }
      return ok(`${feeds.map(({name}) => name).join(', ')} are valid`)
    },
  },
  {
    name: 'token',
    look(facts) {
      const {tokens, hosted} = facts
      if (tokens.length === 0) {
        return hosted
          ? warn(
              'no token is set: no previews, and no requests for a session',
              'set SANITY_API_PREVIEW_TOKEN and SANITY_API_WRITE_TOKEN (sanity.io/manage, API)',
            )
          : warn('there is none yet', `${startOf(facts, 'lake')} creates one`)
      }
      const lost = tokens.find(({response}) => response.status === undefined)
      if (lost)
        return warn(`the lake at ${lost.response.url} does not respond`, startIt(facts, 'lake'))
      const wrong = tokens.find(
        ({response}) => response.status !== 200 || !/"id"/.test(response.body),
      )
      if (wrong) {
        return fail(
          `the lake does not accept ${wrong.name}`,
          hosted
            ? `set ${wrong.name} to a token of this project (sanity.io/manage, API)`
            : 'the lake that runs serves another folder: restart it with this LAKE_DIR',
        )
      }
      return ok(`the lake accepts ${tokens.map(({name}) => name).join(', ')}`)
    },
  },
  {
    name: 'drafts',
    look(facts) {
      const {anonymous} = facts
      const open = anonymous.find(({readable}) => readable.length > 0)
      if (open) {
        return fail(
          `anybody can read ${open.readable.join(', ')} at ${new URL(open.response.url).origin}`,
          'stop what is in front of it, set LAKE_HOSTS to the lake’s public address, and start again',
        )
      }
      const unclear = anonymous.find(
        ({response: {status}}) => status === undefined || ![200, 401, 403].includes(status),
      )
      if (anonymous.length === 0 || unclear) {
        const {url, status} = unclear?.response ?? {url: 'http://localhost'}
        const problem = status === undefined ? 'does not respond' : `responds with ${status}`
        return warn(
          `not checked, because ${new URL(url).origin} ${problem}`,
          startIt(facts, 'lake'),
        )
      }
      return ok('nobody without a token can read drafts and private documents')
    },
  },
  {
    name: 'mail',
    look({mail, stored}) {
      const {failed = 0, retried = 0} = stored?.notices ?? {}
      if (mail?.problem !== undefined) {
        return fail(
          `the mail server ${mail.server} does not accept us: ${mail.problem}`,
          'correct SMTP_URL',
        )
      }
      if (failed > 0) {
        return warn(
          `${failed} notice${failed === 1 ? '' : 's'} could not be sent`,
          'the requests are in the Studio’s inbox',
        )
      }
      if (retried > 0) {
        return warn(
          `${retried} notice${retried === 1 ? ' is' : 's are'} being retried`,
          'look at the reason in the Studio’s inbox',
        )
      }
      return mail
        ? ok(`${mail.server} accepts us`)
        : skip('SMTP_URL is not set: requests are only shown in the Studio')
    },
  },
]

function startIt(facts: Facts, part?: 'site' | 'lake'): string {
  return `start it: ${startOf(facts, part)}`
}

/** Returns a finding if the address does not respond with 200. */
function lookAt(response: Response | undefined, facts: Facts): Finding | undefined {
  if (!response) return skip('the settings cannot be read')
  if (response.status === undefined) {
    return warn(`nothing responds at ${response.url} (${response.error})`, startIt(facts))
  }
  if (response.status === 200) return undefined
  return fail(
    `${response.url} responds with ${response.status}`,
    response.status === 503 ? 'start the lake, or look at its log' : 'look at the site’s log',
  )
}

function isLocal(address: string): boolean {
  return /^https?:\/\/(localhost|127\.|\[::1\])/.test(address)
}
