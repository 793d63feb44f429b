import type {SiteContent} from '../content/index.ts'
import type {Overview} from '../content/published.ts'
import {siteName} from '../content/site.ts'
import {href} from '../shared/href.ts'
import {markdownPath} from './markdown/markdown-path.ts'
import {escapeMarkdown} from '../text/markdown-format.ts'
import {textOf} from '../shared/stored.ts'
import {wordsFor} from '../words/words.ts'

interface Entry {
  _type: string
  slug: string | null
  name: string | null
  about?: string | null
}

/** Creates `llms.txt` (https://llmstxt.org): the site's name, its description, and links to its texts. */
export function writeOverview(site: SiteContent, overview: Overview, siteUrl: string): string {
  const words = wordsFor(site.settings?.language)
  const section = (...of: Section) => writeSection(words.site.untitled, ...of)
  const description = line(site.settings?.description)
  const sections = [
    section(words.site.articles, siteUrl, overview.articles.map(readTitled), markdownPath),
    section(words.lists.pages, siteUrl, overview.pages.map(readTitled), markdownPath),
    section(words.lists.series, siteUrl, overview.series.map(readTitled)),
    section(words.site.topics, siteUrl, site.topics.map(readTitled)),
    section(
      words.lists.authors,
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

type Section = [name: string, siteUrl: string, entries: Entry[], toPath?: (path: string) => string]

function writeSection(
  untitled: string,
  ...[name, siteUrl, entries, toPath = (path) => path]: Section
): string {
  const lines = entries.flatMap((entry) => {
    const path = href(entry)
    if (!path) return []
    const about = line(entry.about)
    const address = new URL(toPath(path), siteUrl).href
    return [`- [${line(entry.name) || untitled}](${address})${about && `: ${about}`}`]
  })
  return lines.length > 0 ? `## ${name}\n\n${lines.join('\n')}` : ''
}

function line(text: unknown): string {
  return escapeMarkdown(textOf(text).replace(/\s+/g, ' '))
}
