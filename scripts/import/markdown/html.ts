import {quote} from '../page.ts'

const comments = /<!--.*?-->/gs
const programs = /<(script|style|template)\b.*?(?:<\/\1\s*>|$)/gis
/** Tags, also with “>” in an attribute. A “<” that no tag follows, as in “1 < 2”, is text. */
const tags = /<(?:\/?([a-z][\w-]*)(?:"[^"<]*"|'[^'<]*'|[^'"<>])*|![^<>]*|\?[^<>]*)>/gi

/** Elements inside a line. All others divide the text. */
const inLine = new Set(
  (
    'a abbr acronym b bdi bdo big button cite code data del dfn em font i img input ins kbd label ' +
    'mark meter object output picture q ruby s samp small source span strike strong sub sup svg time tt u ' +
    'var video audio wbr'
  ).split(' '),
)

/** Returns the text of HTML, with a line end between blocks. */
export function htmlToText(html: string): string {
  const text = html.replaceAll(comments, '').replaceAll(programs, '').replaceAll(tags, gapOf)
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()
}

/** Returns what replaces a tag or comment inside a paragraph: nothing, or a line end. */
export function gapOf(tag: string): '' | '\n' {
  const [, name] = /^<\/?([a-z][\w-]*)/i.exec(tag) ?? []
  return name === undefined || inLine.has(name.toLowerCase()) ? '' : '\n'
}

/** Returns a sentence about each picture in HTML. */
export function missingPictures(html: string): string[] {
  return [...html.matchAll(/<img\b[^<>]*>/gi)].map(([tag]) =>
    missingPicture(attribute(tag, 'alt'), attribute(tag, 'src') ?? tag),
  )
}

export function missingPicture(alt: string | null | undefined, url: string): string {
  const described = alt ? `, described as ${quote(alt)}` : ''
  return `A picture is missing${described}. Add it in the Studio: ${quote(url)}`
}

function attribute(tag: string, name: string): string | undefined {
  const [, double, single] =
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag) ?? []
  return double ?? single
}
