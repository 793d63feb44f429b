/** As much of a version of an article as it takes to tell its state. */
export interface ArticleVersion {
  _id: string
  publishedAt?: string | null
}

/** Ids, as published documents have them, of the articles in each state. */
export interface ArticleStates {
  /** Readers see them, whatever a draft of theirs says. */
  published: string[]
  /** Published with a date to come: readers see them from that minute on. */
  scheduled: string[]
  /** Something is written that readers do not have yet. */
  drafts: string[]
}

/** Every version of every article; to be asked for in the perspective `raw`. */
export const articleVersionsQuery = '*[_type == "article"] {_id, publishedAt}'

/** Sorts articles by what readers see of them at a moment. Versions in releases say nothing yet. */
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
