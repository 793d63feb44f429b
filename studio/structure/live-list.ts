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

/** The version of GROQ that the lists ask in. */
export const apiVersion = 'v2025-02-19'

export interface ListOptions {
  id: string
  title: string
  type: string
  /** Which documents stand in the list, with the names of `params`. */
  filter: string
  params?: Record<string, string | string[]>
  ordering?: {field: string; direction: 'asc' | 'desc'}[]
  /** What "create" makes here: ids of templates, with what they are told. All of the type, when left out. */
  templates?: {id: string; params?: Record<string, string>}[]
}

/** A list of the documents that a filter finds, as far as Sanity's own lists keep it up to date. */
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
 * The same, right at every moment. Sanity's own list looks again when a change touches a document that the
 * filter finds as it is stored; but whether an article belongs here may depend on the draft that has just
 * been put over it. So this one watches every document of the type, and looks again when others are found.
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
      // A parameter that the filter does not use, but that makes it another question.
      map((count) => filteredList(S, {...options, params: {...params, asked: String(count)}})),
    )
}

/** The ids of the articles in a state, from now on; a date that comes counts within half a minute. */
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

/** One stream for all lists: Sanity looks into each of them when it searches for a place to open a document. */
function watchVersions(store: DocumentStore): Observable<ArticleVersion[]> {
  const known = watched.get(store)
  if (known) return known
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
