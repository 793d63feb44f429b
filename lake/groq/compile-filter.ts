import {evaluateSync, type ExprNode} from 'groq-js'
import type {JsonObject, LakeDocument} from '../document.ts'
import {LakeError} from '../error.ts'
import {readCallOut} from './call-out.ts'
import {filtersOfEverything} from './condition.ts'
import {guarded} from './evaluate.ts'
import {parseQuery} from './parse-query.ts'
import {prepareQuery} from './prepare.ts'
import {matchesTextQuery, searchText, searchTextOfDocument} from './text-query.ts'

/** Returns whether a document matches. Throws `invalid` or `too_large` if groq-js cannot evaluate the filter. */
export type Filter = (document: LakeDocument) => boolean

/**
 * Compiles the filter of a listener's query, `*` or `*[…]`. A projection, order or slice after it is ignored.
 * The filter sees only one document: `->` and a nested `*` find nothing. Throws like `query`, and `invalid`
 * for a query without a leading `*`.
 */
export function compileFilter(query: string, params: JsonObject): Filter {
  const {tree, key} = parseQuery(query, params)
  const filters = filtersOf(tree)
  if (!filters) {
    throw new LakeError('invalid', `A listener's query must be "*" or "*[…]", not "${query}".`)
  }
  const prepared = filters.map((filter, index) => prepareQuery(`${key}\n#${index}`, filter))
  return (document) =>
    prepared.every((filter) => {
      const value = guarded(() =>
        evaluateSync(filter.tree, {
          root: document,
          params,
          dataset: [],
          dereference: ({_ref}) => answerAbout(document, _ref) ?? null,
        }),
      )
      return value.data === true
    })
}

/** Returns the filters directly after the `*`; undefined if the query does not begin with `*`. */
function filtersOf(tree: ExprNode): ExprNode[] | undefined {
  switch (tree.type) {
    case 'Everything':
      return []
    case 'Filter':
      return filtersOfEverything(tree)
    case 'Map':
    case 'FlatMap':
    case 'Projection':
    case 'PipeFuncCall':
    case 'Slice':
    case 'AccessElement':
    case 'ArrayCoerce':
    case 'Group':
      return filtersOf(tree.base)
    default:
      return undefined
  }
}

/**
 * Handles the call-outs about a document itself. All others return null, and the reference to a document undefined.
 */
export function answerAbout(document: LakeDocument, ref: string): JsonObject | null | undefined {
  const call = readCallOut(ref)
  if (!call) return undefined
  const [name, search = '', subject = ''] = call
  if (name !== 'searchDocument' && name !== 'searchText') return null
  const text = name === 'searchText' ? searchText(subject) : searchTextOfDocument(document)
  // groq-js accepts any value here; only its types require a document.
  return matchesTextQuery(text, search) as unknown as JsonObject
}
