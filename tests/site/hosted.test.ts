import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {loadSample} from '../../scripts/sample/load-sample.ts'
import {createFormState} from '../../web/requests/form-state.ts'
import {isFullMatrix} from '../browser/matrix.ts'
import {calmConditions} from '../hosted/conditions.ts'
import type {Fault} from '../hosted/faults.ts'
import {startHosted, type Hosted} from '../hosted/start-hosted.ts'
import {freePort} from '../system/server-process.ts'
import {startSite, type Site} from '../system/site.ts'

const article = '/articles/mindful-communication'
const id = 'sample-mindful-communication'

let hosted: Hosted
let site: Site
let writeToken: string

/** Starts the stand-in and the site, which differ from `npm start` by environment variables alone. */
async function start(aclMode: 'public' | 'private'): Promise<void> {
  hosted = await startHosted({aclMode})
  await loadSample(hosted.client())
  const {SANITY_API_READ_TOKEN: readToken = '', ...settings} = hosted.environment()
  writeToken = settings['SANITY_API_WRITE_TOKEN'] ?? ''
  // With a hosted project, no lake is at this port.
  site = await startSite(await freePort(), {
    settings: {
      ...settings,
      SITE_TRUSTED_PROXIES: '1',
      ...(aclMode === 'private' && {SANITY_API_READ_TOKEN: readToken}),
    },
  })
}

async function stop(): Promise<void> {
  await site?.stop()
  await hosted?.close()
}

const get = (path: string): Promise<Response> => fetch(site.address + path)
const read = async (path: string): Promise<string> => (await get(path)).text()
const publish = (lede: string): Promise<unknown> => hosted.client().patch(id).set({lede}).commit()

const stored = (): Promise<number> => hosted.client().fetch('count(*[_type == "request"])')

/** Lets writes fail. */
function onWrites(fault: Fault | undefined): void {
  hosted.conditions.fault = ({url = ''}) => (url.includes('/data/mutate/') ? fault : undefined)
}

/** Waits until a page contains a text. */
function appears(path: string, text: string): Promise<void> {
  return expect.poll(async () => (await read(path)).includes(text)).toBe(true)
}

describe.each(isFullMatrix ? (['private', 'public'] as const) : (['private'] as const))(
  'the site on a %s hosted dataset',
  (aclMode) => {
    beforeAll(() => start(aclMode))
    afterAll(stop)
    // Without a token, the service may refuse the live events of a private dataset: the site sends its own.
    const conditions = {...calmConditions(), anonymousLive: aclMode === 'public'}
    beforeEach(() => void Object.assign(hosted.conditions, conditions))

    test('shows pages, feeds, search and pictures, and no drafts', async () => {
      await hosted
        .client()
        .create({_id: `drafts.${id}`, _type: 'article', title: 'Nobody sees this'})
      for (const path of [
        '/',
        article,
        '/articles',
        '/rss.xml',
        '/feed.json',
        '/search?q=mindful',
      ]) {
        const page = await read(path)
        expect(page, path).toContain(article)
        expect(page, path).not.toContain('Nobody sees this')
      }
      const [, picture = ''] = /src="(\/images\/[^"]+)"/.exec(await read(article)) ?? []
      expect((await get(picture.replaceAll('&amp;', '&'))).headers.get('content-type')).toMatch(
        /image/,
      )
      // Results of the CDN may be older than the last change.
      const names = new Set(hosted.requests.map(({host}) => host))
      expect([...names].sort()).toEqual(['abc123.api.sanity.io', 'cdn.sanity.io'])
    })

    test('shows a publication, also after its live stream was ended', async () => {
      await appears(article, 'Mindful')
      await publish('Published once.')
      await appears(article, 'Published once.')
      hosted.drop()
      await publish('Published while the stream was closed.')
      await appears(article, 'Published while the stream was closed.')
      await appears('/', 'Published while the stream was closed.')
    })

    test('serves its pages while the service limits, fails or ends connections, and recovers', async () => {
      await read(article)
      const faults = [
        {kind: 'status', status: 429},
        {kind: 'status', status: 503},
        {kind: 'unprocessed'},
        {kind: 'cut'},
      ] as const
      // The site waits longer before each attempt to open its stream again.
      for (const [n, fault] of faults.slice(0, isFullMatrix ? faults.length : 1).entries()) {
        hosted.conditions.fault = () => fault
        hosted.drop()
        await publish(`Change ${n}.`)
        const response = await get(article)
        expect([fault, response.status]).toEqual([fault, 200])
        expect(await response.text()).toContain('Mindful Communication')
        hosted.conditions.fault = () => undefined
        await appears(article, `Change ${n}.`)
      }
    })

    test('stores a request once, and shows an error if it could not be stored', async () => {
      const formState = createFormState(writeToken)
      const send = async (): Promise<string> => {
        const origin = formState.encryptOrigin(false, Date.now() - 60_000)
        const response = await fetch(`${site.address}/api/requests`, {
          method: 'POST',
          redirect: 'manual',
          body: new URLSearchParams({
            name: 'Robin',
            reach: 'robin@example.org',
            consent: 'yes',
            origin,
          }),
        })
        const to = new URL(response.headers.get('location') ?? '', site.address)
        const form = to.searchParams.get('form')
        return form === null ? to.pathname : (formState.decryptRefused(form)?.notice ?? 'no notice')
      }
      const notStored = /could not|couldn’t|not be sent|try again/i
      onWrites({kind: 'status', status: 429})
      expect(await send()).toMatch(notStored)
      onWrites({kind: 'status', status: 503})
      expect(await send()).toMatch(notStored)
      expect(await stored()).toBe(0)
      // It is stored, but the site cannot know.
      onWrites({kind: 'unanswered'})
      expect(await send()).toMatch(notStored)
      onWrites(undefined)
      expect(await send()).toBe('/sessions/sent')
      expect(await stored()).toBe(1)
    })
  },
)
