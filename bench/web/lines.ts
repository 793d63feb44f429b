import {gzipSync} from 'node:zlib'
import {measureCpu} from './cpu.ts'
import {articleCount, measuredArticle} from './content.ts'
import {flood} from './flood.ts'
import {measureCommit, measureDelay} from './publish.ts'
import {countRenders} from './renders.ts'
import {judge, kilobytes, megabytes, type Line} from './report.ts'
import type {Stage} from './stage.ts'
import {makeStaticPage} from './static-page.ts'
import {weigh} from './weight.ts'

const none = '–'
const times = (bytes: number, floor: number) => `${(bytes / floor).toFixed(2)}×`

/** Returns the weight of a first visit to an article. */
export async function weightLines({browser, site, next, empty, files}: Stage): Promise<Line[]> {
  const of = (address: string) => weigh(browser, address)
  const ours = await of(site.address + measuredArticle)
  const theirs = [
    await of(next.address + measuredArticle),
    await of(`${empty.address}/`),
    await of(files.address + measuredArticle),
  ] as const
  const [plain, bare, words] = theirs
  const complete = await makeStaticPage(browser, site.address + measuredArticle, {machines: true})
  const completeSize = gzipSync(complete, {level: 9}).length
  return [
    {
      what: 'JavaScript, gzip',
      must: '6 KB',
      aim: '3 KB',
      measured: kilobytes(ours.script),
      verdict: judge(ours.script, 6000, 3000),
      peers: [kilobytes(plain.script), kilobytes(bare.script), kilobytes(words.script)],
    },
    {
      what: 'Of this, the framework',
      must: '0',
      aim: '0',
      measured: kilobytes(ours.framework),
      verdict: judge(ours.framework, 0, 0),
      peers: [kilobytes(plain.framework), kilobytes(bare.framework), kilobytes(words.framework)],
    },
    {
      what: 'Requests without pictures',
      must: '5',
      aim: '3',
      measured: `${ours.requests}, and ${ours.later} when idle`,
      verdict: judge(ours.requests, 5, 3),
      peers: [String(plain.requests), String(bare.requests), String(words.requests)],
    },
    {
      what: 'Transferred without pictures, fonts included',
      must: '60 KB',
      aim: '30 KB',
      measured: kilobytes(ours.transferred),
      verdict: judge(ours.transferred, 60_000, 30_000),
      peers: [
        kilobytes(plain.transferred),
        kilobytes(bare.transferred),
        kilobytes(words.transferred),
      ],
    },
    {
      what: 'HTML, gzip, compared with a static page with the same content for people and machines',
      must: '1.5×',
      aim: '1.1×',
      measured: `${times(ours.html, completeSize)} (${kilobytes(ours.html)})`,
      verdict: judge(ours.html / completeSize, 1.5, 1.1),
      peers: [times(plain.html, completeSize), none, '1×'],
    },
    {
      what: 'HTML, gzip, compared with only the text and pictures',
      must: '1.5×',
      aim: '1.1×',
      measured: times(ours.html, words.html),
      verdict: judge(ours.html / words.html, 1.5, 1.1),
      peers: [times(plain.html, words.html), none, '1×'],
    },
  ]
}

/** Returns the server's cost of a warm request. */
export async function cpuLines({
  site,
  withoutPageServer,
  next,
  empty,
  files,
}: Stage): Promise<Line[]> {
  const path = measuredArticle
  const costs = await measureCpu([
    {server: site, path},
    {server: withoutPageServer, path},
    {server: next, path},
    {server: empty, path: '/'},
    {server: files, path},
  ])
  const [ours = 0, without = 0, plain = 0, bare = 0, floor = 0] = costs
  const show = (cost: number) => `${cost.toFixed(2)} ms (${(cost / plain).toFixed(3)}×)`
  return [
    {
      what: 'Processor time of a warm request',
      must: '0.1×',
      aim: '0.05×',
      measured: `${show(ours)}; without the page server ${show(without)}`,
      verdict: judge(ours / plain, 0.1, 0.05),
      peers: [show(plain), show(bare), show(floor)],
    },
  ]
}

/** Returns the delay between a publication and its visibility. */
export async function publishLines({lake, site, withoutPageServer, next}: Stage): Promise<Line[]> {
  const delays = await measureDelay(lake.client(), [site, withoutPageServer, next])
  const [ours, without, plain] = delays.map(
    ({p50, p95}) => `p50 ${p50.toFixed(0)}, p95 ${p95.toFixed(0)} ms`,
  )
  const commit = await measureCommit(lake.client())
  const [own] = delays
  const floor = commit + (own?.render ?? Number.NaN)
  const ratios = {p50: (own?.p50 ?? Number.NaN) / floor, p95: (own?.p95 ?? Number.NaN) / floor}
  const reachesAim = ratios.p50 <= 1.3 && ratios.p95 <= 2
  const renders = await countRenders(lake.client(), site)
  return [
    {
      what: `From Publish to new HTML, at ${articleCount} articles`,
      must: 'p95 200 ms',
      aim: 'p95 80 ms',
      measured: `${ours}; without the page server ${without}`,
      verdict: judge(delays[0]?.p95 ?? Number.NaN, 200, 80),
      peers: [plain ?? none, none, none],
    },
    {
      what: 'The same, beside one raw commit and one render that no cache answers',
      must: 'p50 2×, p95 4×',
      aim: 'p50 1.3×, p95 2×',
      measured: `p50 ${ratios.p50.toFixed(2)}×, p95 ${ratios.p95.toFixed(2)}× of ${commit.toFixed(1)} + ${own?.render.toFixed(1)} ms`,
      verdict: judge(reachesAim ? 0 : Math.max(ratios.p50 / 2, ratios.p95 / 4), 1, 0),
      peers: [none, none, none],
    },
    {
      what: `Pages re-rendered by ${renders.publications} publications, of ${renders.pages}`,
      must: `${renders.changed} that changed`,
      aim: `${renders.changed}`,
      measured: String(renders.rendered),
      verdict: judge(Math.abs(renders.rendered - renders.changed), 0, 0),
      peers: [none, none, none],
    },
  ]
}

/** Returns the cost of requests for unknown paths. */
export async function floodLines({site}: Stage): Promise<Line[]> {
  const {addresses, before, half, after, cpu} = await flood(site)
  return [
    {
      what: `Memory under ${addresses.toLocaleString('en')} different unknown URLs`,
      must: 'bounded',
      aim: 'bounded',
      measured: `${megabytes(before)} before, ${megabytes(half)} after half, ${megabytes(after)} after all; ${cpu.toFixed(1)} ms each`,
      // The second half may use no more memory than garbage collection accounts for.
      verdict: judge(after, half * 1.1, half * 1.1),
      peers: [none, none, none],
    },
  ]
}
