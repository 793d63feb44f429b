import {siteSettings} from '../../settings.ts'
import {
  getFeed,
  getSiteAsReader,
  getTopicFeed,
  type FeedArticle,
  type SiteContent,
  siteName,
} from '../../content/index.ts'
import {href} from '../../shared/href.ts'
import {exportedCover, pictureAddress} from '../../assets/picture-sources.ts'
import {readArticleText} from '../../text/article-text.ts'
import {htmlFormat, writeAttributes} from '../../text/html-format.ts'
import {readAudio} from '../../text/media.ts'
import {textOf} from '../../shared/stored.ts'
import {writeText} from '../../text/write-text.ts'
import {textResponse} from '../../http/text-response.ts'
import type {FeedFormat} from './feed-formats.ts'
import {wordsFor} from '../../words/words.ts'

/** The content of a feed in any format. All addresses are absolute. */
export interface Feed {
  /** Does not change when the site's address does. */
  id: string
  title: string
  description: string
  language: string
  /** The page with the same list of articles. */
  page: string
  /** The absolute address of the feed's folder, such as that of `/topics/trust`. */
  folder: string
  changed: Date
  items: FeedItem[]
}

export interface FeedItem {
  id: string
  title: string
  url: string
  summary: string
  html: string
  /** The language of the article, if it differs from that of the feed. */
  language?: string | undefined
  published: Date
  changed: Date
  authors: {name: string; url?: string}[]
  topics: string[]
  image?: string
  /** The recordings in the article. */
  recordings: FeedRecording[]
}

export interface FeedRecording {
  url: string
  title: string
  type: string
  /** In bytes. */
  size: number | undefined
  seconds: number | undefined
}

/** Loads the feed of all articles. */
export async function loadFeed(): Promise<Feed> {
  const [{content: site}, {content: articles}] = await Promise.all([getSiteAsReader(), getFeed()])
  const words = wordsFor(site.settings?.language)
  return toFeed(site, articles, {
    id: 'articles',
    title: siteName(site),
    description: textOf(site.settings?.description) || words.lists.latest(siteName(site)),
    path: '',
  })
}

/** Loads the feed of a topic; undefined if there is no such topic. */
export async function loadTopicFeed(slug: string): Promise<Feed | undefined> {
  const [{content: site}, {content: topic}] = await Promise.all([
    getSiteAsReader(),
    getTopicFeed(slug),
  ])
  const path = topic && href(topic)
  if (!path) return undefined
  const words = wordsFor(site.settings?.language)
  const title = textOf(topic.title) || words.site.untitled
  return toFeed(site, topic.articles, {
    id: topic._id,
    title: `${title} · ${siteName(site)}`,
    description: textOf(topic.description) || words.lists.latestOn(title),
    path,
  })
}

interface FeedHead {
  id: string
  title: string
  description: string
  path: string
}

function toFeed(site: SiteContent, articles: FeedArticle[], head: FeedHead): Feed {
  const {siteUrl} = siteSettings()
  const items = articles.flatMap((article) => tryToItem(site, article))
  const times = items.map(({changed}) => changed.getTime())
  return {
    id: toId(head.id),
    title: head.title,
    description: head.description,
    language: wordsFor(site.settings?.language).language,
    page: `${siteUrl}${head.path || '/'}`,
    folder: `${siteUrl}${head.path}`,
    changed: new Date(Math.max(0, ...times)),
    items,
  }
}

/** Returns an empty list if an article cannot be serialized, so that the rest of the feed is still sent. */
function tryToItem(site: SiteContent, article: FeedArticle): FeedItem[] {
  try {
    return toItem(site, article)
  } catch (error) {
    console.error(`${article._id} is left out of the feeds:`, error)
    return []
  }
}

function toItem(site: SiteContent, article: FeedArticle): FeedItem[] {
  const settings = siteSettings()
  const {siteUrl} = settings
  const path = href(article)
  const published = new Date(article.publishedAt ?? '')
  if (!path || Number.isNaN(published.getTime())) return []
  const page = new URL(path, siteUrl).href
  const words = wordsFor(site.settings?.language)
  const own = words.attributesOf('', article.language)
  const text = readArticleText(article.body)
  const html = writeText(text, htmlFormat(page, words), {
    ...settings,
    page,
    words,
    invitation: site.settings?.callToAction,
    from: article.slug,
  })
  const image = pictureAddress(article.cover, settings, exportedCover)
  return [
    {
      id: toId(article._id),
      title: textOf(article.title) || words.site.untitled,
      url: page,
      summary: textOf(article.lede),
      html: own.lang ? `<div${writeAttributes(own)}>${html}</div>` : html,
      ...(own.lang && {language: own.lang}),
      published,
      changed: new Date(Math.max(published.getTime(), Date.parse(article._updatedAt) || 0)),
      authors: (article.authors ?? []).flatMap((author) => {
        const [name, address] = [textOf(author?.name), author && href(author)]
        return name ? [{name, ...(address && {url: new URL(address, siteUrl).href})}] : []
      }),
      topics: (article.topics ?? []).flatMap((topic) => textOf(topic?.title) || []),
      ...(image && {image: new URL(image, siteUrl).href}),
      recordings: text.blocks.flatMap((block) => {
        const audio = block._type === 'audio' ? readAudio(block, settings, words) : undefined
        if (!audio) return []
        const {path: file, title, type, bytes: size, seconds} = audio
        return [{url: new URL(file, siteUrl).href, title, type, size, seconds}]
      }),
    },
  ]
}

/** Creates an id from what never changes: neither an address nor a title. */
function toId(id: string): string {
  const {projectId, dataset} = siteSettings()
  return `urn:stillwater:${projectId}:${dataset}:${encodeURIComponent(id)}`
}

/** Responds with the feed of all articles. */
export function feedResponse(request: Request, {mediaType, write}: FeedFormat): Promise<Response> {
  return textResponse(request, async () => {
    const feed = await loadFeed()
    return {mediaType, text: write(feed), changed: feed.changed}
  })
}

/** Responds with the feed of a topic. */
export function topicFeedResponse(
  request: Request,
  slug: string,
  {mediaType, write}: FeedFormat,
): Promise<Response> {
  return textResponse(request, async () => {
    const feed = await loadTopicFeed(slug)
    return feed && {mediaType, text: write(feed), changed: feed.changed}
  })
}
