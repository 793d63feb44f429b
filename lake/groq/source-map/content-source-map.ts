/**
 * Which document, and which place in it, each value of a result was read from: the form that
 * `@sanity/client` reads (its `src/csm/types.ts`). A mapping also speaks for everything below its
 * place, up to the next mapping.
 */
export interface ContentSourceMap {
  documents: {_id: string; _type: string}[]
  /** Places in documents, as JSONPath: `$['title']`. */
  paths: string[]
  /** By place in the result. What has no mapping was not traced. */
  mappings: {[resultPath: string]: Mapping}
}

export interface Mapping {
  type: 'value'
  source:
    | {type: 'documentValue'; document: number; path: number}
    /** Written in the query, or one of its params. */
    | {type: 'literal'}
    /** Computed. */
    | {type: 'unknown'}
}

/** How items of arrays are named in `paths`: by index, or by `_key` where they have one. */
export type ArraySelector = 'index' | 'key'
