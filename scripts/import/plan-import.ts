import {readObject} from '../../web/shared/stored.ts'
import {isDeepStrictEqual} from 'node:util'
import type {Mutation} from '@sanity/client'
import {hash, slugify} from '../portable-text.ts'
import {StartFailure} from '../system/start-failure.ts'
import {decideReplacedFields, isSample} from './replaced-fields.ts'
import {change, current, differences, missingDocument, type Change} from './change.ts'
import {toArticleText, type ArticleText, type PageParts} from './content.ts'
import {
  articleId,
  articleSlug,
  type Existing,
  type Stored,
  type StoredDocument,
} from './existing.ts'
import type {Page} from './page.ts'
import {planAuthor, type AuthorPlan} from './plan-author.ts'
import {planDate, planNeighbours} from './plan-neighbours.ts'
import {planSettings} from './plan-settings.ts'
import {refuseDifferent, refuseNameless, refuseUnpublishable} from './refuse.ts'

export interface ImportOptions {
  publish: boolean
  replace: boolean
  /** From `--author`. */
  author: string | null
  now: Date
}

/** A page with a title: its own one, or else the words of its file name. */
export interface TitledPage extends Page {
  title: string
  titleIsFileName: boolean
}

/** The plan of an import. Nothing has been changed yet. */
export interface ImportPlan {
  article: {id: string; title: string; slug: string; outcome: Change['outcome']}
  /** Null if the author is unknown. An empty name has to be completed later. */
  author: {id: string; name: string; outcome: Change['outcome']} | null
  /** Titles of neighbours that become drafts with only a title. */
  neighbours: string[]
  /** Whether the call to action was written into the draft of the settings. */
  settingsFilled: boolean
  /** For one transaction. Empty if everything exists already. */
  mutations: Mutation[]
  unsure: string[]
}

/**
 * Plans an import, given the content of the dataset. A second plan after the import is empty.
 *
 * @throws StartFailure if the page is rejected: a different article exists, or the page cannot be published.
 */
export function planImport(
  page: TitledPage,
  existing: Existing,
  options: ImportOptions,
): ImportPlan {
  const stored = findArticle(page.title, existing)
  const {id} = stored
  const before = current(stored)
  const hasOnlyTitle = existing.articles.find((entry) => entry.id === id)?.hasOnlyTitle ?? true
  const {slug, ...address} = planSlug(page, stored, existing)
  const author = planAuthor({
    bio: page.bio,
    name: options.author ?? page.stated.author ?? null,
    authors: existing.authors,
    currentId: isSample(id) ? null : authorIdOf(stored),
    publish: options.publish,
  })
  const settings = planSettings(page, existing.settings)
  const pageParts = {invitation: settings.differs, bio: author?.hasPageBio === false}
  const {body, unsure, ...proposed} = textFor(page, pageParts, before)
  const sameText = before !== null && isDeepStrictEqual(before['body'], body)
  const replaced = before !== null && !hasOnlyTitle && !sameText
  const overSample = replaced && isSample(id)
  const keepsLede = sameText && before['lede'] && !(options.replace && page.stated.lede)
  const {lede} = keepsLede ? {lede: String(before['lede'])} : proposed
  if (options.publish) refuseUnpublishable(page, lede, body)

  const previousDate = before?.['publishedAt']
  const dates = overSample
    ? {before: null, invented: previousDate}
    : {before: previousDate, invented: null}
  const date = planDate(page, {id, ...dates}, existing, options)
  const fields = {
    title: page.title,
    slug: {_type: 'slug', current: slug},
    ...(lede && {lede}),
    body,
    ...(author && {
      authors: planAuthors(
        overSample ? null : before,
        referenceTo(author, existing, options.publish),
      ),
    }),
    publishedAt: date.publishedAt,
  }
  if (replaced && !options.replace) refuseDifferent(stored, differences(before, fields))
  if (options.publish) refuseNameless(author)

  const inherited = [
    ...(address.inherited ? ['slug'] : []),
    ...(date.kept ? ['publishedAt'] : []),
    ...(listOf(fields.authors).length > 1 ? ['authors'] : []),
  ]
  const given = Object.keys(fields).filter((name) => !inherited.includes(name))
  const carried = replaced ? decideReplacedFields(stored, before, given) : {dropped: [], unsure: []}
  const article = change(stored, 'article', fields, options.publish, carried.dropped)
  const neighbours = planNeighbours(page, existing)
  const changes = [...(author ? [author.change] : []), article, neighbours, settings]
  return {
    article: {id, title: page.title, slug, outcome: article.outcome},
    author: author && {id: author.id, name: author.name, outcome: author.change.outcome},
    neighbours: neighbours.titles,
    settingsFilled: settings.mutations.length > 0,
    mutations: changes.flatMap(({mutations}) => mutations),
    unsure: [
      ...page.unsure,
      ...(sameText ? [] : unsure),
      ...(author?.unsure ?? [
        'The page doesn\'t say who wrote it. Choose its author in the Studio, or give --author "Name".',
      ]),
      ...address.unsure,
      ...date.unsure,
      ...neighbours.unsure,
      ...settings.unsure,
      ...carried.unsure,
    ],
  }
}

/**
 * Returns the article's text. If an earlier import of this page created the stored text with other settings
 * or another author, that text is returned.
 */
function textFor(page: Page, pageParts: PageParts, before: StoredDocument | null): ArticleText {
  const variants = [true, false].flatMap((invitation) =>
    [true, false].map((bio) => toArticleText(page, {invitation, bio})),
  )
  const stored = variants.find(({body}) => isDeepStrictEqual(body, before?.['body']))
  return stored ?? toArticleText(page, pageParts)
}

/** Returns the slug: the article's own, or the one in the page if it is free, or one from the title. */
function planSlug(page: TitledPage, stored: Stored, {articles}: Existing) {
  const own = articleSlug(page.title)
  const stated = page.stated.slug ? slugify(page.stated.slug) : ''
  const before = slugOf(stored)
  if (before) return {slug: before, inherited: before !== own && before !== stated, unsure: []}
  if (!stated || stated === own) return {slug: own, inherited: false, unsure: []}
  const taken = articles.some(({id, slugs}) => id !== stored.id && slugs.includes(stated))
  if (!taken) return {slug: stated, inherited: false, unsure: []}
  const unsure = [
    `Another article has the address that the page states: ${stated}. This one is at ${own}.`,
  ]
  return {slug: own, inherited: false, unsure}
}

function findArticle(title: string, {candidates, articles}: Existing): Stored {
  const isOnlyTitle = ({id}: Stored) =>
    articles.some((entry) => entry.id === id && entry.hasOnlyTitle)
  const written = candidates.filter((candidate) => !isOnlyTitle(candidate))
  const [found, ...others] = written.length > 0 ? written : candidates
  if (others.length > 0) {
    throw new StartFailure(
      `More than one article has the title “${title}” or its address. Delete or rename one of them in the Studio first.`,
    )
  }
  return found ?? missingDocument(articleId(title))
}

/** Adds the page's author to those of an existing article. */
function planAuthors(before: StoredDocument | null, author: {_ref: string}): object[] {
  const authors = listOf(before?.['authors'])
  return authors.some((other) => readObject(other)['_ref'] === author._ref) ? authors : [author]
}

function referenceTo({id}: AuthorPlan, {authors}: Existing, publish: boolean) {
  const published = authors.some((author) => author.id === id && author.published)
  const strong = {_type: 'reference', _key: hash(id), _ref: id}
  if (publish || published) return strong
  return {...strong, _weak: true, _strengthenOnPublish: {type: 'author'}}
}

function authorIdOf(stored: Stored): string | null {
  const id = readObject(listOf(current(stored)?.['authors'])[0])['_ref']
  return typeof id === 'string' ? id : null
}

function slugOf(stored: Stored): string | null {
  const slug = readObject(current(stored)?.['slug'])['current']
  return typeof slug === 'string' && slug ? slug : null
}

function listOf(value: unknown): object[] {
  return Array.isArray(value) ? value : []
}
