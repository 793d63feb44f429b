import {normaliseDoi} from '../../web/citations/doi.ts'
import {readBibtex} from './read-bibtex.ts'
import {readRis} from './read-ris.ts'
import {looksLikeRis} from './ris.ts'
import type {Reading} from './source-fields.ts'

/** Longer texts are whole libraries, not a reference. */
const longest = 50_000

/** Reads a pasted reference, or says in a sentence what to paste instead. */
export function readReference(text: string): Reading | {problem: string} {
  const pasted = text.trim()
  if (pasted.length > longest) {
    return {problem: 'This is too much for one source. Paste a single BibTeX or RIS entry.'}
  }
  const reading = read(pasted)
  if (!reading) {
    return {
      problem:
        'This is not a reference that can be read here. Paste a BibTeX entry (it begins with @), a RIS entry (it begins with TY), or a DOI.',
    }
  }
  const {title, doi} = reading.fields
  return title || doi
    ? reading
    : {
        problem:
          'There is neither a title nor a DOI in this entry. Look whether all of it was copied.',
      }
}

function read(pasted: string): Reading | undefined {
  if (/@\s*[A-Za-z]+\s*[{(]/.test(pasted)) return readBibtex(pasted)
  if (looksLikeRis(pasted)) return readRis(pasted)
  const doi = normaliseDoi(pasted)
  return doi
    ? {
        format: 'DOI',
        fields: {doi},
        notKept: [],
        notes: [
          'A DOI says nothing about title and authors. Paste a BibTeX or RIS entry for those.',
        ],
      }
    : undefined
}
