import type {Mutation} from '@sanity/client'
import {hash} from '../portable-text.ts'
import {
  articleId,
  draftId,
  hasTitle,
  isSameTitle,
  type ArticleEntry,
  type Existing,
} from './existing.ts'
import type {Page} from './page.ts'
import {isBetween, dateBetween, type Neighbours, type DateChoice} from './date-between.ts'

export interface NeighboursPlan {
  /** Titles of missing articles. Each becomes a draft with only a title. */
  titles: string[]
  mutations: Mutation[]
  unsure: string[]
}

type NamedPage = Page & {title: string}

/** Creates a draft for each missing neighbour. */
export function planNeighbours(page: NamedPage, {articles}: Existing): NeighboursPlan {
  const plan: NeighboursPlan = {titles: [], mutations: [], unsure: []}
  for (const title of new Set([page.previous, page.next])) {
    if (title === null) continue
    const entry = findArticle(title, articles)
    if (isSameTitle(title, page.title)) {
      plan.unsure.push(`The page names itself as its neighbour: “${title}”`)
    } else if (!entry) {
      const id = articles.some((other) => other.id === articleId(title))
        ? `article-${hash(title)}`
        : articleId(title)
      plan.titles.push(title)
      plan.mutations.push({create: {_id: draftId(id), _type: 'article', title}})
    } else if (entry.hasOnlyTitle) {
      plan.unsure.push(`“${title}” is here only as a draft without text.`)
    }
  }
  return plan
}

export interface DatePlan {
  publishedAt: string
  /** Whether the article had this date before. */
  kept: boolean
  unsure: string[]
}

/**
 * Decides on the article's date, so that its neighbours by date are those that the page names. An existing
 * article (`before`) keeps its date, unless it is replaced and the date is not between theirs. `invented` is
 * the date of a replaced sample article: the page never gets the same day.
 */
export function planDate(
  page: NamedPage,
  {id, before, invented}: {id: string; before: unknown; invented: unknown},
  {articles}: Existing,
  {replace, now}: {replace: boolean; now: Date},
): DatePlan {
  const others = articles.filter((article) => article.id !== id)
  const neighbours = {
    previous: dateOf(page.previous, others),
    next: dateOf(page.next, others),
    others: others.flatMap(({publishedAt}) => publishedAt ?? []),
  }
  if (typeof before === 'string' && !(replace && page.stated.date)) {
    const kept = {publishedAt: before, kept: true}
    if (isBetween(before, neighbours)) return {...kept, unsure: []}
    if (!replace) return {...kept, unsure: [`The article kept its date. ${outOfOrder}`]}
  }
  const {date} = page.stated
  if (date) {
    const later = Date.parse(date) > now.getTime()
    const unsure = `The page is dated ${dayOf(date)}: once published, readers see it from then on.`
    return {publishedAt: date, kept: false, unsure: later ? [unsure] : []}
  }
  const {publishedAt, exact} = chooseOtherDay(neighbours, invented, now)
  if (neighbours.previous === null && neighbours.next === null) {
    const unsure = ['The page has no date, so the article is dated now.']
    return {publishedAt, kept: false, unsure}
  }
  const day = dayOf(publishedAt)
  const unsure = exact
    ? `The page has no date. The article is dated ${day}, a guess that puts it between the neighbours it names.`
    : `The page has no date. The article is dated ${day}. ${outOfOrder}`
  return {publishedAt, kept: false, unsure: [unsure]}
}

function chooseOtherDay(neighbours: Neighbours, day: unknown, now: Date): DateChoice {
  const choice = dateBetween(neighbours, now)
  if (typeof day !== 'string' || dayOf(day) !== dayOf(choice.publishedAt)) return choice
  return {...dateBetween({...neighbours, next: day}, now), exact: choice.exact}
}

function dayOf(date: string): string {
  return date.slice(0, 10)
}

const outOfOrder =
  'By date, the articles that the page names are not its neighbours: compare their dates in the Studio.'

function dateOf(title: string | null, articles: ArticleEntry[]): string | null {
  return title === null ? null : (findArticle(title, articles)?.publishedAt ?? null)
}

/** Prefers a written article to an empty one with the same title. */
function findArticle(title: string, articles: ArticleEntry[]): ArticleEntry | undefined {
  const matches = articles.filter((entry) => hasTitle(entry, title))
  return matches.find(({hasOnlyTitle}) => !hasOnlyTitle) ?? matches[0]
}
