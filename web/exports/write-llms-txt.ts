import {type Overview, type SiteContent, siteName} from '../content/index.ts'
import {href} from '../shared/href.ts'
import {markdownPath} from './markdown/markdown-path.ts'
import {escapeMarkdown} from '../text/markdown-format.ts'
import {textOf} from '../shared/stored.ts'

interface Entry {
  _type: string
  slug: string | null
  name: string | null
  about?: string | null
}

/** Creates `llms.txt` (https://llmstxt.org): the site's name, its description, and links to its texts. */
export function writeOverview(site: SiteContent, overview: Overview, siteUrl: string): string {
  const description = line(site.settings?.description)
  const sections = [
    section('Articles', siteUrl, overview.articles.map(readTitled), markdownPath),
    section('Series', siteUrl, overview.series.map(readTitled)),
    section('Topics', siteUrl, site.topics.map(readTitled)),
    section(
      'Authors',
      siteUrl,
      overview.authors.map((author) => ({...author, about: author.shortBio})),
    ),
  ]
  return `${[
    `# ${line(siteName(site))}`,
    ...(description ? [`> ${description}`] : []),
    ...sections.filter(Boolean),
  ].join('\n\n')}\n`
}

function readTitled(document: {
  _type: string
  slug: string | null
  title: string | null
  lede?: string | null
  description?: string | null
}): Entry {
  const {_type, slug, title, lede, description} = document
  return {_type, slug, name: title, about: lede ?? description ?? null}
}

function section(
  name: string,
  siteUrl: string,
  entries: Entry[],
  toPath = (path: string) => path,
): string {
  const lines = entries.flatMap((entry) => {
    const path = href(entry)
    if (!path) return []
    const about = line(entry.about)
    const address = new URL(toPath(path), siteUrl).href
    return [`- [${line(entry.name) || 'Untitled'}](${address})${about && `: ${about}`}`]
  })
  return lines.length > 0 ? `## ${name}\n\n${lines.join('\n')}` : ''
}

function line(text: unknown): string {
  return escapeMarkdown(textOf(text).replace(/\s+/g, ' '))
}
