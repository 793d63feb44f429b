import {parse as parseToml} from 'smol-toml'
import {parse as parseYaml} from 'yaml'
import {readObject, textOf} from '../../../../web/shared/stored.ts'
import type {ArchiveFiles, ReadOptions} from '../item.ts'

/** What the configuration of a site generator says about its pages. */
export interface FolderSettings extends ReadOptions {
  generator: 'Jekyll' | 'Hugo' | 'Astro' | null
  /** The pattern of addresses, as in `/:year/:month/:title/`. */
  permalink: string | null
}

/** Reads the configuration of Jekyll, Hugo or Astro, if the folder has one. */
export async function readFolderSettings(
  files: ArchiveFiles,
  options: ReadOptions,
): Promise<FolderSettings> {
  const find = (pattern: RegExp) => files.paths.find((path) => pattern.test(path))
  const jekyll = find(/^(?:[^/]+\/)?_config\.ya?ml$/)
  const hugo = find(/^(?:[^/]+\/)?(?:config\/_default\/)?(?:hugo|config)\.(?:toml|ya?ml|json)$/)
  const astro = find(/^(?:[^/]+\/)?astro\.config\.\w+$/)
  const file = jekyll ?? hugo
  const values = file ? parse(file, (await files.read(file)).toString('utf8')) : {}
  const astroText = astro ? (await files.read(astro)).toString('utf8') : ''
  const [, astroSite] = /\bsite\s*:\s*["'](https?:\/\/[^"']+)["']/.exec(astroText) ?? []
  const address = textOf(values['url']) || textOf(values['baseurl']) || astroSite || ''
  const generator = jekyll ? 'Jekyll' : hugo ? 'Hugo' : astro ? 'Astro' : null
  const permalinks = readObject(values['permalinks'])
  return {
    generator: generator ?? (find(/^(?:[^/]+\/)?_posts\//) ? 'Jekyll' : null),
    site: options.site ?? (/^https?:\/\//.test(address) ? address.replace(/\/$/, '') : null),
    timeZone:
      validZone(textOf(values['timezone']) || textOf(values['timeZone'])) ?? options.timeZone,
    permalink: textOf(values['permalink']) || textOf(permalinks['posts']) || null,
  }
}

function parse(file: string, text: string): Record<string, unknown> {
  try {
    const value: unknown = file.endsWith('.toml')
      ? parseToml(text)
      : file.endsWith('.json')
        ? JSON.parse(text)
        : parseYaml(text)
    const fields = readObject(value)
    // Hugo’s names are written with and without capital letters.
    return {...fields, ...('baseURL' in fields && {baseurl: fields['baseURL']})}
  } catch {
    return {}
  }
}

function validZone(name: string): string | null {
  if (!name) return null
  try {
    return new Intl.DateTimeFormat('en', {timeZone: name}).resolvedOptions().timeZone
  } catch {
    return null
  }
}
