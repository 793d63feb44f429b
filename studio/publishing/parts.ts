import {getDraftId, type SanityClient, type SanityDocument, type ValidationMarker} from 'sanity'
import {isRecord, textOf} from '../../web/shared/stored.ts'
import {typesOf} from '../type-roles.ts'

export interface PublicationCheck {
  /** The messages of what prevents the publication, each once. */
  errors: string[]
  /** The drafts that have to be published too, those that others refer to first. */
  parts: SanityDocument[]
}

export interface CheckOptions {
  client: SanityClient
  validate: (document: SanityDocument) => Promise<ValidationMarker[]>
}

/** More parts are reported as not published: stored references can lead on without end. */
const maxParts = 200

/** Validates a draft, and the drafts of parts that it refers to and that were never published. */
export async function checkPublication(
  draft: SanityDocument,
  {client, validate}: CheckOptions,
): Promise<PublicationCheck> {
  const errors = new Set<string>()
  const parts = new Map<string, SanityDocument>()

  async function check(document: SanityDocument, name?: string): Promise<void> {
    const markers = (await validate(document)).filter(({level}) => level === 'error')
    const say = ({message}: ValidationMarker) =>
      errors.add(name === undefined ? message : `“${name}”: ${message}`)
    const drafts = await fetchParts(
      client,
      markers.flatMap((marker) => missingId(marker) ?? []),
    )
    for (const marker of markers) {
      const part = drafts.get(missingId(marker) ?? '')
      if (!part || parts.size >= maxParts) say(marker)
      else if (!parts.has(part._id)) {
        parts.set(part._id, part)
        await check(part, nameOf(part))
        // After what it refers to itself.
        parts.delete(part._id)
        parts.set(part._id, part)
      }
    }
  }

  await check(draft)
  return {errors: [...errors], parts: [...parts.values()]}
}

/** Publishes drafts in one transaction, if there are any. */
export async function publishParts(client: SanityClient, parts: SanityDocument[]): Promise<void> {
  if (parts.length === 0) return
  await client.action(
    parts.map(({_id, _rev}) => ({
      actionType: 'sanity.action.document.publish',
      draftId: _id,
      publishedId: _id.replace(/^drafts\./, ''),
      ifDraftRevisionId: _rev,
    })),
  )
}

/** Returns a name by which the writer recognises a part. */
export function nameOf({title, name, _type}: SanityDocument): string {
  return textOf(title) || textOf(name) || _type
}

/** Returns the id of a document that is referred to and not published. */
function missingId({code, details}: ValidationMarker): string | undefined {
  const id = code === 'reference.not-published' && isRecord(details) && details['referenceId']
  return typeof id === 'string' ? id : undefined
}

/** Returns the drafts of those documents that are parts, by the id of their published version. */
async function fetchParts(
  client: SanityClient,
  ids: string[],
): Promise<Map<string, SanityDocument>> {
  if (ids.length === 0) return new Map()
  const found = await client.fetch<SanityDocument[]>(
    '*[_id in $ids && _type in $types]',
    {ids: ids.map((id) => getDraftId(id)), types: typesOf('part')},
    {perspective: 'raw'},
  )
  return new Map(found.map((part) => [part._id.replace(/^drafts\./, ''), part]))
}
