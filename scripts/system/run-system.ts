import type {Environment} from './environment.ts'
import {isIPv6} from 'node:net'
import {join} from 'node:path'
import {startReport} from '../../common/settings/start-report.ts'
import {siteToken} from '../../lake/access/site-tokens.ts'
import {isEmptyDataset} from './is-empty-dataset.ts'
import type {SiteSettings} from '../../web/settings.ts'
import {loadSettings, type Settings} from './load-settings.ts'
import {startPart, type Part} from './part.ts'
import {projectRoot} from './project-root.ts'
import {restartOnChange} from './restart-on-change.ts'
import {requireFreePort} from './port.ts'
import {StartFailure} from './start-failure.ts'
import {step} from './step.ts'
import {startLakePart, storedToken} from './start-lake-part.ts'
import {runProgram, stopPrograms} from './run-program.ts'
import {waitForResponse} from './wait-for-response.ts'

export interface SystemPlan {
  /** Prepares what the site needs before it starts, such as the builds. */
  prepare: (settings: Settings) => Promise<void>
  /** Whether there is nothing to prepare. Then the site starts at the same time as the lake, and waits for it. */
  isPrepared?: () => boolean
  /** Additional settings of the lake. */
  lakeEnv?: Environment
  /** Whether the lake restarts when one of its source files changes. */
  restartLake?: boolean
  siteScript: string
  siteArgs: (site: SiteSettings) => string[]
  siteEnv: Environment
  /** Starts parts besides lake and site, such as the Studio's own server in development. */
  startFurtherParts?: (settings: Settings) => Promise<Part[]>
  background?: BackgroundWork
}

/** Work that the system does beside serving, such as imports, and what the site needs to know of it. */
export interface BackgroundWork {
  siteEnv: (settings: Settings) => Environment
  /** Starts it when lake and site are ready. */
  start: (settings: Settings) => Part[]
}

/**
 * Starts lake, site and Studio, prints their addresses and waits. Returns 0 after a signal (Ctrl-C, SIGTERM),
 * when everything is stopped. Throws if a part ends by itself, after stopping the rest.
 */
export async function runSystem(plan: SystemPlan): Promise<number> {
  const parts: Part[] = []
  const stopAsked = waitForSignal()
  const stopAll = () => {
    stopPrograms()
    return Promise.all(parts.map((part) => part.stop()))
  }
  try {
    const started = startParts(plan, parts)
    const first = await Promise.race([started, stopAsked])
    if (first !== 'stop') {
      const reason = await Promise.race([stopAsked, ...parts.map((part) => part.ended)])
      if (reason !== 'stop') throw new StartFailure(reason)
    }
    console.log('\nStopping …')
    // Parts that are still starting fail now, because they are stopped. That error is expected.
    started.catch(() => {})
    await stopAll()
    return 0
  } catch (error) {
    await stopAll()
    throw error
  }
}

async function startParts(plan: SystemPlan, parts: Part[]): Promise<void> {
  const settings = loadSettings()
  await requireFreePort(settings.site.port, 'PORT')
  if (!settings.hosted) await requireFreePort(settings.lake.port, 'LAKE_PORT')
  const startingLake = settings.hosted ? undefined : startLakePart(settings, plan.lakeEnv)
  const waitingSite = startWaitingSite(plan, settings)
  if (waitingSite) parts.push(waitingSite)
  const lake = await startingLake
  if (lake) {
    parts.push(plan.restartLake ? keepCurrent(lake.part, settings, plan.lakeEnv) : lake.part)
    await fillEmptyDataset(settings, lake.token)
  }
  waitingSite?.send('The lake is ready.')
  if (!waitingSite) {
    await plan.prepare(settings)
    parts.push(...((await plan.startFurtherParts?.(settings)) ?? []))
  }
  await step('Starting the site', async () => {
    const site = waitingSite ?? startSite(plan, settings, lake ? tokensFrom(lake.token) : {})
    if (!waitingSite) parts.push(site)
    await waitForResponse(`${siteAddress(settings)}/`, site.ended)
  })
  parts.push(...(plan.background?.start(settings) ?? []))
  printAddresses(settings)
}

/**
 * Starts the site at the same time as the lake, because it takes longer to load. It waits for a message before
 * it sends requests to the lake. Returns undefined if something has to be prepared first, or the lake has no
 * token yet.
 */
function startWaitingSite(plan: SystemPlan, settings: Settings): Part | undefined {
  const token = settings.hosted ? undefined : storedToken(settings)
  if (!token || !plan.isPrepared?.()) return undefined
  return startSite(plan, settings, {...tokensFrom(token), SITE_AWAITS_LAKE: '1'})
}

function startSite(plan: SystemPlan, settings: Settings, env: Environment): Part {
  return startPart('site', plan.siteScript, plan.siteArgs(settings.site), {
    env: {
      NEXT_TELEMETRY_DISABLED: '1',
      ...plan.background?.siteEnv(settings),
      ...env,
      ...plan.siteEnv,
    },
    print: printSiteLine,
    printError: printSiteLine,
  })
}

function keepCurrent(lake: Part, settings: Settings, env?: Environment): Part {
  return restartOnChange(lake, {
    folders: ['lake', 'common'].map((folder) => join(projectRoot, folder)),
    start: async () => (await startLakePart(settings, env)).part,
    print: (line) => console.log(`[lake] ${line}`),
  })
}

/**
 * Returns the site's tokens: one to read a private dataset, one for previews, one to write. It never gets the
 * administrator's token.
 */
function tokensFrom(administratorToken: string): Environment {
  return {
    LAKE_TOKEN: undefined,
    SANITY_API_READ_TOKEN: siteToken(administratorToken, 'reader'),
    SANITY_API_PREVIEW_TOKEN: siteToken(administratorToken, 'viewer'),
    SANITY_API_WRITE_TOKEN: siteToken(administratorToken, 'editor'),
  }
}

/** Fills an empty dataset with the sample content, unless the settings say not to. Throws if there is no such dataset. */
async function fillEmptyDataset({site, lake, sample}: Settings, token: string): Promise<void> {
  const {projectId, dataset} = site
  const apiHost = `http://127.0.0.1:${lake.port}`
  const isEmpty = await isEmptyDataset({apiHost, projectId, dataset, token})
  if (!isEmpty || !sample) return
  await step('Filling the empty dataset with the sample content', async () => {
    const {code, output} = await runProgram([join(projectRoot, 'scripts', 'sample', 'fill.ts')])
    if (code !== 0) throw new StartFailure(output.trim())
  })
}

/** Prints a line of the site, without Next's announcement of its addresses, because ours follow. */
function printSiteLine(line: string): void {
  if (/^\s*$|▲ Next\.js|- (Local|Network|Environments):|✓ (Starting|Ready|Running)/.test(line))
    return
  console.log(`[site] ${line}`)
}

/** Returns the site's URL. Next listens on one address only; the page server also listens on loopback. */
function siteAddress({site: {host, port}}: Pick<Settings, 'site'>): string {
  const isElsewhere = process.env['SITE_FRONT'] === '0' && !/^(127\.|0\.0\.0\.0$|::1?$)/.test(host)
  return `http://${isElsewhere ? (isIPv6(host) ? `[${host}]` : host) : 'localhost'}:${port}`
}

function printAddresses(settings: Settings): void {
  const {addresses, warnings} = startReport(process.env, siteAddress(settings))
  console.log(`\n${addresses.join('\n')}\n\n  Ctrl-C stops all three.\n`)
  for (const warning of warnings) console.warn(`${warning}\n`)
}

function waitForSignal(): Promise<'stop'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => resolve('stop'))
    }
    // `run.mjs` has ended.
    process.on('disconnect', () => resolve('stop'))
  })
}
