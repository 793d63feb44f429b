/** How many articles a page of the archive lists. */
export const pageLength = 20
