import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {buildWhatIsStale, elements, overlays, studio} from '../build.ts'
import {plainServer} from '../system/next-server.ts'
import {projectRoot} from '../system/project-root.ts'
import {packageCommand, runProgram} from '../system/run-program.ts'
import {StartFailure} from '../system/start-failure.ts'
import {step} from '../system/step.ts'

const web = join(projectRoot, 'web')
const target = join(projectRoot, 'dist', 'site')
/** The folder of this build (`distDir` in `web/next.config.ts`), so that a running site keeps its own. */
const built = '.next-pack'

/** Packs the site into `dist/site`. */
export async function packSite(): Promise<void> {
  await buildWhatIsStale([studio, overlays, elements])
  await step('Building the site by itself', buildStandalone)
  await step('Packing the site', async () => pack(join(web, built, 'standalone')))
  console.log(`
  The site is in dist/site. Start it there, with settings from the environment alone:

    node web/server/start.mjs   as readers get it
    node web/server.cjs        plain Next
`)
}

async function buildStandalone(): Promise<void> {
  const {code, output} = await runProgram([packageCommand('next/dist/bin/next'), 'build', 'web'], {
    env: {NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', SITE_OUTPUT: 'standalone'},
    endWithParent: true,
  })
  if (code === 0 && existsSync(join(web, built, 'standalone'))) return
  console.error(output)
  throw new StartFailure('Building the site failed. See its output above.')
}

/** Copies the build, and the static files that Next expects on a content delivery network. */
function pack(standalone: string): void {
  rmSync(target, {recursive: true, force: true})
  cpSync(standalone, target, {recursive: true, verbatimSymlinks: true})
  const packed = join(target, 'web')
  // Next writes the file as CommonJS, but the project's type is ES modules.
  const server = join(packed, 'server.cjs')
  renameSync(join(packed, 'server.js'), server)
  writeFileSync(server, plainServer(readFileSync(server, 'utf8')))
  cpSync(join(web, 'public'), join(packed, 'public'), {recursive: true})
  // Next stores the paths of its cache handlers relative to its folder, but also resolves them from `web`.
  mkdirSync(join(target, 'server'))
  for (const name of ['data-handler.ts', 'page-handler.ts']) {
    const handler = `'../web/server/${name}'`
    writeFileSync(join(target, 'server', name), `export {default} from ${handler}\n`)
  }
  cpSync(join(web, built, 'static'), join(packed, built, 'static'), {recursive: true})
}
