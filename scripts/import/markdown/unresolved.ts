import {quote} from '../page.ts'
import type {Reading} from './inline.ts'

/** Reports what nothing in the text refers to, and references to what does not exist. */
export function reportUnresolved(text: string, reading: Reading): void {
  const {definitions, usedDefinitions, footnotes, doubts} = reading
  for (const [name, {url, title}] of definitions) {
    if (usedDefinitions.has(name)) continue
    doubts.add(`No link uses this address: ${quote([url, title].filter(Boolean).join(' '))}`)
  }
  for (const [, name = ''] of text.matchAll(/\[\^([^\]\s]+)\]/g)) {
    if (!footnotes.has(name.toLowerCase())) {
      doubts.add(`There is no footnote ${quote(name)}, so its marker is in the text.`)
    }
  }
}
