import {normaliseDoi} from '../../web/shared/doi.ts'
import {readApa} from './read-apa.ts'
import {readCslJson} from './read-csl-json.ts'
import {looksLikeNbib} from './read-nbib.ts'
import {readBibtex} from './read-bibtex.ts'
import {readNbib} from './read-nbib.ts'
import {readRis} from './read-ris.ts'
import {looksLikeRis} from './ris.ts'
import {withSourceFields, type CslResult, type Reading} from './source-fields.ts'

/** The maximum length in characters. Longer texts are whole libraries and not one reference. */
const maxLength = 50_000
/** The maximum length of a line of a list of references. */
const maxLineLength = 1000

/** Parses a pasted reference, or returns a sentence that says what to paste instead. */
export function readReference(text: string): Reading | {problem: string} {
  const pasted = text.trim()
  if (pasted.length > maxLength) {
    return {problem: 'This is too much for one source. Paste a single BibTeX, RIS or PubMed entry.'}
  }
  const result = read(pasted)
  if (!result) {
    return {
      problem:
        'This is not a reference that can be read here. Paste the whole line in APA style, as in “Wren, A. (2019). Title. Journal, 12(3), 4–9.” (in Google Scholar, under “Cite”), a BibTeX entry (it begins with @), a RIS entry (it begins with TY), a PubMed entry (it begins with PMID), CSL-JSON, or a DOI.',
    }
  }
  const {title, DOI} = result.item
  return title || DOI
    ? withSourceFields(result)
    : {
        problem:
          'There is neither a title nor a DOI in this entry. Check whether all of it was copied.',
      }
}

function read(pasted: string): CslResult | undefined {
  if (/^\uFEFF?\s*[{[]\s*["{\]]/.test(pasted)) {
    const json = readCslJson(pasted)
    if (json) return json
  }
  if (looksLikeNbib(pasted)) return readNbib(pasted)
  if (/@\s*[A-Za-z]+\s*[{(]/.test(pasted)) return readBibtex(pasted)
  if (looksLikeRis(pasted)) return readRis(pasted)
  const apa = pasted.length < maxLineLength ? readApa(pasted) : undefined
  if (apa) return apa
  const DOI = normaliseDoi(pasted)
  const inside = DOI ?? onlyDoi(pasted)
  return inside
    ? {
        format: 'DOI',
        item: {DOI: inside},
        notKept: DOI ? [] : ['the words around the DOI'],
        notes: [
          'A DOI says nothing about title and authors. Paste a BibTeX, RIS or PubMed entry for those.',
        ],
      }
    : undefined
}

/** Returns the DOI in a text, such as a line of a list of references; undefined if there are none or several. */
function onlyDoi(text: string): string | undefined {
  const words = text.split(/\s+/).filter((word) => word.includes('10.'))
  const [first, ...others] = new Set(words.map(normaliseDoi).filter((doi) => doi !== undefined))
  return others.length === 0 ? first : undefined
}
