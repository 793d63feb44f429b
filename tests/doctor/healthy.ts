import type {Facts, Response} from '../../scripts/doctor/facts.ts'

export const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title><link>l</link>
<description>d</description><item><title>a &lt; b</title><link>l</link><guid>g</guid></item></channel></rss>`

export const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>i</id><title>T</title>
<updated>u</updated><entry><id>i</id><title>t</title><updated>u</updated><content><![CDATA[<p>]]></content></entry></feed>`

export const jsonFeed = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'T',
  items: [{id: 'i', content_html: '<p>words</p>'}],
})

export function respond(url: string, body = '', status = 200): Response {
  return {url, status, body, date: 'Mon, 02 Mar 2026 08:00:10 GMT'}
}

/** A response of nothing: the system is stopped. */
export function silence(url: string): Response {
  return {url, body: '', error: 'ECONNREFUSED'}
}

const site = 'http://localhost:3000'
export const lake = 'http://127.0.0.1:3900'

export function studioPage(apiHost: string): string {
  return `<script type="application/json" id="studio-settings">{"projectId":"local","apiHost":"${apiHost}"}</script>`
}

/** A running system on one machine, without anything to complain about. */
export const healthy: Facts = {
  now: '2026-03-02T08:00:00.000Z',
  node: '24.21.0',
  contradictions: [],
  hosted: false,
  units: {},
  siteUrl: 'https://www.example.org',
  ports: [
    {setting: 'PORT', port: 3000, use: 'ours'},
    {setting: 'LAKE_PORT', port: 3900, use: 'free'},
  ],
  files: {folder: '/srv/lake', isThere: true, notWritable: [], isOpenToOthers: false},
  disk: {folder: '/srv/lake', freeBytes: 50e9, lakeBytes: 1e9},
  integrity: {problems: [], lines: ['5 documents with 2 references checked']},
  stored: {
    types: ['article', 'sanity.imageAsset'],
    samples: 0,
    newestChange: '2026-03-02T07:00:00.000Z',
    notices: {failed: 0, retried: 0},
  },
  schemaTypes: ['article', 'author'],
  site: respond(`${site}/`),
  studio: respond(`${site}/studio`, studioPage('https://lake.example.org')),
  publicAddresses: [respond('https://www.example.org/')],
  feeds: [
    {name: 'RSS', response: respond(`${site}/rss.xml`, rss)},
    {name: 'Atom', response: respond(`${site}/atom.xml`, atom)},
    {name: 'JSON Feed', response: respond(`${site}/feed.json`, jsonFeed)},
  ],
  tokens: [{name: 'SANITY_API_WRITE_TOKEN', response: respond(`${lake}/users/me`, '{"id":"x"}')}],
  anonymous: [{response: respond(`${lake}/query`, '{"result":[]}'), readable: []}],
  staleTypes: [],
  mail: {server: 'mail.example.org'},
  backup: {current: '2026-03-02T07:50:00.000Z', folder: '/srv/backups', everySeconds: 900},
}
