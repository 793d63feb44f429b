import {globSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/** Next's own, and the page for errors, which Next wants as a client component and which no page shows. */
const harmless = /\/node_modules\/next\/|\/app\/(?:.*\/)?(?:error|global-error)\.tsx/

/**
 * The client components of this site that the build knows of, by Next's number for them. There should be
 * none on a reader's page: the front leaves such a page as Next made it.
 */
export function ownComponents(built: string): Map<string, string> {
  const components = new Map<string, string>()
  for (const file of globSync('**/*_client-reference-manifest.js', {cwd: join(built, 'server')})) {
    const text = readFileSync(join(built, 'server', file), 'utf8')
    for (const [, path = '', id = ''] of text.matchAll(/"(\[project\][^"]+)":\{"id":"?(\d+)/g)) {
      if (!harmless.test(path)) components.set(id, path.replace(/^\[project\]\//, ''))
    }
  }
  return components
}
