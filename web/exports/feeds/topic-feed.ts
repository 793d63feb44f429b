import {getSiteAsReader, getTopicFeed} from '../../content/published.ts'
import {siteName} from '../../content/site.ts'
import {redirectIfMissing} from '../../http/stored-redirect.ts'
import {textResponse} from '../../http/text-response.ts'
import {siteSettings} from '../../settings.ts'
import {href} from '../../shared/href.ts'
import {textOf} from '../../shared/stored.ts'
import {wordsFor} from '../../words/words.ts'
import type {FeedFormat} from './feed-formats.ts'
import {createFeed, type Feed} from './feed.ts'

/** Responds with the feed of a topic. */
export async function topicFeedResponse(
  request: Request,
  slug: string,
  {mediaType, write}: FeedFormat,
): Promise<Response> {
  const response = await textResponse(request, async () => {
    const feed = await loadTopicFeed(slug)
    return feed && {mediaType, text: write(feed), changed: feed.changed}
  })
  return redirectIfMissing(request, response)
}

/** Loads the feed of a topic; undefined if there is no such topic. */
async function loadTopicFeed(slug: string): Promise<Feed | undefined> {
  const [{content: site}, {content: topic}] = await Promise.all([
    getSiteAsReader(),
    getTopicFeed(slug),
  ])
  const path = topic && href(topic)
  if (!path) return undefined
  const words = wordsFor(site.settings?.language)
  const title = textOf(topic.title) || words.site.untitled
  const head = {
    id: topic._id,
    title: `${title} · ${siteName(site)}`,
    description: textOf(topic.description) || words.lists.latestOn(title),
    path,
  }
  return createFeed(site, topic.articles, head, siteSettings())
}
