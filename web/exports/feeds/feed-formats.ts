import type {Feed} from './feed.ts'
import {writeAtom} from './write-atom.ts'
import {writeJsonFeed} from './write-json-feed.ts'
import {writeRss} from './write-rss.ts'

export interface FeedFormat {
  file: string
  mediaType: string
  write: (feed: Feed) => string
}

/** The formats of every feed. */
export const feedFormats = {
  rss: {file: 'rss.xml', mediaType: 'application/rss+xml', write: writeRss},
  atom: {file: 'atom.xml', mediaType: 'application/atom+xml', write: writeAtom},
  json: {file: 'feed.json', mediaType: 'application/feed+json', write: writeJsonFeed},
} satisfies Record<string, FeedFormat>
