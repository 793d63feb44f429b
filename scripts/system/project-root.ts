import {dirname} from 'node:path'

/** The root folder of the repository. */
export const projectRoot = dirname(dirname(import.meta.dirname))
