import {answerFeed} from '../../feeds/answer-feed.ts'
import {feedFormats} from '../../feeds/feed-formats.ts'

export function GET(request: Request): Promise<Response> {
  return answerFeed(request, feedFormats.rss)
}
