import {globSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/**
 * Next's own components, and the error page. Next requires a client component for it, and no working page contains
 * it.
 */
const ignored = /\/node_modules\/next\/|\/app\/(?:.*\/)?(?:error|global-error)\.tsx/

/**
 * Returns the site's own client components in a build, by Next's id for them. Pages for readers should have none: a
 * page with one is sent with Next's runtime.
 */
export function clientComponents(buildFolder: string): Map<string, string> {
  const components = new Map<string, string>()
  for (const file of globSync('**/*_client-reference-manifest.js', {
    cwd: join(buildFolder, 'server'),
  })) {
    const text = readFileSync(join(buildFolder, 'server', file), 'utf8')
    for (const [, path = '', id = ''] of text.matchAll(/"(\[project\][^"]+)":\{"id":"?(\d+)/g)) {
      if (!ignored.test(path)) components.set(id, path.replace(/^\[project\]\//, ''))
    }
  }
  return components
}
