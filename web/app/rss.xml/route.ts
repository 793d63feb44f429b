import {feedResponse} from '../../exports/feeds/feed-response.ts'
import {feedFormats} from '../../exports/feeds/feed-formats.ts'

export function GET(request: Request): Promise<Response> {
  return feedResponse(request, feedFormats.rss)
}
