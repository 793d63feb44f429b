import type {Mutation} from '@sanity/client'
import {hash} from '../portable-text.ts'
import {StartFailure} from '../system/start-failure.ts'
import {articleId, articleSlug} from './article-id.ts'
import {change, current, differences, notThere, type Change} from './change.ts'
import {toArticleText} from './content.ts'
import type {Existing, Stored, StoredDocument} from './existing.ts'
import type {Page} from './page.ts'
import {planAuthor, type AuthorPlan} from './plan-author.ts'
import {planDate, planNeighbours} from './plan-neighbours.ts'

export interface ImportOptions {
  publish: boolean
  replace: boolean
  /** From `--author`. */
  author: string | null
  now: Date
}

/** A page whose title is known: the one it has, or else the words of its file name. */
export interface TitledPage extends Page {
  title: string
  titleIsFileName: boolean
}

/** What an import will do; nothing has happened yet. */
export interface ImportPlan {
  article: {id: string; title: string; slug: string; outcome: Change['outcome']}
  author: {id: string; name: string; outcome: Change['outcome']}
  /** Titles of neighbours that become drafts with nothing but their title. */
  neighbours: string[]
  /** Whether the call to action's words were written into the draft of the settings. */
  settingsFilled: boolean
  /** In one transaction. Empty when everything is there already. */
  mutations: Mutation[]
  unsure: string[]
}

/**
 * Decides what a page becomes, given what the dataset holds. Planning again after the plan was carried
 * out gives an empty one.
 *
 * @throws StartFailure when the page has to be refused: a different article is there, or it was to be
 *   published and can't be.
 */
export function planImport(
  page: TitledPage,
  existing: Existing,
  options: ImportOptions,
): ImportPlan {
  const stored = findArticle(page.title, existing)
  const {id} = stored
  const before = current(stored)
  const blank = existing.articles.find((entry) => entry.id === id)?.blank ?? true
  const {lede, body, unsure} = toArticleText(page)
  const slug = slugOf(stored) ?? articleSlug(page.title)
  if (options.publish) refuseUnpublishable(page, lede, body)

  const author = planAuthor({
    bio: page.bio,
    name: options.author,
    authors: existing.authors,
    currentId: authorIdOf(stored),
    publish: options.publish,
  })
  const date = planDate(page, stored, existing, options)
  const fields = {
    title: page.title,
    slug: {_type: 'slug', current: slug},
    ...(lede && {lede}),
    body,
    authors: planAuthors(before, referenceTo(author, existing, options.publish)),
    publishedAt: date.publishedAt,
  }
  if (before && !blank && !options.replace) refuseDifferent(stored, differences(before, fields))

  const article = change(stored, 'article', fields, options.publish)
  const neighbours = planNeighbours(page, existing)
  const settings = planSettings(page, existing.settings)
  return {
    article: {id, title: page.title, slug, outcome: article.outcome},
    author: {id: author.id, name: author.name, outcome: author.change.outcome},
    neighbours: neighbours.titles,
    settingsFilled: settings.mutations.length > 0,
    mutations: [author.change, article, neighbours, settings].flatMap(({mutations}) => mutations),
    unsure: [
      ...page.unsure,
      ...unsure,
      ...author.unsure,
      ...date.unsure,
      ...neighbours.unsure,
      ...settings.unsure,
      ...keptOf(stored, article.outcome, blank),
    ],
  }
}

function findArticle(title: string, {candidates, articles}: Existing): Stored {
  const isBlank = ({id}: Stored) => articles.some((entry) => entry.id === id && entry.blank)
  const written = candidates.filter((candidate) => !isBlank(candidate))
  const [found, ...others] = written.length > 0 ? written : candidates
  if (others.length > 0) {
    throw new StartFailure(
      `More than one article has the title “${title}” or its address. Delete or rename one of them in the Studio first.`,
    )
  }
  return found ?? notThere(articleId(title))
}

function refuseUnpublishable(page: TitledPage, lede: string, body: unknown[]): void {
  const missing = page.titleIsFileName
    ? 'has no title'
    : body.length === 0
      ? 'has no text'
      : lede
        ? null
        : 'has nothing that could be its lede'
  if (missing === null) return
  throw new StartFailure(
    `The page ${missing}, so it can't be published. Without --publish it becomes a draft.`,
  )
}

function refuseDifferent({id, draft, published}: Stored, fields: string[]): void {
  if (fields.length === 0) return
  const title = String((draft ?? published)?.['title'])
  const which = id.startsWith(samplePrefix) ? ', one of the sample articles,' : ''
  throw new StartFailure(
    `“${title}” is there already${which} and differs from this page (${fields.join(', ')}). Nothing was changed. --replace puts this page in its place.`,
  )
}

/** A cover and topics are nothing that a page of text speaks of, so an article keeps its own. */
function keptOf(stored: Stored, outcome: Change['outcome'], blank: boolean): string[] {
  const before = current(stored)
  if (before === null || blank || outcome !== 'changed') return []
  const kept = ['cover', 'topics'].filter((field) => before[field])
  return kept.length > 0
    ? [`Kept from the article that was there: ${kept.join(' and ')}. Do they suit this one?`]
    : []
}

/** An article that is there keeps those who wrote it with the page's author. */
function planAuthors(before: StoredDocument | null, author: {_ref: string}): object[] {
  const authors = listOf(before?.['authors'])
  return authors.some((other) => asFields(other)['_ref'] === author._ref) ? authors : [author]
}

function referenceTo({id}: AuthorPlan, {authors}: Existing, publish: boolean) {
  const published = authors.some((author) => author.id === id && author.published)
  const strong = {_type: 'reference', _key: hash(id), _ref: id}
  if (publish || published) return strong
  return {...strong, _weak: true, _strengthenOnPublish: {type: 'author'}}
}

function planSettings(page: Page, settings: Stored | null): Planned {
  const {callToAction} = page
  if (!callToAction) return {mutations: [], unsure: []}
  const invitation = {...asFields(settings && current(settings)?.['callToAction'])}
  const {text, label, target} = invitation
  if (text || label || target) {
    const shown = [text, label].filter(Boolean).join(' ')
    const doubt = `The call to action takes its words from the site settings: “${shown}”`
    return {mutations: [], unsure: [doubt]}
  }
  const words = {
    ...(callToAction.text && {text: callToAction.text}),
    ...(callToAction.label && {label: callToAction.label}),
  }
  const {mutations} = change(
    settings ?? notThere('settings'),
    'settings',
    {callToAction: words},
    false,
  )
  return {
    mutations,
    unsure: [
      `The site settings had no call to action. Their draft now has the page's words: “${Object.values(words).join('” and the link “')}”`,
      targetDoubt,
    ],
  }
}

const targetDoubt =
  'The page does not say where that link leads: it leads to “Request a session” on this site, unless you write another address into the settings. Readers see it once you publish them.'
const samplePrefix = 'sample-'

interface Planned {
  mutations: Mutation[]
  unsure: string[]
}

function authorIdOf(stored: Stored): string | null {
  const id = asFields(listOf(current(stored)?.['authors'])[0])['_ref']
  return typeof id === 'string' ? id : null
}

function slugOf(stored: Stored): string | null {
  const slug = asFields(current(stored)?.['slug'])['current']
  return typeof slug === 'string' && slug ? slug : null
}

function listOf(value: unknown): object[] {
  return Array.isArray(value) ? value : []
}

function asFields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? {...value} : {}
}
