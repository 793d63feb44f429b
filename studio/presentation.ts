import {
  defineDocuments,
  defineLocations,
  type DocumentLocation,
  type PresentationPluginOptions,
} from 'sanity/presentation'
import {addressedTypes, decodeSegment, href, hrefPattern} from '../web/href.ts'
import {siteOrigin} from './site-origin.ts'

/** Which document a page of the site is about. */
const mainDocuments = defineDocuments([
  ...addressedTypes.map((type) => ({
    route: hrefPattern(type),
    resolve: ({params: {slug}}: {params: Record<string, string>}) => ({
      filter: `_type == "${type}" && slug.current == $slug`,
      params: {slug: decodeSegment(slug ?? '')},
    }),
  })),
  {route: '/', filter: '_type == "settings" && _id == "settings"'},
])

/** On which pages of the site a document's content is shown. */
const locations = {
  article: defineLocations({
    select: {
      title: 'title',
      slug: 'slug.current',
      author: 'authors.0.name',
      authorSlug: 'authors.0.slug.current',
      topic: 'topics.0.title',
      topicSlug: 'topics.0.slug.current',
    },
    resolve: (article) =>
      at(
        page('article', article?.title, article?.slug),
        page('settings', 'The first page'),
        page('author', article?.author, article?.authorSlug),
        page('topic', article?.topic, article?.topicSlug),
      ),
  }),
  author: defineLocations({
    select: {name: 'name', slug: 'slug.current'},
    resolve: (author) => at(page('author', author?.name, author?.slug)),
  }),
  topic: defineLocations({
    select: {title: 'title', slug: 'slug.current'},
    resolve: (topic) => at(page('topic', topic?.title, topic?.slug)),
  }),
  settings: defineLocations({
    message: 'Shown on every page of the site',
    tone: 'positive',
    locations: [{title: 'The first page', href: '/'}],
  }),
}

export const presentation: PresentationPluginOptions = {
  title: 'Preview',
  resolve: {mainDocuments, locations},
  previewUrl: {
    initial: siteOrigin,
    previewMode: {enable: '/api/draft-mode/enable'},
  },
}

function page(type: string, title: unknown, slug?: unknown): DocumentLocation | undefined {
  const path = href({_type: type, ...(typeof slug === 'string' && {slug})})
  return path
    ? {title: typeof title === 'string' && title ? title : 'Untitled', href: path}
    : undefined
}

function at(...pages: (DocumentLocation | undefined)[]) {
  const found = pages.filter((location) => location !== undefined)
  return found.length > 0
    ? {locations: found}
    : {message: 'It has a page of its own once it has an address', tone: 'caution' as const}
}
