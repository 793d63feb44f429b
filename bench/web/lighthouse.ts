import {chromium} from '@playwright/test'
import lighthouse, {type Flags} from 'lighthouse'
import {findChromium} from '../../tests/browser/launch-chromium.ts'
import {pages, type Stage} from './stage.ts'
import {median} from './statistics.ts'
import {freePort} from '../../tests/system/server-process.ts'

/** Scores from 0 to 100; the largest contentful paint is in milliseconds. */
export interface Scores {
  performance: number
  accessibility: number
  'best-practices': number
  seo: number
  paint: number
}

export interface Audited {
  page: string
  site: Scores
  files: Scores
  /** The names of the weighted Lighthouse audits with a score below 0.9. */
  failedAudits: string[]
}

const rounds = 3
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** Runs Lighthouse over HTTPS with a simulated slow phone and network. The servers take turns. */
export async function audit({site, files}: Stage['secure']): Promise<Audited[]> {
  const {path, args} = await findChromium()
  const port = await freePort()
  const browser = await chromium.launch({
    executablePath: path,
    args: [...args, '--ignore-certificate-errors', `--remote-debugging-port=${port}`],
  })
  const audited: Audited[] = []
  try {
    for (const [page, address] of Object.entries(pages)) {
      const [ours, theirs]: [Scores[], Scores[]] = [[], []]
      const failedAudits = new Set<string>()
      for (let round = 0; round < rounds; round++) {
        ours.push(await run(site + address, port, failedAudits))
        theirs.push(await run(files + address, port))
      }
      audited.push({
        page,
        site: middle(ours),
        files: middle(theirs),
        failedAudits: [...failedAudits],
      })
    }
  } finally {
    await browser.close()
  }
  return audited
}

async function run(url: string, port: number, failedAudits = new Set<string>()): Promise<Scores> {
  const flags: Flags = {port, onlyCategories: [...categories], logLevel: 'error'}
  const result = await lighthouse(url, flags)
  if (!result) throw new Error(`Lighthouse returned no result for ${url}.`)
  const {lhr} = result
  if (lhr.runtimeError) throw new Error(`Lighthouse failed at ${url}: ${lhr.runtimeError.message}`)
  const weighty = new Set(
    categories.flatMap((name) =>
      (lhr.categories[name]?.auditRefs ?? []).filter(({weight}) => weight > 0).map(({id}) => id),
    ),
  )
  for (const {id, score} of Object.values(lhr.audits))
    if (weighty.has(id) && score !== null && score < 0.9) failedAudits.add(id)
  const score = (name: (typeof categories)[number]) =>
    Math.round((lhr.categories[name]?.score ?? 0) * 100)
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    seo: score('seo'),
    paint: lhr.audits['largest-contentful-paint']?.numericValue ?? Number.NaN,
  }
}

function middle(all: Scores[]): Scores {
  const of = (name: keyof Scores) => median(all.map((scores) => scores[name]))
  return {
    performance: of('performance'),
    accessibility: of('accessibility'),
    'best-practices': of('best-practices'),
    seo: of('seo'),
    paint: of('paint'),
  }
}
