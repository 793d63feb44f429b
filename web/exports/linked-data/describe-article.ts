import type {Thing} from 'schema-dts'
import {stegaClean} from '@sanity/client/stega'
import type {Article, SiteContent} from '../../content/index.ts'
import {href} from '../../shared/href.ts'
import {pictureAddress} from '../../assets/picture-sources.ts'
import type {SiteSettings} from '../../settings.ts'
import type {ArticleText} from '../../text/article-text.ts'
import {readLanguage} from '../../text/read-language.ts'
import {textOf} from '../../shared/text-of.ts'
import {namePerson} from './describe-person.ts'
import {describeSource} from './describe-source.ts'
import {siteId} from './describe-site.ts'

/**
 * Describes an article with its authors, topics and sources, and its page, because schema.org has `reviewedBy` only
 * for pages.
 */
export function describeArticle(
  marked: Article,
  text: Pick<ArticleText, 'references'>,
  site: SiteContent,
  settings: SiteSettings,
): Thing[] {
  const {siteUrl} = settings
  const article = stegaClean(marked)
  const absolute = (path: string) => new URL(path, siteUrl).href
  const url = absolute(href(article) ?? '/')
  const picture = article.seo?.image?.asset ? article.seo.image : article.cover
  const image = pictureAddress(picture, settings, {width: 1200, height: 675})
  const authors = (article.authors ?? []).flatMap((author) => author ?? [])
  const topics = (article.topics ?? []).filter(({title}) => textOf(title))
  const {series, review} = article
  const seriesPath = series && href(series)
  const published = readTime(article.publishedAt)
  const modified = laterTime(published, readTime(article._updatedAt))
  const cited = text.references.map(({source}) => describeSource(source))
  const language = readLanguage(site.settings?.language)
  const title = textOf(article.title) || 'Untitled'
  return [
    {
      '@type': 'WebPage',
      '@id': url,
      url,
      name: title,
      inLanguage: language,
      isPartOf: {'@id': siteId(siteUrl)},
      mainEntity: {'@id': `${url}#article`},
      ...(review?.date && {lastReviewed: review.date}),
      ...(review?.date && review.by && {reviewedBy: namePerson(review.by, siteUrl)}),
    },
    {
      '@type': 'BlogPosting',
      '@id': `${url}#article`,
      mainEntityOfPage: {'@id': url},
      url,
      headline: title,
      inLanguage: language,
      ...(textOf(article.lede) && {description: textOf(article.lede)}),
      ...(published && {datePublished: published}),
      ...(modified && {dateModified: modified}),
      ...(image && {image: absolute(image)}),
      ...(authors.length > 0 && {author: authors.map((author) => namePerson(author, siteUrl))}),
      ...(topics.length > 0 && {
        about: topics.map((topic) => {
          const path = href(topic)
          return {'@type': 'Thing', name: textOf(topic.title), ...(path && {url: absolute(path)})}
        }),
      }),
      ...(cited.length > 0 && {citation: cited}),
      ...(series && {
        isPartOf: {
          '@type': 'CreativeWorkSeries',
          name: textOf(series.title) || 'Untitled',
          ...(seriesPath && {url: absolute(seriesPath)}),
        },
        ...(article.part && {position: article.part}),
      }),
    },
  ]
}

function readTime(text: string | null): string | undefined {
  const time = Date.parse(text ?? '')
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}

function laterTime(one: string | undefined, other: string | undefined): string | undefined {
  if (!one || !other) return one ?? other
  return one > other ? one : other
}
