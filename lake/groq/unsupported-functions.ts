import {LakeError} from '../error.ts'

/**
 * GROQ functions that groq-js parses but neither it nor this lake implements. For a name that is no GROQ function at
 * all, the parser throws, and `syntax-error.ts` writes the message.
 */
const unsupported = new Set([
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
export function refuseUnsupported(name: string): void {
  if (!unsupported.has(name)) return
  throw new LakeError(
    'not_implemented',
    `The GROQ function ${name.replace('global::', '')}() is not supported by this lake.`,
  )
}
