import {answerFeed} from '../../exports/feeds/answer-feed.ts'
import {feedFormats} from '../../exports/feeds/feed-formats.ts'

export function GET(request: Request): Promise<Response> {
  return answerFeed(request, feedFormats.atom)
}
