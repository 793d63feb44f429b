import {stegaClean} from '@sanity/client/stega'
import type {Article, SiteContent} from '../content/index.ts'
import {href} from '../href.ts'
import type {SiteSettings} from '../settings.ts'
import {siteName} from '../site-name.ts'
import {dayOf} from '../text/day.ts'
import {words} from '../text/words.ts'
import type {CitableArticle} from './cite-article.ts'

/** What of an article is cited, with its whole address on this site. */
export function citableArticle(
  marked: Article,
  site: SiteContent | undefined,
  {siteUrl, timeZone}: Pick<SiteSettings, 'siteUrl' | 'timeZone'>,
): CitableArticle {
  const article = stegaClean(marked)
  return {
    title: words(article.title) || 'Untitled',
    authors: (article.authors ?? []).flatMap((author) => words(author?.name) || []),
    publishedAt: dayOf(article.publishedAt, timeZone),
    site: stegaClean(siteName(site)),
    url: new URL(href(article) ?? '/', siteUrl).href,
    slug: article.slug ?? '',
    language: words(stegaClean(site?.settings?.language)) || 'en',
  }
}
