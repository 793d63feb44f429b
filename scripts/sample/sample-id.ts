import type {Reference} from '../portable-text.ts'

/** Returns an id of the sample content. It is always the same: an article's is `sample-<slug>`. */
export function sampleId(kind: SampleKind, name: string): string {
  return kind === 'article' ? `sample-${name}` : `sample-${kind}-${name}`
}

export type SampleKind = 'article' | 'topic' | 'series' | 'source' | 'passage' | 'offering' | 'page'

export function referenceTo(id: string): Reference {
  return {_type: 'reference', _ref: id}
}
