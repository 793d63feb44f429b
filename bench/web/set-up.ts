import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Browser} from '@playwright/test'
import {buildWhatIsStale} from '../../scripts/build.ts'
import {projectRoot} from '../../scripts/system/project-root.ts'
import {packageCommand} from '../../scripts/system/run-program.ts'
import {launchChromium} from '../../tests/browser/launch-chromium.ts'
import {startLakeProcess, type LakeProcess} from '../../tests/lake/lake-process.ts'
import {fillLake} from './content.ts'
import {startHttpsProxy, type HttpsProxy} from './https-proxy.ts'
import {buildEmptyNext} from './empty-next.ts'
import {startServer, type Server} from './server.ts'
import {pages, type Stage} from './stage.ts'
import {makeStaticPage} from './static-page.ts'
import {freePort} from '../../tests/system/server-process.ts'

const nextCommand = packageCommand('next/dist/bin/next')
const start = (folder: string) => (port: number) => ['start', folder, '--port', String(port)]

/** Builds what is stale, starts all servers on free ports, runs `measure` and cleans up. */
export async function withStage<Result>(
  measure: (stage: Stage) => Promise<Result>,
): Promise<Result> {
  await buildWhatIsStale()
  const empty = await buildEmptyNext()
  const folder = mkdtempSync(join(tmpdir(), 'stillwater-bench-'))
  const lake = await startLakeProcess(join(folder, 'lake'))
  const browser = await launchChromium()
  const servers: Server[] = []
  const edges: HttpsProxy[] = []
  const run = async (...of: Parameters<typeof startServer>) => {
    const server = await startServer(...of)
    servers.push(server)
    return server
  }
  try {
    await fillLake(lake.client())
    const env = {LAKE_PORT: String(lake.port), SITE_SHOW_RENDERS: '1'}
    const web = join(projectRoot, 'web')
    const [sitePort, filesPort] = [await freePort(), await freePort()]
    const secure = {
      site: `https://localhost:${sitePort}`,
      files: `https://localhost:${filesPort}`,
    }
    const site = await run('Stillwater', {
      script: join(web, 'server', 'main.ts'),
      env: {...env, SITE_URL: secure.site},
    })
    const withoutPageServer = await run('without the page server', {
      script: nextCommand,
      args: start(web),
      env,
    })
    const next = await run('plain Next', {
      script: nextCommand,
      args: start(web),
      env: {...env, SITE_WEIGHTLESS: '0'},
    })
    const emptyNext = await run('empty Next page', {script: nextCommand, args: start(empty)})
    await writeStaticPages(browser, site, join(folder, 'static'))
    const files = await run('static files', {
      script: join(import.meta.dirname, 'static-server.ts'),
      args: () => [join(folder, 'static')],
      env: {ORIGIN: site.address},
    })
    edges.push(
      await startHttpsProxy(sitePort, site.address),
      await startHttpsProxy(filesPort, files.address),
    )
    return await measure({
      browser,
      lake,
      site,
      withoutPageServer,
      next,
      empty: emptyNext,
      files,
      secure,
    })
  } finally {
    await browser.close()
    await Promise.all(edges.map((edge) => edge.close()))
    await Promise.all(servers.map((server) => server.stop()))
    await endLake(lake)
    rmSync(folder, {recursive: true, force: true})
  }
}

async function writeStaticPages(browser: Browser, site: Server, folder: string): Promise<void> {
  mkdirSync(folder)
  for (const path of Object.values(pages)) {
    const html = await makeStaticPage(browser, site.address + path)
    writeFileSync(join(folder, encodeURIComponent(path)), html)
  }
}

async function endLake(lake: LakeProcess): Promise<void> {
  lake.child.kill('SIGTERM')
  await lake.ended
}
