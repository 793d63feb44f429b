/** The fields of an article's version that determine its state. */
export interface ArticleVersion {
  _id: string
  publishedAt?: string | null
}

/** The published ids of the articles in each state. */
export interface ArticleStates {
  /** Readers see the published version, whether or not there is a draft. */
  published: string[]
  /** Published with a future date: readers see the article from that minute on. */
  scheduled: string[]
  /** There are changes that are not published yet. */
  drafts: string[]
}

/** Selects every version of every article. Use it with the perspective `raw`. */
export const articleVersionsQuery = '*[_type == "article"] {_id, publishedAt}'

/** Groups articles by what readers see at `now`. Versions in releases are ignored. */
export function articleStates(versions: readonly ArticleVersion[], now: Date): ArticleStates {
  const published = versions.filter(({_id}) => !/^(?:drafts|versions)\./.test(_id))
  const drafts = versions.filter(({_id}) => _id.startsWith('drafts.'))
  const isToCome = ({publishedAt}: ArticleVersion) =>
    Boolean(publishedAt) && Date.parse(publishedAt ?? '') > now.getTime()
  return {
    published: published.filter((version) => !isToCome(version)).map(({_id}) => _id),
    scheduled: published.filter(isToCome).map(({_id}) => _id),
    drafts: drafts.map(({_id}) => _id.slice('drafts.'.length)),
  }
}
