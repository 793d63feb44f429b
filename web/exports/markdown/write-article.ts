import {stegaClean} from '@sanity/client/stega'
import {type Article, type SiteContent, siteName} from '../../content/index.ts'
import {href, safeHref} from '../../shared/href.ts'
import type {SiteSettings} from '../../settings.ts'
import {readArticleText} from '../../text/article-text.ts'
import {escapeMarkdown, markdownFormat} from '../../text/markdown-format.ts'
import {textOf} from '../../shared/stored.ts'
import {writeText} from '../../text/write-text.ts'
import {wordsFor} from '../../words/words.ts'

/** Serializes an article as Markdown with front matter. */
export function writeArticle(marked: Article, site: SiteContent, settings: SiteSettings): string {
  const article = stegaClean(marked)
  const page = new URL(href(article) ?? '/', settings.siteUrl).href
  const words = wordsFor(site.settings?.language)
  const title = textOf(article.title) || words.site.untitled
  const lede = textOf(article.lede)
  const frontMatter: [string, unknown][] = [
    ['title', title],
    ['description', lede],
    ['authors', (article.authors ?? []).flatMap((author) => textOf(author?.name) || [])],
    ['topics', (article.topics ?? []).flatMap((topic) => textOf(topic?.title) || [])],
    ['date', article.publishedAt],
    ['modified', article._updatedAt],
    ['reviewed', article.review?.date],
    ['language', words.language],
    ['site', siteName(site)],
    ['canonical', readCanonical(article.seo?.canonical) ?? page],
  ]
  const text = writeText(readArticleText(article.body), markdownFormat(words), {
    ...settings,
    page,
    words,
    invitation: site.settings?.callToAction,
    from: article.slug,
  })
  const parts = [
    `---\n${frontMatter.flatMap(writeField).join('\n')}\n---`,
    `# ${line(title)}`,
    line(lede),
    text,
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

/** Serializes a field of the front matter. JSON is valid YAML, so no value can be misread. */
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
