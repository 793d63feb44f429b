import {LakeError} from '../error.ts'

/** GROQ functions that groq-js parses but neither it nor this lake implements. */
const unanswered = new Set([
  'documents::get',
  'documents::incomingGlobalDocumentReferenceCount',
  'documents::incomingRefCount',
  'global::anywhere',
  'media::aspect',
  'text::query',
  'text::semanticSimilarity',
  'user::attributes',
])

/** @throws LakeError `not_implemented` for a function, with its namespace, that is not supported */
export function checkAnswered(name: string): void {
  if (!unanswered.has(name)) return
  throw new LakeError(
    'not_implemented',
    `The GROQ function ${name.replace('global::', '')}() is not supported by this lake.`,
  )
}
