import {problemOf} from '../../web/shared/href.ts'
import {months} from './dates.ts'

/** Returns a URL that a browser can safely open; undefined for any other, such as `javascript:`. */
export function webAddress(text: string): string | undefined {
  const address = text.trim().replace(/^<(.*)>$/, '$1')
  const whole = /^www\./i.test(address) ? `https://${address}` : address
  const url = /\s/.test(whole) ? undefined : URL.parse(whole)
  return url && /^https?:$/.test(url.protocol) && !problemOf(url) ? whole : undefined
}

/** Returns the URL in a LaTeX value: in `\url{…}`, in `\href{…}{…}` or in plain text. Empty if there is none. */
export function addressIn(latex: string): string {
  const command =
    /\\(?:url|href|path|nolinkurl)\s*\{([^{}]*)\}/.exec(latex)?.[1] ??
    /\\verb([|+!/])(.*?)\1/.exec(latex)?.[2]
  const written = withoutEnd(/https?:\/\/[^\s{}<>"|]+/i.exec(unescaped(latex))?.[0])
  return command === undefined ? (written ?? '') : unescaped(command).trim()
}

/** Removes punctuation after an address. A bracket that was opened in it is a part of it. */
function withoutEnd(address: string | undefined): string | undefined {
  const end = /[.,;:)\]]+$/.exec(address ?? '')?.[0] ?? ''
  const isOpened = end.startsWith(')') && (address ?? '').includes('(')
  return end ? address?.slice(0, -end.length).concat(isOpened ? ')' : '') : address
}

/** Removes the backslashes and braces that LaTeX needs in a URL. */
export function unescaped(latex: string): string {
  return latex
    .replaceAll(/\{?\\(?:textasciitilde|sim)\s*(?:\{\})?\}?|\\~\{\}|\$\\sim\$/g, '~')
    .replaceAll(/\{?\\textunderscore\s*(?:\{\})?\}?/g, '_')
    .replaceAll(/\\([_%&#~$])/g, '$1')
}

const words = new Set(
  (
    'a abgerufen access accessed accès am at available besucht consulted consulté consultado der doi en from http https href in last le ' +
    'letzter link on online retrieved the under url visited viewed web webpage website www zugriff zuletzt el st nd rd th'
  ).split(' '),
)

/** Returns whether a note contains only where and when something was read: `[Online; accessed 1 February 2024]`. */
export function saysOnlyWhere(latex: string): boolean {
  const rest = unescaped(latex)
    .replaceAll(/\\(?:href)\s*\{[^{}]*\}\s*\{[^{}]*\}|https?:\/\/[^\s{}<>"]+/gi, ' ')
    .replaceAll(/\\[a-z]+/gi, ' ')
  return [...rest.matchAll(/\p{L}+/gu)].every(
    ([word]) => words.has(word.toLowerCase()) || months.has(word.toLowerCase()),
  )
}

/** Returns whether a text says when something was read. */
export function parseAccessNote(text: string): boolean {
  return /access|retrieved|visited|viewed|abgerufen|zugriff|besucht|consult/i.test(text)
}
