import {topicFeedResponse} from '../../../../exports/feeds/topic-feed.ts'
import {feedFormats} from '../../../../exports/feeds/feed-formats.ts'

export async function GET(
  request: Request,
  {params}: {params: Promise<{slug: string}>},
): Promise<Response> {
  return topicFeedResponse(request, (await params).slug, feedFormats.atom)
}
