/** A reason why articles need attention, and a filter that finds them. */
export interface Attention {
  id: string
  title: string
  /** What the writer can do about it. */
  sentence: string
  /** A GROQ filter for the perspective `drafts`: a draft takes precedence over the published version. */
  filter: string
}

/**
 * A sample that the writer has not changed needs nothing from her: it goes with the others. One that she has changed
 * counts, as everywhere (`isUnchangedSample`).
 */
const isArticle =
  '_type == "article" && !(string::startsWith(_id, "sample-") && _createdAt == _updatedAt)'
const says = (text: string) => `!(coalesce(${text}, "") in ["", " "])`
const lacksWords = `defined(asset) && decorative != true && !(${says('alt')})`
const aYearAgo = 'string::split(string(dateTime(now()) - 31557600), "T")[0]'

/** Sorted by severity for readers. */
export const attentions: Attention[] = [
  {
    id: 'no-lede',
    title: 'No introduction',
    sentence: 'Lists and search results have nothing to say about these. Write an introduction.',
    filter: `${isArticle} && !(${says('lede')}) && !(${says('seo.description')})`,
  },
  {
    id: 'no-alt',
    title: 'Pictures without words',
    sentence:
      'Readers who cannot see a picture hear nothing. Describe it, or mark it as decoration.',
    filter: `${isArticle} && (
      count([cover][${lacksWords}]) > 0 || count(body[_type == "figure" && ${lacksWords}]) > 0 ||
      count((body[_type == "gallery"].pictures[])[${lacksWords}]) > 0
    )`,
  },
  {
    id: 'unsourced',
    title: 'Without a source',
    sentence:
      'Nothing is cited in these. Say what they rest on, where they say more than you know yourself.',
    filter: `${isArticle} && coalesce(count((body[].children[])[_type == "citation"]), 0) == 0`,
  },
  {
    id: 'review-old',
    title: 'Reviewed over a year ago',
    sentence: 'Check that these still hold, and write the day of your review into them.',
    filter: `${isArticle} && defined(review.date) && review.date < ${aYearAgo}`,
  },
  {
    id: 'never-reviewed',
    title: 'Never reviewed',
    sentence: 'They are over a year old, and no day of a review is set. Read them once more.',
    filter: `${isArticle} && !defined(review.date) && publishedAt < ${aYearAgo}`,
  },
]
