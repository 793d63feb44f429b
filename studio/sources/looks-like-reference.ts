/** What only references contain: a DOI, or the beginning of an entry in one of the formats that are read. */
const signs = [
  /\b10\.\d{4,9}(?:\.\d+)*\//,
  /@\s*[A-Za-z]+\s*[{(]/,
  /^\uFEFF?\s*TY {1,2}- /m,
  /^\s*PMID ?- ?\d/m,
  /^\s*[{[]\s*["{]/,
]

/** A year in brackets between names and a title, as in `Wren, A. (2019). Title.` */
const apa = /^.{2,}\((?:c\. ?)?(?:\d{4}[^()]*|n\. ?d\.|in press|forthcoming)\)\.?\s+\S+\s.*\S/is

/**
 * Returns whether a pasted text is a reference, and not words to search for. It is cheap, and loads no parser: a paste
 * can only be taken while it happens.
 */
export function looksLikeReference(text: string): boolean {
  return signs.some((sign) => sign.test(text)) || apa.test(text.trim().slice(0, 1000))
}
