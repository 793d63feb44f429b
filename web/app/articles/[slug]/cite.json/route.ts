import {citationFile} from '../../../../exports/citation-files/citation-file.ts'

/** Sends the article as CSL-JSON. */
export const GET = citationFile('json')
