import type {
  Citation,
  Footnote,
  InternalLink,
  KeyOf,
  Link,
  Span,
  TextBlock,
} from '../portable-text.ts'
import {referenceTo, sampleId} from './sample-id.ts'

const strong = String.raw`\*\*(?<strong>.+?)\*\*`
const em = String.raw`\*(?<em>.+?)\*`
const citation = String.raw`\[@(?<source>[\w-]+)(?:, (?<locator>[^\]]+))?\]`
/** May contain links, which have brackets of their own. */
const footnote = String.raw`\^\[(?<note>(?:[^\[\]]|\[[^\]]*\])+)\]`
const link = String.raw`\[(?<words>[^\]]+)\]\((?<href>[^)\s]+)\)`
const inline = new RegExp([strong, em, citation, footnote, link].join('|'), 'g')

/**
 * Parses a paragraph, heading or list item with its inline markup: `**strong**`, `*emphasis*`,
 * `[words](address)`, `[@source]` or `[@source, p. 12]`, `^[footnote]`.
 */
export function toTextBlock(text: string, style: TextBlock['style'], keyOf: KeyOf): TextBlock {
  const key = keyOf(`${style} ${text}`)
  const markDefs: TextBlock['markDefs'] = []
  const children: TextBlock['children'] = []
  const nextKey = () => `${key}-${children.length}`
  const addWords = (words: string, ...marks: string[]) => {
    const span: Span = {_type: 'span', _key: nextKey(), text: words, marks}
    if (words) children.push(span)
  }
  let end = 0
  for (const match of text.matchAll(inline)) {
    const {groups: found = {}, index} = match
    addWords(text.slice(end, index))
    end = index + match[0].length
    if (found['strong']) addWords(found['strong'], 'strong')
    else if (found['em']) addWords(found['em'], 'em')
    else if (found['source']) children.push(cite(nextKey(), found['source'], found['locator']))
    else if (found['note']) children.push(note(nextKey(), found['note'], keyOf))
    else if (found['words'] && found['href']) {
      const definition = linkTo(`${key}-link-${markDefs.length}`, found['href'])
      markDefs.push(definition)
      addWords(found['words'], definition._key)
    }
  }
  addWords(text.slice(end))
  return {_type: 'block', _key: key, style, markDefs, children}
}

/** A link to a sample article becomes a reference. */
function linkTo(_key: string, href: string): Link | InternalLink {
  const [, slug] = /^\/articles\/([\w-]+)$/.exec(href) ?? []
  return slug
    ? {_type: 'internalLink', _key, reference: referenceTo(sampleId('article', slug))}
    : {_type: 'link', _key, href}
}

function cite(_key: string, name: string, locator: string | undefined): Citation {
  const source = referenceTo(sampleId('source', name))
  return {_type: 'citation', _key, source, ...(locator && {locator})}
}

function note(_key: string, words: string, keyOf: KeyOf): Footnote {
  return {_type: 'footnote', _key, text: [toTextBlock(words, 'normal', keyOf)]}
}
