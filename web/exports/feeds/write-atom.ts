import type {Feed, FeedItem} from './feed.ts'
import {element, xmlDocument} from './xml.ts'

/** Serializes a feed as Atom (RFC 4287). */
export function writeAtom(feed: Feed): string {
  return xmlDocument(
    element(
      'feed',
      {xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language},
      element('id', {}, feed.id),
      element('title', {}, feed.title),
      element('subtitle', {}, feed.description),
      element('updated', {}, feed.changed.toISOString()),
      element('link', {
        rel: 'self',
        type: 'application/atom+xml',
        href: `${feed.folder}/atom.xml`,
      }),
      element('link', {rel: 'alternate', type: 'text/html', href: feed.page}),
      feed.items.map((item) => writeEntry(item, feed)),
    ),
  )
}

/** Atom requires an author for each entry. Without one, it is the site. */
function writeEntry(item: FeedItem, feed: Feed) {
  const authors = item.authors.length > 0 ? item.authors : [{name: feed.title, url: undefined}]
  return element(
    'entry',
    {},
    element('id', {}, item.id),
    element('title', {}, item.title),
    element('link', {rel: 'alternate', type: 'text/html', href: item.url}),
    element('published', {}, item.published.toISOString()),
    element('updated', {}, item.changed.toISOString()),
    authors.map(({name, url}) =>
      element('author', {}, element('name', {}, name), url ? element('uri', {}, url) : undefined),
    ),
    item.topics.map((term) => element('category', {term})),
    item.summary ? element('summary', {}, item.summary) : undefined,
    element('content', {type: 'html'}, item.html),
  )
}
