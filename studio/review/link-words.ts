import {adviceOn, type Finding} from './finding.ts'
import type {Link, Passage} from './read-text.ts'
import {textOf} from './entry.ts'

/** Link texts that say nothing without their context, as in a screen reader's list of links. */
const empty = new Set(
  [
    'here|click here|click|click this|press here|tap here|see here|look here|this|this link|link|the link|this page|page|this site|site',
    'website|this website|this article|article|this post|post|read|read here|read more|read on|read this|more|more here|more info',
    'more information|more details|details|learn more|find out more|see more|continue|continue reading|go|info|source|download',
    'hier|hier klicken|klick hier|klicke hier|klicken sie hier|klick|klicken|dieser link|diesem link|der link|diese seite|seite',
    'dieser seite|webseite|website|dieser artikel|diesem artikel|artikel|dieser beitrag|beitrag|mehr|mehr lesen|lesen sie mehr',
    'lies mehr|mehr dazu|mehr erfahren|mehr informationen|weitere informationen|mehr infos|weiterlesen|weiter|weiter lesen',
    'quelle|herunterladen|siehe hier',
  ].flatMap((line) => line.split('|')),
)

/** Finds links whose text does not describe their target. */
export function findLinkWords(passages: Passage[]): Finding[] {
  return passages.flatMap((passage) =>
    passage.links.flatMap((link) => {
      const message = problemOf(passage.text.slice(link.from, link.to), link)
      return message ? [{...adviceOn('links', message, passage, link), path: link.path}] : []
    }),
  )
}

function problemOf(words: string, {value}: Link): string | undefined {
  const text = words.trim()
  if (!text) return 'This link lies on a blank, so that nobody can see it. Remove it.'
  if (empty.has(plain(text))) {
    return `“${text}” does not say where this link leads. Put it on words that do.`
  }
  if (/^(?:https?:\/\/|www\.)\S+$/iu.test(text)) {
    return 'This link shows its bare address. Put it on words that say where it leads.'
  }
  return /^http:\/\//iu.test(textOf(value['href']).trim())
    ? 'This address begins with http://, which anyone on the way can read. Try it with https://.'
    : undefined
}

/** Removes arrows, quotation marks and full stops. */
function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}
