import {describe, expect, test} from 'vitest'
import {checks} from '../../scripts/doctor/checks.ts'
import type {Facts} from '../../scripts/doctor/facts.ts'
import {durationOf, lineOf, sizeOf} from '../../scripts/doctor/finding.ts'
import {staleIn} from '../../scripts/doctor/gather-facts.ts'
import {gatherUnits} from '../../scripts/doctor/gather-files.ts'
import {healthy, lake, respond, silence, studioPage} from './healthy.ts'

/** What is wrong, and the line that says so. Without it, the line begins with "ok" or, if left out, "skip". */
type Fault = [check: string, facts: Partial<Facts>, line: RegExp]

const file = {folder: '/srv/lake', isThere: true, notWritable: [], isOpenToOthers: false}
const disk = {folder: '/srv/lake', freeBytes: 50e9, lakeBytes: 1e9}
const stored = {types: ['article'], samples: 0, notices: {failed: 0, retried: 0}}
const feed = (index: number, body: string, status = 200) =>
  healthy.feeds.map((each, at) =>
    at === index ? {...each, response: respond(each.response.url, body, status)} : each,
  )

const units = {site: 'sw-site', lake: 'stillwater-lake'}

const faults: Fault[] = [
  ['Node', {node: '22.1.0'}, /^FAIL {2}Node: version 22\.1\.0, but 24 is needed; install/],
  ['settings', {settingsError: 'PORT is "x".'}, /^FAIL {2}settings: PORT is "x"; correct it/],
  ['settings', {contradictions: ['A is, but B is not.', 'C']}, /^warn.*A is, but.*1 more/],
  [
    'ports',
    {ports: [{setting: 'PORT', port: 80, use: 'forbidden'}]},
    /^FAIL.*must not listen on port 80; set PORT/,
  ],
  [
    'ports',
    {ports: [{setting: 'LAKE_PORT', port: 3900, use: 'other'}]},
    /^FAIL.*another program uses port 3900;.*LAKE_PORT/,
  ],
  [
    'files',
    {files: {...file, notWritable: ['/srv/lake/x']}},
    /^FAIL.*write \/srv\/lake\/x; .*chown/,
  ],
  ['files', {files: {...file, isOpenToOthers: true}}, /^FAIL.*chmod go= "/],
  ['files', {files: {...file, isThere: false}}, /^warn.*npm start creates it/],
  ['disk', {disk: {...disk, freeBytes: 20e6}}, /^FAIL.*20 MB free.*free some space/],
  ['disk', {disk: {...disk, freeBytes: 1.5e9}}, /^warn.*1\.5 GB free.*1\.0 GB; free/],
  [
    'lake',
    {integrity: {problems: ['A is broken.', 'B'], lines: []}},
    /^FAIL.*A is broken.*npm run restore/,
  ],
  [
    'time',
    {site: {...respond('http://a.org/'), date: 'Mon, 02 Mar 2026 09:00:00 GMT'}},
    /^FAIL.*a\.org by 60 minutes; set/,
  ],
  [
    'time',
    {stored: {...stored, newestChange: '2026-03-03T08:00:00Z'}},
    /^FAIL.*newest change was made at 2026-03-03/,
  ],
  [
    'backup',
    {backup: {current: '2026-03-02T07:00:00Z', folder: '/b', everySeconds: 900}},
    /^FAIL.*60 minutes old.*every 15 minutes; look at the log/,
  ],
  [
    'backup',
    {backup: {current: '2026-02-02T07:00:00Z', folder: '/b'}},
    /^warn.*28 days old, in \/b; run: npm run backup/,
  ],
  [
    'site',
    {site: silence('http://localhost:3000/')},
    /^warn.*nothing responds.*ECONNREFUSED.*npm start/,
  ],
  ['site', {site: respond('http://localhost:3000/', '', 503)}, /^FAIL.*503; start the lake/],
  [
    'site',
    {site: respond('http://localhost:3000/', '', 500)},
    /^FAIL.*500; look at the site’s log/,
  ],
  ['Studio', {studio: silence('http://localhost:3000/studio')}, /^warn.*nothing responds/],
  [
    'Studio',
    {studio: respond('http://a.org/studio', '<p>')},
    /^FAIL.*not the Studio.*npm run build/,
  ],
  [
    'Studio',
    {studio: respond('http://a.org/studio', studioPage('http://localhost:3900'))},
    /^FAIL.*each author’s own machine; set LAKE_HOSTS/,
  ],
  [
    'addresses',
    {publicAddresses: [silence('https://www.example.org/')]},
    /^warn.*nothing responds at https.*DNS/,
  ],
  [
    'addresses',
    {publicAddresses: [respond('https://www.example.org/', '', 502)]},
    /^FAIL.*502; look at the proxy/,
  ],
  ['feeds', {feeds: feed(0, '', 500)}, /^FAIL.*RSS at .*status 500/],
  [
    'feeds',
    {feeds: feed(0, healthy.feeds[0]?.response.body.replace('</item>', '') ?? '')},
    /^FAIL.*RSS.*not closed/,
  ],
  [
    'feeds',
    {feeds: feed(0, healthy.feeds[0]?.response.body.replace('<guid>g</guid>', '') ?? '')},
    /^FAIL.*no <guid>/,
  ],
  ['feeds', {feeds: feed(1, '<html></html>')}, /^FAIL.*Atom.*no Atom element/],
  [
    'feeds',
    {
      feeds: feed(
        1,
        healthy.feeds[1]?.response.body.replace('<id>i</id><title>T', '<title>T') ?? '',
      ),
    },
    /^FAIL.*Atom.*no <id>/,
  ],
  ['feeds', {feeds: feed(2, '{')}, /^FAIL.*JSON Feed.*not JSON/],
  [
    'feeds',
    {feeds: feed(2, healthy.feeds[2]?.response.body.replace('"id":"i",', '') ?? '')},
    /^FAIL.*an item has no id/,
  ],
  [
    'feeds',
    {feeds: healthy.feeds.map((each) => ({...each, response: silence('http://a')}))},
    /^warn.*the site does not run/,
  ],
  ['token', {tokens: [], units}, /^warn.*none yet; systemctl start stillwater-lake creates/],
  ['site', {site: silence('http://localhost:3000/'), units}, /start it: systemctl start sw-site$/],
  [
    'files',
    {files: {...file, isThere: false}, units},
    /systemctl start stillwater-lake creates it/,
  ],
  ['token', {tokens: []}, /^warn.*none yet; npm start/],
  ['token', {tokens: [], hosted: true}, /^warn.*no token is set.*sanity\.io\/manage/],
  ['token', {tokens: [{name: 'T', response: silence(`${lake}/`)}]}, /^warn.*does not respond/],
  [
    'token',
    {tokens: [{name: 'T', response: respond(lake, '{}', 401)}]},
    /^FAIL.*does not accept T; the lake that runs/,
  ],
  [
    'token',
    {tokens: [{name: 'T', response: respond(lake, '{}')}], hosted: true},
    /^FAIL.*does not accept T; set T/,
  ],
  [
    'drafts',
    {anonymous: [{response: respond(`${lake}/q`), readable: ['drafts.a']}]},
    /^FAIL.*anybody can read drafts\.a at http:\/\/127.*LAKE_HOSTS/,
  ],
  [
    'drafts',
    {anonymous: [{response: silence(`${lake}/q`), readable: []}]},
    /^warn.*not checked.*does not respond/,
  ],
  [
    'drafts',
    {anonymous: [{response: respond(`${lake}/q`, '', 502), readable: []}]},
    /^warn.*responds with 502/,
  ],
  [
    'mail',
    {mail: {server: 'm.org', problem: 'Invalid login'}},
    /^FAIL.*m\.org does not accept us: Invalid login; correct SMTP_URL/,
  ],
  [
    'mail',
    {stored: {...stored, notices: {failed: 1, retried: 0}}},
    /^warn.*1 notice could not be sent/,
  ],
  [
    'mail',
    {stored: {...stored, notices: {failed: 0, retried: 2}}},
    /^warn.*2 notices are being retried/,
  ],
  [
    'types',
    {staleTypes: ['web/lake/types.ts']},
    /^FAIL.*web\/lake\/types\.ts differs.*npm run typegen/,
  ],
  ['types', {stored: {...stored, types: ['recipe']}}, /^warn.*does not have: recipe; add/],
  ['types', {storedError: 'no network'}, /^warn.*cannot be read: no network/],
  [
    'samples',
    {stored: {...stored, samples: 3}},
    /^warn.*3 sample documents are still published; remove/,
  ],
]

function line(name: string, facts: Facts): string {
  const check = checks.find((each) => each.name === name)
  return check ? lineOf(name, check.look(facts)) : `There is no check "${name}".`
}

describe('npm run doctor', () => {
  test.each(faults)('%s, %j', (name, change, says) => {
    expect(line(name, {...healthy, ...change})).toMatch(says)
    expect(line(name, healthy)).toMatch(/^ok /)
  })

  test('every check can fail or warn, and has something to do then', () => {
    expect(new Set(faults.map(([name]) => name))).toEqual(new Set(checks.map(({name}) => name)))
    for (const [name, change] of faults) {
      expect(line(name, {...healthy, ...change})).toMatch(/; .+/)
    }
  })

  test('leaves out what makes no sense with the hosted lake, with a word', () => {
    const {files: _files, disk: _disk, integrity: _integrity, backup: _backup, ...others} = healthy
    const hosted: Facts = {...others, hosted: true}
    const skipped = checks.filter(({look}) => look(hosted).state === 'skip')
    expect(skipped.map(({name}) => name)).toEqual(['files', 'disk', 'lake', 'backup'])
    for (const {look} of skipped) expect(look(hosted).what).toContain('hosted lake')
  })

  test('with settings that cannot be read, only they fail', () => {
    const facts: Facts = {
      now: healthy.now,
      node: healthy.node,
      settingsError: 'PORT is "x".',
      contradictions: [],
      hosted: false,
      units: {},
      siteUrl: '',
      ports: [],
      publicAddresses: [],
      feeds: [],
      tokens: [],
      anonymous: [],
    }
    const failed = checks.filter(({look}) => look(facts).state === 'FAIL')
    expect(failed.map(({name}) => name)).toEqual(['settings'])
  })
})

test('sizes and durations are readable', () => {
  expect([0, 999, 1500, 20e6, 1.5e9].map(sizeOf)).toEqual([
    '0 bytes',
    '999 bytes',
    '1.5 kB',
    '20 MB',
    '1.5 GB',
  ])
  expect([1, 90, 900, 7200, 86_400 * 9].map(durationOf)).toEqual([
    '1 second',
    '90 seconds',
    '15 minutes',
    '2 hours',
    '9 days',
  ])
})

test('reads the stale files in the output of typegen', () => {
  const output =
    'a.ts and b.ts: not up to date with the schemas and queries. Run "npm run typegen".'
  expect(staleIn(output)).toEqual(['a.ts', 'b.ts'])
  expect(staleIn('sanity schema failed:\n…')).toEqual([
    'the generated types (sanity schema failed:)',
  ])
})

test('the services that run the parts are found by their programs', () => {
  expect(gatherUnits('docs/deploy')).toEqual({site: 'stillwater-site', lake: 'stillwater-lake'})
  expect(gatherUnits('docs/nowhere')).toEqual({})
})
