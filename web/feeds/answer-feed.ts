import {decodeSegment} from '../href.ts'
import {answerText} from '../answer-text.ts'
import {loadFeed, loadTopicFeed} from './feed.ts'
import type {FeedFormat} from './feed-formats.ts'

/** The feed of all articles. */
export function answerFeed(request: Request, {mediaType, write}: FeedFormat): Promise<Response> {
  return answerText(request, async () => {
    const feed = await loadFeed()
    return {mediaType, text: write(feed), changed: feed.changed}
  })
}

/** The feed of the topic whose slug this segment of the address is. */
export function answerTopicFeed(
  request: Request,
  segment: string,
  {mediaType, write}: FeedFormat,
): Promise<Response> {
  return answerText(request, async () => {
    const feed = await loadTopicFeed(decodeSegment(segment))
    return feed && {mediaType, text: write(feed), changed: feed.changed}
  })
}
