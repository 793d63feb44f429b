import {isRecord} from '../../web/shared/stored.ts'
import {samplePerson, sampleSite} from '../../web/shared/samples.ts'

/** A document of which only the type has to be known. */
interface Typed {
  _type?: unknown
  [field: string]: unknown
}

/**
 * Returns the paths of the fields and list entries of an author or of the settings that still say what the
 * sample said: an author must not claim a sample's training. The name stays, because it is required.
 */
export function leftovers(document: Typed): string[] {
  if (document._type === 'settings') {
    const {footer} = document
    return [
      ...(document['description'] === sampleSite.description ? ['description'] : []),
      ...(isRecord(footer) && footer['text'] === sampleSite.footer ? ['footer.text'] : []),
    ]
  }
  if (document._type !== 'author') return []
  const {portrait, shortBio, bio} = document
  return [
    ...(shortBio === samplePerson.shortBio ? ['shortBio'] : []),
    ...(textOf(bio) === samplePerson.bio.replaceAll('*', '') ? ['bio'] : []),
    ...(isRecord(portrait) && portrait['alt'] === samplePerson.portraitAlt ? ['portrait'] : []),
    ...entries(document['credentials'], 'credentials', samplePerson.credentials),
    ...entries(document['affiliations'], 'affiliations', samplePerson.affiliations),
    ...(JSON.stringify(document['specialities']) === JSON.stringify(samplePerson.specialities)
      ? ['specialities']
      : []),
  ]
}

/** Returns what an author under a name of the writer's own still says of her that the sample said (`leftovers`). */
export function claimsOfSample(author: unknown): string[] {
  return isRecord(author) && author['name'] !== samplePerson.name ? leftovers(author) : []
}

/**
 * Returns the paths of what asks readers for a session in settings that still say what the sample said: the call to
 * action, and the link in the menu. Without them and without sessions, the site has no form for requests.
 */
export function sampleSessions(settings: Typed): string[] {
  const {callToAction, navigation} = settings
  const isSample =
    isRecord(callToAction) &&
    Object.keys(callToAction).length === Object.keys(sampleSite.callToAction).length &&
    hasAll(callToAction, sampleSite.callToAction)
  return isSample
    ? ['callToAction', ...entries(navigation, 'navigation', [sampleSite.sessions])]
    : []
}

/** Returns the paths of the entries of a list that have all values of one of the sample's. */
function entries(list: unknown, field: string, samples: readonly object[]): string[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((entry) => {
    if (!isRecord(entry) || typeof entry['_key'] !== 'string') return []
    const isSample = samples.some((sample) => hasAll(entry, sample))
    return isSample ? [`${field}[_key=="${entry['_key']}"]`] : []
  })
}

function hasAll(stored: Record<string, unknown>, sample: object): boolean {
  return Object.entries(sample).every(([name, value]) => stored[name] === value)
}

/**
 * Returns the words of a Portable Text, its blocks separated by an empty line. `toPlainText` of
 * `@portabletext/toolkit` throws on values that are no blocks, and a stored text may contain anything.
 */
function textOf(value: unknown): string {
  if (!Array.isArray(value)) return ''
  return value
    .map((block) => (isRecord(block) && Array.isArray(block['children']) ? block['children'] : []))
    .map((children) => children.map((child) => (isRecord(child) ? child['text'] : '')).join(''))
    .join('\n\n')
}
