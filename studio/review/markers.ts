import type {Path, ValidationMarker} from 'sanity'
import {roleOf} from '../type-roles.ts'
import {referenceOf, textOf} from './entry.ts'
import {referenceFieldOf, type Facts, type Related} from './facts.ts'
import {wordsOfFinding, type Finding, type Theme} from './finding.ts'
import type {Attachment, Body, Passage} from './read-text.ts'

/** The fields of a validation marker that the review needs. */
export type Marker = Pick<ValidationMarker, 'level' | 'message' | 'path' | 'code' | 'details'>

/**
 * Converts the markers of the schema's rules to findings. Only the schema's errors prevent publishing, alone
 * or with a release, so no other finding is an error. New parts are only noted: "Publish" publishes them too.
 */
export function findMarkers(markers: readonly Marker[], body: Body, facts?: Facts): Finding[] {
  const found = markers
    .filter(({level}) => level !== 'info')
    .map((marker): Finding => {
      const {level, path} = marker
      const location = locate(path, body)
      const target = targetOf(marker, location, facts)
      const isNewPart =
        target !== 'gone' && target?.published === false && roleOf(target.type) === 'part'
      return {
        level: isNewPart ? 'note' : level === 'error' ? 'error' : 'advice',
        theme: themeOf(path, location),
        message: messageOf(marker, location, target),
        path: [...path],
        ...(isNewPart ? withoutRange(wordsOfLocation(location)) : wordsOfLocation(location)),
        ...(location.attachment && {part: location.attachment.type}),
      }
    })
  return found.filter(
    (finding, index) => !found.slice(0, index).some((other) => isSame(finding, other)),
  )
}

/** The part of the body to which a marker refers. */
interface Location {
  passage?: Passage
  attachment?: Attachment
  words?: {from: number; to: number}
}

function locate(path: Path, {passages, members}: Body): Location {
  for (const passage of passages) {
    const link = passage.links.find((candidate) => leadsTo(candidate.path, path))
    if (link) return {passage, attachment: link, words: link}
    const inline = passage.inlines.find((candidate) => leadsTo(candidate.path, path))
    // A marker inside a footnote is attached to the footnote's own text if it points there.
    if (inline && !passages.some((inner) => inner !== passage && leadsTo(inner.path, path))) {
      return {passage, attachment: inline, words: wordsBefore(passage, inline.at)}
    }
  }
  const passage = passages.findLast((candidate) => leadsTo(candidate.path, path))
  const member = members.find((candidate) => leadsTo(candidate.path, path))
  return {...(passage && {passage}), ...(member && {attachment: member})}
}

function leadsTo(outer: Path, inner: Path): boolean {
  return outer.every((segment, index) => isSameSegment(segment, inner[index]))
}

function isSameSegment(one: Path[number], other: Path[number] | undefined): boolean {
  return keyOf(one) === keyOf(other)
}

function keyOf(segment: Path[number] | undefined): unknown {
  return typeof segment === 'object' && '_key' in segment ? `key ${segment._key}` : segment
}

/** Returns the last words before a citation or footnote, by which a writer recognises the location. */
function wordsBefore({text}: Passage, at: number): {from: number; to: number} {
  const from = text.lastIndexOf(' ', Math.max(0, at - 40)) + 1
  return {from, to: at}
}

/**
 * Returns the document that a marker says is not published. Undefined for another marker, and while nothing is known about
 * the document.
 */
function targetOf(
  {code, details}: Marker,
  {attachment}: Location,
  facts?: Facts,
): Related | 'gone' | undefined {
  if (code !== 'reference.not-published' || !facts) return undefined
  const field = attachment && referenceFieldOf(attachment.type)
  const id = textOf(details?.['referenceId']) || (field && referenceOf(attachment.value[field]))
  if (!id || !facts.requested.ids.includes(id)) return undefined
  return facts.documents.get(id) ?? 'gone'
}

function messageOf(
  {message}: Marker,
  {attachment}: Location,
  target: Related | 'gone' | undefined,
): string {
  if (!target) return message
  if (target === 'gone') {
    return attachment?.type === 'citation'
      ? 'The source of this citation is gone. Choose another, or remove the citation.'
      : 'What this leads to is gone. Choose another, or remove it.'
  }
  if (target.published) return message
  return roleOf(target.type) === 'part'
    ? `“${target.title}” is still a draft. It is published together with this.`
    : `“${target.title}” is still a draft, which readers cannot see. Publish it first, or take it out here.`
}

function themeOf(path: Path, {attachment}: Location): Theme {
  const [field] = path
  if (attachment?.type === 'link' || attachment?.type === 'internalLink') return 'links'
  if (attachment?.type === 'citation') return 'sources'
  if (attachment?.type === 'figure' || attachment?.type === 'gallery' || field === 'cover')
    return 'pictures'
  return field === 'seo' ? 'search' : 'fields'
}

function wordsOfLocation({passage, words}: Location): Pick<Finding, 'words' | 'range'> {
  if (!passage) return {}
  return wordsOfFinding(passage, words ?? {from: 0, to: Math.min(80, passage.text.length)})
}

/** The text is not underlined where there is nothing to do. */
function withoutRange({words}: Pick<Finding, 'words' | 'range'>): Pick<Finding, 'words'> {
  return words === undefined ? {} : {words}
}

function isSame(one: Finding, other: Finding): boolean {
  return (
    one.message === other.message &&
    one.level === other.level &&
    one.path.length === other.path.length &&
    leadsTo(one.path, other.path)
  )
}
