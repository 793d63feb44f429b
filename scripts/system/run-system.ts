import type {Environment} from './environment.ts'
import {isIPv6} from 'node:net'
import {join} from 'node:path'
import {createClient} from '@sanity/client'
import {siteToken} from '../../lake/access/site-tokens.ts'
import {isEmptyDataset, loadSample} from '../sample/load-sample.ts'
import type {SiteSettings} from '../../web/settings.ts'
import {loadSettings, type Settings} from './load-settings.ts'
import {startPart, type Part} from './part.ts'
import {projectRoot} from './project-root.ts'
import {restartOnChange} from './restart-on-change.ts'
import {requireFreePort} from './port.ts'
import {StartFailure} from './start-failure.ts'
import {step} from './step.ts'
import {startLakePart} from './start-lake-part.ts'
import {stopPrograms} from './run-program.ts'
import {waitForResponse} from './wait-for-response.ts'

export interface SystemPlan {
  /** Prepares what the site needs before it starts, such as the builds. */
  prepare: (settings: Settings) => Promise<void>
  /** Additional settings of the lake. */
  lakeEnv?: Environment
  /** Whether the lake restarts when one of its source files changes. */
  restartLake?: boolean
  siteScript: string
  siteArgs: (site: SiteSettings) => string[]
  siteEnv: Environment
  /** Starts parts besides lake and site, such as the Studio's own server in development. */
  startFurtherParts?: (settings: Settings) => Promise<Part[]>
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
  let siteTokens: Environment = {}
  await requireFreePort(settings.site.port, 'PORT')
  if (!settings.hosted) {
    await requireFreePort(settings.lake.port, 'LAKE_PORT')
    const lake = await startLakePart(settings, plan.lakeEnv)
    parts.push(plan.restartLake ? keepCurrent(lake.part, settings, plan.lakeEnv) : lake.part)
    siteTokens = tokensFrom(lake.token)
    if (settings.sample) await fillEmptyDataset(settings, lake.token)
  }
  await plan.prepare(settings)
  parts.push(...((await plan.startFurtherParts?.(settings)) ?? []))
  await step('Starting the site', async () => {
    const site = startPart('site', plan.siteScript, plan.siteArgs(settings.site), {
      env: {
        NEXT_TELEMETRY_DISABLED: '1',
        ...siteTokens,
        ...plan.siteEnv,
      },
      print: printSiteLine,
      printError: printSiteLine,
    })
    parts.push(site)
    await waitForResponse(`${siteAddress(settings)}/`, site.ended)
  })
  printAddresses(settings)
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

async function fillEmptyDataset(settings: Settings, token: string): Promise<void> {
  const client = createClient({
    projectId: settings.site.projectId,
    dataset: settings.site.dataset,
    apiVersion: '2025-02-19',
    apiHost: `http://127.0.0.1:${settings.lake.port}`,
    useProjectHostname: false,
    useCdn: false,
    token,
  })
  if (!(await isEmptyDataset(client))) return
  try {
    await step('Filling the empty dataset with the sample content', () => loadSample(client))
  } catch (error) {
    // The client's error also contains the whole response, which would hide the lake's message.
    const why = error instanceof Error ? error.message : String(error)
    throw new StartFailure(`The sample content could not be stored: ${why}`)
  }
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

function printAddresses({site, lake, hosted}: Settings): void {
  const address = siteAddress({site})
  console.log(`
  Site     ${address}
  Studio   ${address}/studio
  Lake     ${hosted ? `https://${site.projectId}.api.sanity.io` : `http://localhost:${lake.port}`}

  Ctrl-C stops all three.
`)
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
