import {quote} from '../page.ts'

/** Markers that stay in the text, because only other systems understand them. */
const markers: [what: string, marker: RegExp][] = [
  ['a command', /\{%.*?%\}|\{\{.*?\}\}/gs],
  ['attributes', /\{:[^}\n]*\}|\{[#.][\w-][^}\n]*\}/g],
  ['the border of a box', /^ {0,3}:{3,}.*$/gm],
  ['the kind of a box', /^[ \t]*(?:>[ \t]*)+\[![\w-]+\]/gm],
  ['a link between pages', /!?\[\[[^\]\n]+\]\]/g],
  ['a footnote inside its sentence', /\^\[[^\]\n]+\]/g],
  ['highlighted words', /==\S(?:[^=\n]*\S)?==/g],
  [
    'a formula',
    /\$\$[^$]+\$\$|\\\(.+?\\\)|\\\[.+?\\\]|(?<![\\$\w])\$(?=\S)[^$\n]*[\\^_{}*][^$\n]*\$/g,
  ],
]

/** Returns a sentence about each marker of another system in a Markdown text. */
export function findForeignMarkers(text: string): string[] {
  return markers.flatMap(([what, marker]) =>
    [...text.matchAll(marker)].map(
      ([found]) => `The text has ${what} of another system: ${quote(found.trim())}`,
    ),
  )
}
