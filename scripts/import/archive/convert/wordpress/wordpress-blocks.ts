import {readObject, textOf} from '../../../../../web/shared/stored.ts'
import type {Conversion} from '../context.ts'
import {quoted} from '../findings.ts'
import {linkLine, pictureOf} from './html-parts.ts'

const comment = /<!--\s+(\/?)wp:([a-z][\w-]*(?:\/[\w-]+)?)\s+(\{[\s\S]*?\}\s+)?(\/?)-->/g

/** Blocks that show nothing of their own. */
const silent =
  /^(?:more|nextpage|spacer|separator|footnotes|columns?|group|page-break|post-.*|query.*)$/

/** Reusable blocks may contain each other. */
const maxDepth = 5

/** Returns whether a text was written with blocks, in which newlines have no meaning. */
export function hasBlocks(html: string): boolean {
  return /<!--\s+wp:/.test(html)
}

/**
 * Replaces the block comments of WordPress. Most blocks contain their HTML. Blocks without it become the reusable
 * block, pictures or link that they show, or are named in the findings.
 */
export function expandBlocks(html: string, conversion: Conversion, depth = 0): string {
  return html.replaceAll(
    comment,
    (source, closes: string, name: string, json: string | undefined, isEmpty: string) => {
      if (closes || !isEmpty) return openings[name]?.(readJson(json)) ?? ''
      return expandEmpty(source, name, readJson(json), {conversion, depth})
    },
  )
}

/** Blocks whose HTML lacks something. */
const openings: Record<string, (given: Record<string, unknown>) => string> = {
  // A freeform block is text of the classic editor, in which newlines have a meaning.
  freeform: () => '<!--freeform-->',
}

interface Place {
  conversion: Conversion
  depth: number
}

function expandEmpty(
  source: string,
  name: string,
  given: Record<string, unknown>,
  {conversion, depth}: Place,
): string {
  const {archive, findings} = conversion
  if (name === 'block' || name === 'core/block') {
    const content = archive.part(String(given['ref']))
    if (content !== undefined && depth < maxDepth)
      return expandBlocks(content, conversion, depth + 1)
    findings.withoutCounterpart.add(`A reusable block is not in the archive: ${quoted(source)}`)
    return ''
  }
  const ids = Array.isArray(given['ids'])
    ? given['ids']
    : given['id'] === undefined
      ? []
      : [given['id']]
  const pictures = ids.filter((id) => archive.attachment(String(id)))
  if (pictures.length > 0) return pictures.map((id) => pictureOf(String(id))).join('')
  const address = textOf(given['url']) || textOf(given['src'])
  if (address) {
    const words = textOf(given['label']) || textOf(given['service']) || textOf(given['title'])
    return linkLine(address, words || address)
  }
  if (!silent.test(name.replace(/^core\//, ''))) {
    findings.withoutCounterpart.add(`The block “${name}” was left out: ${quoted(source)}`)
  }
  return ''
}

function readJson(json: string | undefined): Record<string, unknown> {
  if (!json) return {}
  try {
    return readObject(JSON.parse(json))
  } catch {
    return {}
  }
}
