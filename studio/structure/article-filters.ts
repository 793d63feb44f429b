/** GROQ filters of the lists of articles, with their parameters in the names. */
export const articleFilters = {
  ofIds: '_type == "article" && _id in $ids',
  ofTopic: '_type == "article" && $topic in topics[]._ref',
  ofSeries: '_type == "article" && series._ref == $series',
} as const
