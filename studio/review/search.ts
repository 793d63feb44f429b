import {textOf, type Entry} from './entry.ts'
import {isRecord} from '../../web/shared/stored.ts'
import type {Finding} from './finding.ts'

/** The title and description that search engines and shared links get. */
export interface Sharing {
  title: string
  description: string
  hidden: boolean
}

/** A description shorter than this is half of what two lines of a search result hold. */
export const minDescriptionLength = 70

const aYear = 366 * 24 * 60 * 60 * 1000

/** Returns the article's own fields for search and sharing, or else its title and lede. */
export function sharingOf({title, lede, seo}: Entry): Sharing {
  const own = isRecord(seo) ? seo : {}
  return {
    title: textOf(own['title']).trim() || textOf(title).trim(),
    description: textOf(own['description']).trim() || textOf(lede).trim(),
    hidden: own['noIndex'] === true || own['keepFromSearchEngines'] === true,
  }
}

/** Finds a short search description, and a review that is missing or old. */
export function findSearch(document: Entry, now: Date): Finding[] {
  const {description, hidden} = sharingOf(document)
  const {seo, review} = document
  const ownWords = isRecord(seo) && textOf(seo['description']).trim()
  const reviewed = isRecord(review) ? Date.parse(textOf(review['date'])) : Number.NaN
  return [
    ...(description && description.length < minDescriptionLength && !hidden
      ? [
          {
            ...advice,
            message: `Search results show this under the title. It has ${description.length} characters; 70 to 155 say more to somebody who has never been here.`,
            path: ownWords ? ['seo', 'description'] : ['lede'],
            words: description,
          },
        ]
      : []),
    ...(now.getTime() - reviewed > aYear
      ? [
          {
            ...advice,
            theme: 'fields' as const,
            message:
              'This was last reviewed more than a year ago. Check that it still holds, and write the day.',
            path: ['review', 'date'],
          },
        ]
      : []),
  ]
}

const advice = {level: 'advice', theme: 'search'} as const
