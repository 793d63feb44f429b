/** The User-Agent to which, by `next.config.ts`, Next sends a page only when all of it is there. */
export const wholePage = 'whole-page'
