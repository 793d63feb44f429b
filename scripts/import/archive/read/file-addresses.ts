import type {Term} from '../item.ts'
import type {FolderSettings} from './folder-settings.ts'

interface FilePlace {
  path: string
  slug: string
  /** `2020-05-04`, or empty. */
  day: string
  terms: Term[]
  settings: FolderSettings
}

/** Jekyll’s names for patterns of addresses. */
const jekyllStyles: Record<string, string> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  none: '/:categories/:title.html',
}

/** Returns the paths at which a site generator published a file. */
export function addressesOfFile({path, slug, day, terms, settings}: FilePlace): string[] {
  const {generator, permalink} = settings
  const isPost = /(?:^|\/)_posts\//.test(path)
  if (isPost || (permalink && generator === 'Hugo')) {
    const style = permalink ?? 'date'
    const pattern = jekyllStyles[style] ?? style
    return [fill(pattern, {slug, day, terms})]
  }
  const bare = path
    .replace(/^(?:[^/]+\/)?(?:content|src\/content|src\/pages|_pages|pages)\//, '')
    .replace(/\.\w+$/, '')
    .replace(/(?:^|\/)_?index$/, '')
  if (generator === 'Jekyll') return [`/${bare}.html`, `/${bare}/`]
  if (generator === null) return []
  const parts = bare.split('/')
  const last = [...parts.slice(0, -1), slug].filter(Boolean).join('/')
  return [`/${last}/`]
}

function fill(
  pattern: string,
  {slug, day, terms}: Pick<FilePlace, 'slug' | 'day' | 'terms'>,
): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const categories = terms
    .filter(({kind}) => kind === 'category')
    .map((term) => term.slug.toLowerCase().replaceAll(/\s+/g, '-'))
  const values: Record<string, string> = {
    categories: categories.join('/'),
    year,
    month,
    day: date,
    i_month: String(Number(month)),
    i_day: String(Number(date)),
    title: slug,
    slug,
    filename: slug,
    contentbasename: slug,
    section: 'posts',
  }
  return pattern
    .replaceAll(/:([a-z_]+)/g, (_, name: string) => values[name] ?? '')
    .replaceAll(/\/{2,}/g, '/')
}
