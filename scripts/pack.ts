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
import {buildWhatIsStale, elements, overlays, studio} from './build.ts'
import {plainServer} from './system/next-server.ts'
import {projectRoot} from './system/project-root.ts'
import {packageCommand, runProgram} from './system/run-program.ts'
import {runMain, StartFailure} from './system/start-failure.ts'
import {step} from './system/step.ts'

// Packs the site into a folder that needs only Node: run `node web/server/start.mjs` in it.

const web = join(projectRoot, 'web')
const target = join(projectRoot, 'dist', 'site')

await runMain(async () => {
  await buildWhatIsStale([studio, overlays, elements])
  await step('Building the site by itself', buildStandalone)
  await step('Packing it', async () => pack(join(web, '.next', 'standalone')))
  console.log(`
  The site is in dist/site. Start it there, with settings from the environment alone:

    node web/server/start.mjs   as readers get it
    node web/server.cjs        plain Next
`)
  return 0
})

async function buildStandalone(): Promise<void> {
  const {code, output} = await runProgram([packageCommand('next/dist/bin/next'), 'build', 'web'], {
    env: {NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', SITE_OUTPUT: 'standalone'},
  })
  if (code === 0 && existsSync(join(web, '.next', 'standalone'))) return
  console.error(output)
  throw new StartFailure('Building the site failed. See its output above.')
}

/** Copies the build, and the static files that Next expects on a content delivery network. */
function pack(standalone: string): void {
  rmSync(target, {recursive: true, force: true})
  cpSync(standalone, target, {recursive: true, verbatimSymlinks: true})
  // Next writes the file as CommonJS, but the project's type is ES modules.
  const server = join(target, 'web', 'server.cjs')
  renameSync(join(target, 'web', 'server.js'), server)
  writeFileSync(server, plainServer(readFileSync(server, 'utf8')))
  cpSync(join(web, 'public'), join(target, 'web', 'public'), {recursive: true})
  // Next stores the paths of its cache handlers relative to `web/.next`, but also resolves them from `web`.
  mkdirSync(join(target, 'server'))
  for (const name of ['data-handler.ts', 'page-handler.ts']) {
    const handler = `'../web/server/${name}'`
    writeFileSync(join(target, 'server', name), `export {default} from ${handler}\n`)
  }
  cpSync(join(web, '.next', 'static'), join(target, 'web', '.next', 'static'), {recursive: true})
}
