import {answerText} from '../../http/answer-text.ts'
import {loadFeed, loadTopicFeed} from './feed.ts'
import type {FeedFormat} from './feed-formats.ts'

/** The feed of all articles. */
export function answerFeed(request: Request, {mediaType, write}: FeedFormat): Promise<Response> {
  return answerText(request, async () => {
    const feed = await loadFeed()
    return {mediaType, text: write(feed), changed: feed.changed}
  })
}

/** The feed of the topic with this slug. */
export function answerTopicFeed(
  request: Request,
  slug: string,
  {mediaType, write}: FeedFormat,
): Promise<Response> {
  return answerText(request, async () => {
    const feed = await loadTopicFeed(slug)
    return feed && {mediaType, text: write(feed), changed: feed.changed}
  })
}
