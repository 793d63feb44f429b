import {dirname} from 'node:path'

/** The repository's folder. */
export const projectRoot = dirname(dirname(import.meta.dirname))
