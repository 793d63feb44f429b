import {createHash} from 'node:crypto'
import {patchSource} from './patch-source.ts'
import {patchedFiles, type PatchedFile} from './sanity-patches.ts'

/** A part of a Rolldown plugin. */
interface Transform {
  filter: {id: RegExp}
  handler: (code: string, id: string) => string | undefined
}

/** A Vite plugin. */
interface StudioPlugin {
  name: string
  config: (
    config: unknown,
    env: {command: 'build' | 'serve'},
  ) => {optimizeDeps: {rolldownOptions: {plugins: {name: string; transform: Transform}[]}}}
  transform: Transform
  buildEnd: (error?: Error) => void
}

/**
 * Patches Sanity's source where Sanity has no setting. It removes requests to foreign hosts at load, which
 * the page's policy blocks and the console reports as errors. It changes a badge that calls private documents
 * published. It names buttons that show only an icon. It excludes redirects from the references that block unpublishing.
 * It lets an initial value take longer on a slow computer.
 *
 * The build and the development server fail if a new version of Sanity no longer matches.
 */
export function patchSanity(): StudioPlugin {
  const seen = new Set<PatchedFile>()
  let isBuild = true
  const transform: Transform = {
    filter: {id: /\/node_modules\/sanity\/lib\/[^/]+\.js$/},
    handler(code, id) {
      const file = patchedFiles.find((one) => one.id.test(id) && code.includes(one.holds))
      if (!file) return undefined
      seen.add(file)
      return patchSource(code, file.changes)
    },
  }
  return {
    // The development server bundles packages once and caches them under a key with the names of all plugins.
    name: `patch-sanity-${hashOf(patchedFiles)}`,
    config(_config, {command}) {
      isBuild = command === 'build'
      return {optimizeDeps: {rolldownOptions: {plugins: [{name: 'patch-sanity', transform}]}}}
    },
    transform,
    buildEnd(error) {
      if (!isBuild) return
      const missing = patchedFiles.find((file) => !seen.has(file))
      if (!error && missing) {
        throw new Error(
          `Sanity's package has changed: no file matches ${missing.id.source}. Update the entry in studio/build-plugins/sanity-patches.ts.`,
        )
      }
    },
  }
}

function hashOf(files: PatchedFile[]): string {
  const changes = files.flatMap((file) => file.changes.map(({from, to}) => [from.source, to]))
  return createHash('sha256').update(JSON.stringify(changes)).digest('hex').slice(0, 12)
}
