import {set, setIfMissing, unset, type FormPatch} from 'sanity'
import type {ExistingSource} from './find-existing.ts'
import {valuesToSet, type SourceField} from './plan-fill.ts'
import type {SourceFields} from './source-fields.ts'

/**
 * Returns the draft of a source with the fields of a pasted reference. `id` is its published id, and `key` creates an
 * array key.
 */
export function draftOf(fields: SourceFields, id: string, key: () => string) {
  const chosen = new Set(Object.keys(fields) as SourceField[])
  return {_id: `drafts.${id}`, _type: 'source', ...valuesToSet(fields, chosen, key)}
}

/**
 * Returns the patches that make a reference field refer to a source, as Sanity's own input does. A reference to a
 * source that is not published is weak until it is.
 */
export function referTo({
  _id,
  isPublished,
}: Pick<ExistingSource, '_id' | 'isPublished'>): FormPatch[] {
  return [
    setIfMissing({}),
    set('reference', ['_type']),
    set(_id.replace(/^drafts\./, ''), ['_ref']),
    ...(isPublished
      ? [unset(['_weak']), unset(['_strengthenOnPublish'])]
      : [set(true, ['_weak']), set({type: 'source'}, ['_strengthenOnPublish'])]),
  ]
}
