import {answerTopicFeed} from '../../../../exports/feeds/answer-feed.ts'
import {feedFormats} from '../../../../exports/feeds/feed-formats.ts'

export async function GET(
  request: Request,
  {params}: {params: Promise<{slug: string}>},
): Promise<Response> {
  return answerTopicFeed(request, (await params).slug, feedFormats.json)
}
