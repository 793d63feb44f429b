import {getFeed, getSiteAsReader} from '../../content/published.ts'
import {siteName} from '../../content/site.ts'
import {textResponse} from '../../http/text-response.ts'
import {siteSettings} from '../../settings.ts'
import {textOf} from '../../shared/stored.ts'
import {wordsFor} from '../../words/words.ts'
import type {FeedFormat} from './feed-formats.ts'
import {createFeed} from './feed.ts'

/** Responds with the feed of all articles. */
export function feedResponse(request: Request, {mediaType, write}: FeedFormat): Promise<Response> {
  return textResponse(request, async () => {
    const [{content: site}, {content: articles}] = await Promise.all([getSiteAsReader(), getFeed()])
    const {lists} = wordsFor(site.settings?.language)
    const title = siteName(site)
    const description = textOf(site.settings?.description) || lists.latest(title)
    const head = {id: 'articles', title, description, path: ''}
    const feed = createFeed(site, articles, head, siteSettings())
    return {mediaType, text: write(feed), changed: feed.changed}
  })
}
