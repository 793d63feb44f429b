import {expect, test} from 'vitest'
import {contradictionsIn} from '../../../common/settings/contradictions.ts'

const onServer = {
  SITE_URL: 'https://www.example.org',
  LAKE_HOSTS: 'https://lake.example.org',
  SITE_TRUSTED_PROXIES: '1',
}

/** Changed settings of a server, and the sentence about them. */
const wrong: [settings: Record<string, string>, says: RegExp][] = [
  [{LAKE_HOSTS: ''}, /LAKE_HOSTS is not set: the Studio would look.*localhost:3900/],
  [{SITE_URL: ''}, /LAKE_HOSTS is set, but SITE_URL is not/],
  [{LAKE_HOSTS: 'http://lake.example.org'}, /browsers block requests without TLS/],
  [{LAKE_HOSTS: 'https://www.example.org'}, /need different names/],
  [{SITE_TRUSTED_PROXIES: '0'}, /SITE_TRUSTED_PROXIES is 0/],
  [{LAKE_ORIGIN: 'http://lake:3900'}, /LAKE_HOSTS does not list that name/],
  [{NEXT_PUBLIC_SANITY_PROJECT_ID: 'abc'}, /hosted project abc, so LAKE_ORIGIN/],
  [{REQUESTS_MAIL_TO: 'a@example.org'}, /SMTP_URL is not: no notice/],
  [{SITE_FRESHNESS: 'calls'}, /SITE_REVALIDATE_SECRET is not set/],
]

test.each(wrong)('%j contradicts the other settings of a server', (change, says) => {
  const sentences = contradictionsIn({...onServer, ...change})
  expect(sentences).toEqual([expect.stringMatching(says)])
})

const right: Record<string, string>[] = [
  {},
  onServer,
  {...onServer, LAKE_ORIGIN: 'http://127.0.0.1:3900'},
  {...onServer, LAKE_HOSTS: 'https://lake.example.org,lake', LAKE_ORIGIN: 'http://lake:3900'},
  {SITE_URL: 'http://localhost:4000'},
  {SITE_URL: 'https://a.org', NEXT_PUBLIC_SANITY_PROJECT_ID: 'abc', SITE_TRUSTED_PROXIES: '1'},
  {SITE_FRESHNESS: 'calls', SITE_REVALIDATE_SECRET: 'x'},
]

test.each(right)('%j has no contradiction', (settings) => {
  expect(contradictionsIn(settings)).toEqual([])
})
