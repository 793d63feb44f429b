import type {StructureBuilder, StructureResolverContext} from 'sanity/structure'
import {
  distinctUntilChanged,
  map,
  ReplaySubject,
  scan,
  share,
  switchMap,
  timer,
  type Observable,
} from 'rxjs'
import type {DocumentStore} from 'sanity'
import {
  articleStates,
  articleVersionsQuery,
  type ArticleStates,
  type ArticleVersion,
} from './article-states.ts'

/** The API version for the queries of the lists. */
export const apiVersion = 'v2025-02-19'

export interface ListOptions {
  id: string
  title: string
  type: string
  /** A GROQ filter for the documents of the list. It may use the names of `params`. */
  filter: string
  params?: Record<string, string | string[]>
  ordering?: {field: string; direction: 'asc' | 'desc'}[]
  /** The templates that "create" offers here, with their parameters. Default: all templates of the type. */
  templates?: {id: string; params?: Record<string, string>}[]
}

/**
 * Creates a list of the documents that match a filter. Sanity updates it only when a stored document matches
 * (see `liveList`).
 */
export function filteredList(S: StructureBuilder, options: ListOptions) {
  const {id, title, type, filter, params = {}, ordering, templates} = options
  const list = S.documentList()
    .id(id)
    .title(title)
    .schemaType(type)
    .apiVersion(apiVersion)
    .filter(filter)
    .params(params)
    .defaultOrdering(ordering ?? [])
  return templates
    ? list.initialValueTemplates(
        templates.map((template) => S.initialValueTemplateItem(template.id, template.params)),
      )
    : list
}

/**
 * Creates a list that is always current. Sanity's own list refetches only when a changed document matches the
 * filter as it is stored. Whether an article belongs here may depend on a new draft instead. So this list
 * watches every document of the type, and refetches when the ids change.
 */
export function liveList(
  S: StructureBuilder,
  context: StructureResolverContext,
  options: ListOptions,
) {
  const {type, filter, params = {}} = options
  return context.documentStore
    .listenQuery(
      {fetch: `*[${filter}]._id`, listen: '*[_type == $type]'},
      {...params, type},
      {perspective: 'drafts', apiVersion, tag: 'structure.list'},
    )
    .pipe(
      distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
      scan((count: number) => count + 1, 0),
      // The filter does not use this parameter, but a changed parameter makes Sanity run the query again.
      map((count) => filteredList(S, {...options, params: {...params, revision: String(count)}})),
    )
}

/**
 * Emits the ids of the articles in a state, and again when they change. When an article's date passes, the ids
 * are emitted within 30 seconds.
 */
export function watchState(
  {documentStore}: StructureResolverContext,
  state: keyof ArticleStates,
): Observable<string[]> {
  return watchVersions(documentStore).pipe(
    switchMap((versions) =>
      timer(0, 30_000).pipe(map(() => articleStates(versions, new Date())[state])),
    ),
    distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
  )
}

const watched = new WeakMap<DocumentStore, Observable<ArticleVersion[]>>()

/** All lists share one stream: Sanity resolves every list when it searches for a pane for a document. */
function watchVersions(store: DocumentStore): Observable<ArticleVersion[]> {
  const existing = watched.get(store)
  if (existing) return existing
  const versions = store
    .listenQuery(
      articleVersionsQuery,
      {},
      {perspective: 'raw', apiVersion, tag: 'structure.states'},
    )
    .pipe(share({connector: () => new ReplaySubject(1), resetOnRefCountZero: () => timer(5000)}))
  watched.set(store, versions)
  return versions
}
