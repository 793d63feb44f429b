import type {Thing, CreativeWork} from 'schema-dts'
import {stegaClean} from '@sanity/client/stega'
import type {Article, SiteContent} from '../../content/index.ts'
import {href} from '../../shared/href.ts'
import {exportedCover, isPicture, pictureAddress} from '../../assets/picture-sources.ts'
import type {SiteSettings} from '../../settings.ts'
import {readGallery, type TextBlock} from '../../text/portable-text.ts'
import type {ArticleText} from '../../text/article-text.ts'
import {readOwnLanguage} from '../../shared/language.ts'
import {textOf} from '../../shared/stored.ts'
import {describeMedia} from './describe-media.ts'
import {namePerson} from './name-person.ts'
import {siteId} from './linked-data.tsx'
import type {CslItem, CslName, CslType} from '../../shared/csl.ts'
import {sourceAddress} from '../../text/citations/notes-and-sources.ts'
import {wordsFor} from '../../words/words.ts'

/**
 * Describes an article with its authors, topics and sources, and its page, because schema.org has `reviewedBy` only
 * for pages.
 */
export function describeArticle(
  marked: Article,
  text: Pick<ArticleText, 'references' | 'blocks'>,
  site: SiteContent,
  settings: SiteSettings,
): Thing[] {
  const {siteUrl} = settings
  const article = stegaClean(marked)
  const words = wordsFor(site.settings?.language)
  const {language} = words
  const {untitled} = words.site
  const absolute = (path: string) => new URL(path, siteUrl).href
  const url = absolute(href(article) ?? '/')
  const picture = article.seo?.image?.asset ? article.seo.image : article.cover
  const images = [picture, ...galleryPictures(text.blocks)].flatMap((one) => {
    const address = pictureAddress(one, settings, exportedCover)
    return address ? [absolute(address)] : []
  })
  const [image, ...more] = images
  const authors = (article.authors ?? []).flatMap((author) => author ?? [])
  const topics = (article.topics ?? []).filter(({title}) => textOf(title))
  const {series, review} = article
  const seriesPath = series && href(series)
  const published = readTime(article.publishedAt)
  const modified = laterTime(published, readTime(article._updatedAt))
  const cited = text.references.map(({source}) => describeSource(source, untitled))
  const title = textOf(article.title) || untitled
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
      ...(review?.date && review.by && {reviewedBy: namePerson(review.by, siteUrl, words)}),
    },
    {
      '@type': 'BlogPosting',
      '@id': `${url}#article`,
      mainEntityOfPage: {'@id': url},
      url,
      headline: title,
      inLanguage: readOwnLanguage(article.language) ?? language,
      ...(textOf(article.lede) && {description: textOf(article.lede)}),
      ...(published && {datePublished: published}),
      ...(modified && {dateModified: modified}),
      ...(image && {image: more.length > 0 ? images : image}),
      ...(authors.length > 0 && {
        author: authors.map((author) => namePerson(author, siteUrl, words)),
      }),
      ...(topics.length > 0 && {
        about: topics.map((topic) => {
          const path = href(topic)
          return {'@type': 'Thing', name: textOf(topic.title), ...(path && {url: absolute(path)})}
        }),
      }),
      ...(cited.length > 0 && {citation: cited}),
      ...describeMedia(stegaClean(text.blocks), settings, words),
      ...(series && {
        isPartOf: {
          '@type': 'CreativeWorkSeries',
          name: textOf(series.title) || untitled,
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

/** Describes a work that an article cites. */
export function describeSource(source: CslItem, untitled: string): CreativeWork {
  const {title = '', author = [], issued, DOI, publisher} = source
  const year = issued?.['date-parts'][0][0]
  const url = sourceAddress(source)
  const about = {
    name: title || untitled,
    ...(author.length > 0 && {author: author.map(describeName)}),
    ...(year !== undefined && {datePublished: String(year)}),
    ...(publisher && {publisher: {'@type': 'Organization', name: publisher} as const}),
    ...(url && {url}),
    ...(DOI && {identifier: {'@type': 'PropertyValue', propertyID: 'DOI', value: DOI} as const}),
  }
  return types[source.type](source, about)
}

type About = Partial<Pick<Exclude<CreativeWork, string>, 'name'>> & object

/** Schema.org's type for each kind of source, with its container. */
const types: Record<CslType, (source: CslItem, about: About) => CreativeWork> = {
  'article-journal': ({'container-title': container, volume, issue, page}, about) => ({
    '@type': 'ScholarlyArticle',
    ...about,
    ...(page && {pagination: page}),
    ...(container && {
      isPartOf: {
        '@type': 'PublicationIssue',
        ...(issue && {issueNumber: issue}),
        isPartOf: {
          '@type': 'PublicationVolume',
          ...(volume && {volumeNumber: volume}),
          isPartOf: {'@type': 'Periodical', name: container},
        },
      },
    }),
  }),
  book: (_, about) => ({'@type': 'Book', ...about}),
  chapter: ({'container-title': container, page}, about) => ({
    '@type': 'Chapter',
    ...about,
    ...(page && {pagination: page}),
    ...(container && {isPartOf: {'@type': 'Book', name: container}}),
  }),
  thesis: (_, about) => ({'@type': 'Thesis', ...about}),
  report: (_, about) => ({'@type': 'Report', ...about}),
  webpage: ({'container-title': container}, about) => ({
    '@type': 'WebPage',
    ...about,
    ...(container && {isPartOf: {'@type': 'WebSite', name: container}}),
  }),
  speech: (_, about) => ({'@type': 'CreativeWork', ...about}),
}

function describeName({family, given, suffix, literal}: CslName) {
  if (literal || !family) {
    return {'@type': 'Organization', name: literal ?? given ?? ''} as const
  }
  return {
    '@type': 'Person',
    name: [given, family, suffix].filter(Boolean).join(' '),
    familyName: family,
    ...(given && {givenName: given}),
    ...(suffix && {honorificSuffix: suffix}),
  } as const
}

/** Returns the pictures of a text's galleries that are not decorative. */
function galleryPictures(blocks: TextBlock[]) {
  return blocks
    .filter(({_type}) => _type === 'gallery')
    .flatMap(readGallery)
    .filter(({decorative}) => decorative !== true)
    .filter(isPicture)
}
