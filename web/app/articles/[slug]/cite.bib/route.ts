import {citationFile} from '../../../../exports/citation-files/citation-file.ts'

/** Sends the article as a BibTeX entry. */
export const GET = citationFile('bib')
