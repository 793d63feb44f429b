import {stegaClean} from '@sanity/client/stega'
import type {Article, SiteContent} from '../../content/index.ts'
import {href} from '../../shared/href.ts'
import {siteName} from '../../content/site-name.ts'
import type {SiteSettings} from '../../settings.ts'
import {readArticleText} from '../../text/article-text.ts'
import {escapeMarkdown, markdownFormat} from '../../text/markdown-format.ts'
import {readLanguage} from '../../text/read-language.ts'
import {safeHref} from '../../shared/safe-href.ts'
import {words} from '../../shared/words.ts'
import {writeText} from '../../text/write-text.ts'

/** An article in Markdown, whole, with what a page's head says of it before it. */
export function writeArticle(marked: Article, site: SiteContent, settings: SiteSettings): string {
  const article = stegaClean(marked)
  const page = new URL(href(article) ?? '/', settings.siteUrl).href
  const title = words(article.title) || 'Untitled'
  const lede = words(article.lede)
  const head: [string, unknown][] = [
    ['title', title],
    ['description', lede],
    ['authors', (article.authors ?? []).flatMap((author) => words(author?.name) || [])],
    ['topics', (article.topics ?? []).flatMap((topic) => words(topic?.title) || [])],
    ['date', article.publishedAt],
    ['modified', article._updatedAt],
    ['reviewed', article.review?.date],
    ['language', readLanguage(site.settings?.language)],
    ['site', siteName(site)],
    ['canonical', readCanonical(article.seo?.canonical) ?? page],
  ]
  const text = writeText(readArticleText(article.body), markdownFormat, {
    ...settings,
    page,
    invitation: site.settings?.callToAction,
    from: article.slug,
  })
  const parts = [
    `---\n${head.flatMap(writeField).join('\n')}\n---`,
    `# ${line(title)}`,
    line(lede),
    text,
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

/** JSON is YAML too: no word can be taken for anything but a word. */
function writeField([name, value]: [string, unknown]): string[] {
  if (value === null || value === undefined || value === '') return []
  return Array.isArray(value) && value.length === 0 ? [] : [`${name}: ${JSON.stringify(value)}`]
}

function readCanonical(address: string | null | undefined): string | undefined {
  const safe = safeHref(address)
  return safe?.startsWith('https:') ? safe : undefined
}

function line(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, ' '))
}
