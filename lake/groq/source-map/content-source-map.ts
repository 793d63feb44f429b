/**
 * Maps each value of a result to the document and path that it was read from, in the form that
 * `@sanity/client` reads (its `src/csm/types.ts`). A mapping also applies to everything below its path, up to
 * the next mapping.
 */
export interface ContentSourceMap {
  documents: {_id: string; _type: string}[]
  /** Paths in documents, as JSONPath: `$['title']`. */
  paths: string[]
  /** By path in the result. Values without a mapping were not traced. */
  mappings: {[resultPath: string]: Mapping}
}

export interface Mapping {
  type: 'value'
  source:
    | {type: 'documentValue'; document: number; path: number}
    /** A literal in the query, or a param. */
    | {type: 'literal'}
    /** Computed. */
    | {type: 'unknown'}
}

/** How array items are named in `paths`: by index, or by `_key` if they have one. */
export type ArraySelector = 'index' | 'key'
