import type {JsonObject} from '../../../lake/document.ts'
import type {Perspective} from '../../../lake/groq/perspective.ts'
import type {Viewer} from '../../../lake/viewer.ts'
import {factsQuery} from '../../../studio/review/facts.ts'
import {hasStatus} from '../../../studio/requests/request-filters.ts'
import {articleFilters} from '../../../studio/structure/article-filters.ts'
import {articleVersionsQuery} from '../../../studio/structure/article-states.ts'
import {storedQuery, todoQuery} from '../../../studio/home/home-query.ts'
import {attentions} from '../../../studio/structure/attention.ts'
import * as site from '../../../web/lake/queries.ts'
import {workingLinkQuery} from '../../../web/preview/preview.ts'
import {dueNoticesQuery} from '../../../web/requests/outbox.ts'
import {versionsQuery} from '../../../web/requests/erase-documents.ts'
import {monthsQuery, oldQuery} from '../../../web/requests/jobs.ts'

/** A query that the site or the Studio always sends in this form. */
export interface StructuralQuery {
  name: string
  query: string
  params: JsonObject
  perspective: Perspective
  viewer: Viewer
}

const anonymous: Viewer = {kind: 'anonymous'}
const editor: Viewer = {kind: 'user', id: 'ada', name: 'Ada', role: 'editor'}

/** A value for each parameter of the queries. */
const values: JsonObject = {
  preview: false,
  slug: 'still-water',
  type: 'article',
  id: 'a',
  paths: ['/old-path', '/old-path/*'],
  patterns: ['/old-path/*'],
  after: 'article-1',
  start: 0,
  end: 12,
  anywhere: ['water*'],
  words: ['water'],
  since: '2026-01-01T00:00:00Z',
  secret: 'a secret of an invitation to review',
  now: '2026-01-01T00:00:00Z',
  never: '2026-01-02T00:00:00Z',
  before: '2025-01-01T00:00:00Z',
  ids: ['a', 'b'],
  drafts: ['drafts.a'],
  draftIds: ['drafts.a', 'drafts.b'],
  types: ['article'],
  slugs: ['still-water'],
  picture: 'image-abc-100x100-png',
  topic: 't',
  series: 's',
  __types: ['article'],
  __limit: 2001,
  __query: '*',
  __rawQuery: '',
}

function paramsOf(query: string): JsonObject {
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => new RegExp(`\\$${name}\\b`).test(query)),
  )
}

function structural(
  name: string,
  query: string,
  perspective: Perspective,
  viewer = editor,
): StructuralQuery {
  return {name, query, params: paramsOf(query), perspective, viewer}
}

/** What Sanity's list pane requests for a filter and an order. */
function listOf(filter: string, by: string, order: string): string {
  return `*[_type in $__types && (${filter})] {_type, _id, _originalId, "orderings": [${by}]} | order(${order}) [0...$__limit]`
}

const byDate = ['publishedAt', 'dateTime(orderings[0]) desc'] as const

const siteQueries = Object.entries(site).map(([name, query]) =>
  structural(`site ${name}`, query, 'published', anonymous),
)

const others = [
  structural('site workingLinkQuery', workingLinkQuery, 'published'),
  structural('site dueNoticesQuery', dueNoticesQuery, 'published'),
  structural('site monthsQuery', monthsQuery, 'published'),
  structural('site oldQuery', oldQuery, 'published'),
  structural('site versionsQuery', versionsQuery, 'raw'),
]

const lists = [
  structural('studio articles', listOf('_type == "article"', ...byDate), 'drafts'),
  structural('studio articles of ids', listOf(articleFilters.ofIds, ...byDate), 'drafts'),
  structural('studio articles of a topic', listOf(articleFilters.ofTopic, ...byDate), 'drafts'),
  structural(
    'studio articles of a series',
    listOf(articleFilters.ofSeries, 'part', 'orderings[0] asc'),
    'drafts',
  ),
  structural('studio ids of a topic', `*[${articleFilters.ofTopic}]._id`, 'drafts'),
  structural('studio ids of a series', `*[${articleFilters.ofSeries}]._id`, 'drafts'),
  structural('studio article versions', articleVersionsQuery, 'raw'),
  structural(
    'studio review links',
    listOf('_type == "reviewLink"', 'createdAt', 'dateTime(orderings[0]) desc'),
    'drafts',
  ),
  structural(
    'studio new requests',
    listOf(hasStatus('new'), 'receivedAt', 'dateTime(orderings[0]) desc'),
    'drafts',
  ),
  structural('studio number of new requests', `count(*[${hasStatus('new')}])`, 'drafts'),
  structural('studio facts', factsQuery, 'raw'),
]

const attention = attentions.map(({id, filter}) =>
  structural(`studio attention ${id}`, `count(*[${filter}])`, 'drafts'),
)

/** The queries of the site, and those of the Studio's structure and panels. */
export const structuralQueries: StructuralQuery[] = [
  ...siteQueries,
  ...others,
  ...lists,
  ...attention,
  structural('studio home stored', storedQuery, 'raw'),
  structural('studio home todo', todoQuery, 'drafts'),
]
