import {citationFile} from '../../../../exports/citation-files/citation-file.ts'

/** Sends the article as a RIS entry. */
export const GET = citationFile('ris')
