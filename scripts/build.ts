import type {Environment} from './system/environment.ts'
import {mkdirSync, readFileSync, rmSync, writeFileSync, existsSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fingerprint} from './system/fingerprint.ts'
import {projectRoot} from './system/project-root.ts'
import {packageCommand, runProgram} from './system/run-program.ts'
import {runMain, StartFailure} from './system/start-failure.ts'
import {step} from './system/step.ts'

interface Build {
  name: string
  /** The inputs of the build. If none of them changed, the last build is still valid. */
  inputs: string[]
  /** Folders inside `inputs` that builds write to. */
  except: string[]
  /** A file that a complete build always contains. */
  product: string
  command: string[]
  env: Environment
}

const shared = ['package-lock.json', 'tsconfig.json']

/** The script for previewed pages. Neither Next nor the Studio builds it. */
export const overlays: Build = {
  name: 'the preview’s overlays',
  inputs: ['web/preview', ...shared],
  except: [],
  product: 'web/public/preview/overlays.js',
  command: [packageCommand('vite/bin/vite.js'), 'build', '--config', 'web/preview/vite.config.ts'],
  env: {NODE_ENV: 'production'},
}

/** The only script for readers. */
export const elements: Build = {
  name: 'the readers’ elements',
  inputs: ['web/elements', ...shared],
  except: [],
  product: 'web/public/elements/elements.js',
  command: [packageCommand('vite/bin/vite.js'), 'build', '--config', 'web/elements/vite.config.ts'],
  env: {NODE_ENV: 'production'},
}

export const studio: Build = {
  name: 'the Studio',
  inputs: [
    'schemas',
    'studio',
    'studio-page',
    'stand-ins',
    'sanity.config.ts',
    'web/shared',
    'common',
    'web/app/icon.svg',
    ...shared,
  ],
  except: ['schemas/schema.json'],
  product: 'web/public/studio/index.html',
  command: [packageCommand('vite/bin/vite.js'), 'build', '--config', 'studio-page/vite.config.ts'],
  env: {NODE_ENV: 'production'},
}

const builds: Build[] = [
  studio,
  overlays,
  elements,
  {
    name: 'the site',
    inputs: ['web', 'common', ...shared],
    except: ['web/.next', 'web/.next-pack', 'web/public', 'web/next-env.d.ts'],
    product: 'web/.next/BUILD_ID',
    command: [packageCommand('next/dist/bin/next'), 'build', 'web'],
    env: {NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production'},
  },
]

/** Builds the Studio and the site, or only the `wanted` builds, if their inputs changed since the last build. */
export async function buildWhatIsStale(wanted = builds): Promise<void> {
  for (const build of wanted) {
    const inputs = fingerprint(build.inputs, build.except)
    if (isCurrent(build, inputs)) continue
    const stamp = stampOf(build)
    rmSync(stamp, {force: true})
    await step(`Building ${build.name}`, () => runBuild(build))
    mkdirSync(dirname(stamp), {recursive: true})
    writeFileSync(stamp, inputs)
  }
}

/** Returns whether no build's inputs changed since the last build. */
export function isEverythingBuilt(): boolean {
  return builds.every((build) => isCurrent(build, fingerprint(build.inputs, build.except)))
}

function isCurrent(build: Build, inputs: string): boolean {
  const stamp = stampOf(build)
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== inputs) return false
  return existsSync(join(projectRoot, build.product))
}

/** The file with the fingerprint of the last build's inputs. */
function stampOf(build: Build): string {
  return join(projectRoot, '.cache', 'builds', build.product.replaceAll('/', '-'))
}

async function runBuild(build: Build): Promise<void> {
  const {code, output} = await runProgram(build.command, {
    env: build.env,
    endWithParent: true,
  })
  if (code === 0 && existsSync(join(projectRoot, build.product))) return
  console.error(output)
  throw new StartFailure(`Building ${build.name} failed. See its output above.`)
}

if (import.meta.main) {
  await runMain(async () => {
    await buildWhatIsStale()
    return 0
  })
}
