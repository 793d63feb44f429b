/** The number of articles on a page of the archive. */
export const pageLength = 20
