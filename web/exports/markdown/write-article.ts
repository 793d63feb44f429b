import {stegaClean} from '@sanity/client/stega'
import type {Article, SiteContent} from '../../content/index.ts'
import {siteName} from '../../content/site.ts'
import {href, safeHref} from '../../shared/href.ts'
import type {SiteSettings} from '../../settings.ts'
import {readArticleText} from '../../text/article-text.ts'
import {markdownFormat} from '../../text/markdown-format.ts'
import {readOwnLanguage} from '../../shared/language.ts'
import {textOf} from '../../shared/stored.ts'
import {writeText} from '../../text/write-text.ts'
import {writeMarkdownFile} from './markdown-file.ts'
import {wordsFor} from '../../words/words.ts'

/** Serializes an article as Markdown with front matter. */
export function writeArticle(marked: Article, site: SiteContent, settings: SiteSettings): string {
  const article = stegaClean(marked)
  const page = new URL(href(article) ?? '/', settings.siteUrl).href
  const words = wordsFor(site.settings?.language)
  const title = textOf(article.title) || words.site.untitled
  const lede = textOf(article.lede)
  const text = writeText(readArticleText(article.body), markdownFormat(words), {
    ...settings,
    page,
    words,
    invitation: site.settings?.callToAction,
    from: article.slug,
  })
  return writeMarkdownFile({
    title,
    lede,
    text,
    fields: [
      ['title', title],
      ['description', lede],
      ['authors', (article.authors ?? []).flatMap((author) => textOf(author?.name) || [])],
      ['topics', (article.topics ?? []).flatMap((topic) => textOf(topic?.title) || [])],
      ['date', article.publishedAt],
      ['modified', article._updatedAt],
      ['reviewed', article.review?.date],
      ['language', readOwnLanguage(article.language) ?? words.language],
      ['site', siteName(site)],
      ['canonical', readCanonical(article.seo?.canonical) ?? page],
    ],
  })
}

function readCanonical(address: string | null | undefined): string | undefined {
  const safe = safeHref(address)
  return safe?.startsWith('https:') ? safe : undefined
}
