import {stegaClean} from '@sanity/client/stega'
import type {Article, SiteContent} from '../../content/index.ts'
import {href} from '../../shared/href.ts'
import type {SiteSettings} from '../../settings.ts'
import {siteName} from '../../content/site-name.ts'
import {dayOf} from '../../shared/day.ts'
import {textOf} from '../../shared/text-of.ts'
import type {CitableArticle} from './cite-article.ts'
import {citedName} from '../../shared/cited-name.ts'
import {cslDay} from '../../shared/csl.ts'

/** Returns the citation data of an article, with its absolute address. */
export function citableArticle(
  marked: Article,
  site: SiteContent | undefined,
  {siteUrl, timeZone}: Pick<SiteSettings, 'siteUrl' | 'timeZone'>,
): CitableArticle {
  const article = stegaClean(marked)
  const issued = cslDay(dayOf(article.publishedAt, timeZone))
  return {
    id: article.slug ?? '',
    type: 'webpage',
    title: textOf(article.title) || 'Untitled',
    author: (article.authors ?? []).flatMap((author) => (author && citedName(author)) || []),
    ...(issued && {issued}),
    'container-title': stegaClean(siteName(site)),
    URL: new URL(href(article) ?? '/', siteUrl).href,
    language: textOf(stegaClean(site?.settings?.language)) || 'en',
  }
}
