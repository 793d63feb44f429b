import type {FeedArticle} from '../../content/published.ts'
import type {SiteContent} from '../../content/site.ts'
import {href} from '../../shared/href.ts'
import {exportedCover, pictureAddress} from '../../assets/picture-sources.ts'
import {readArticleText} from '../../text/article-text.ts'
import {htmlFormat, writeAttributes} from '../../text/html-format.ts'
import {readAudio} from '../../text/media.ts'
import type {SiteSettings} from '../../settings.ts'
import {textOf} from '../../shared/stored.ts'
import {writeText} from '../../text/write-text.ts'
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

/** What feeds differ in. */
export interface FeedHead {
  id: string
  title: string
  description: string
  path: string
}

/** Creates the feed of a list of articles. An article that cannot be serialized is left out, and logged. */
export function createFeed(
  site: SiteContent,
  articles: FeedArticle[],
  head: FeedHead,
  settings: SiteSettings,
): Feed {
  const {siteUrl} = settings
  const items = articles.flatMap((article) => tryToItem(site, article, settings))
  const times = items.map(({changed}) => changed.getTime())
  return {
    id: toId(head.id, settings),
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
function tryToItem(site: SiteContent, article: FeedArticle, settings: SiteSettings): FeedItem[] {
  try {
    return toItem(site, article, settings)
  } catch (error) {
    console.error(`${article._id} is left out of the feeds:`, error)
    return []
  }
}

function toItem(site: SiteContent, article: FeedArticle, settings: SiteSettings): FeedItem[] {
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
      id: toId(article._id, settings),
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
function toId(id: string, {projectId, dataset}: SiteSettings): string {
  return `urn:stillwater:${projectId}:${dataset}:${encodeURIComponent(id)}`
}
