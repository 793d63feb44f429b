import {textResponse} from '../../http/text-response.ts'
import {loadFeed, loadTopicFeed} from './feed.ts'
import type {FeedFormat} from './feed-formats.ts'

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
