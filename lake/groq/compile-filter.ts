import {evaluateSync, type ExprNode} from 'groq-js'
import type {JsonObject, LakeDocument} from '../document.ts'
import {LakeError} from '../error.ts'
import {readCallOut} from './call-out.ts'
import {filtersOfEverything} from './condition.ts'
import {guarded} from './evaluate.ts'
import {isSimple} from './is-simple.ts'
import {parseQuery} from './parse-query.ts'
import {prepareQuery} from './prepare.ts'
import {matchesTextQuery, searchText, searchTextOfDocument} from './text-query.ts'
import {nodesOf} from './tree.ts'

export interface Filter {
  /** Throws `invalid` or `too_large` for what groq-js cannot evaluate. */
  matches: (document: LakeDocument) => boolean
  /**
   * Whether it only compares: the time that it takes grows with what a document says of itself, and with
   * nothing else.
   */
  isQuick: boolean
}

/**
 * The filter of a listener's query, `*` or `*[…]`, as a function. A projection, order or slice
 * after it is passed over. The filter sees the one document only: `->` and a `*` within it find
 * nothing. Throws as `query` does, and `invalid` for a query that does not begin with `*`.
 */
export function compileFilter(query: string, params: JsonObject): Filter {
  const {tree, key} = parseQuery(query, params)
  const filters = filtersOf(tree)
  if (!filters) {
    throw new LakeError('invalid', `A listener's query must be "*" or "*[…]", not "${query}".`)
  }
  const prepared = filters.map((filter, index) => prepareQuery(`${key}\n#${index}`, filter))
  return {
    isQuick: prepared.every((filter) => isSimple(filter) && !goesThroughItems(filter.tree)),
    matches: (document) =>
      prepared.every((filter) => {
        const value = guarded(() =>
          evaluateSync(filter.tree, {
            root: document,
            params,
            dataset: [],
            dereference: ({_ref}) => answer(document, _ref),
          }),
        )
        return value.data === true
      }),
  }
}

const loops = new Set<ExprNode['type']>(['Filter', 'Map', 'FlatMap', 'Projection', 'PipeFuncCall'])

function goesThroughItems(tree: ExprNode): boolean {
  for (const node of nodesOf(tree)) if (loops.has(node.type)) return true
  return false
}

/** The filters directly behind the `*`, however the rest of the query goes on. */
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

/** The call-outs that concern the document itself; everything else is out of a listener's sight. */
function answer(document: LakeDocument, ref: string): JsonObject | null {
  const [name, search = '', subject = ''] = readCallOut(ref) ?? []
  if (name !== 'searchDocument' && name !== 'searchText') return null
  const text = name === 'searchText' ? searchText(subject) : searchTextOfDocument(document)
  // groq-js takes any value for an answer; only its types speak of documents.
  return matchesTextQuery(text, search) as unknown as JsonObject
}
