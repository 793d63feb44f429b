import type {SampleType} from '../../web/shared/samples.ts'
import type {Reference} from '../portable-text.ts'

/** Returns an id of the sample content. It is always the same: an article's is `sample-<slug>`. */
export function sampleId(kind: SampleKind, name: string): string {
  return kind === 'article' ? `sample-${name}` : `sample-${kind}-${name}`
}

/** The types whose sample documents have an id made from a name. The author has a fixed one. */
export type SampleKind = Exclude<SampleType, 'author'>

export function referenceTo(id: string): Reference {
  return {_type: 'reference', _ref: id}
}
