import {hash, slugify} from '../portable-text.ts'
import {change, current, missingDocument, type Change} from './change.ts'
import {toBio, toPlainText} from './content.ts'
import {isSameTitle, type Stored} from './existing.ts'
import {StartFailure} from '../system/start-failure.ts'

export interface AuthorQuestion {
  /** The paragraphs of the page's bio. */
  bio: string[]
  /** From `--author`, or from the page itself. */
  name: string | null
  authors: Stored[]
  /** The author of the existing article. */
  currentId: string | null
  publish: boolean
}

export interface AuthorPlan {
  id: string
  /** Empty for an author whose name is not known yet. */
  name: string
  change: Change
  /** Whether the author has the page's bio after the import. */
  hasPageBio: boolean
  unsure: string[]
}

/** The name that earlier imports gave to an author without one. */
const formerUnnamed = 'Unnamed author'
const sample = {id: 'sample-author', name: 'Sample Author'}
const nameHint = 'Give the name with --author "Name", or write it in the Studio.'

/**
 * Decides on the author of the page. A given name takes precedence. Next is an author with exactly this bio.
 * Then it suggests the author of the existing article, or the only author. Otherwise it creates an author
 * without a name, which cannot be published. Null if there is not even a bio.
 *
 * @throws StartFailure if more than one author has the given name.
 */
export function planAuthor(question: AuthorQuestion): AuthorPlan | null {
  return question.name === null ? withoutName(question) : withName(question, question.name)
}

function withName(question: AuthorQuestion, name: string): AuthorPlan {
  const {bio, authors} = question
  const namesakes = authors.filter((author) => isSameTitle(nameOf(author), name))
  const [match, ...others] =
    namesakes.length > 1 ? namesakes.filter((one) => hasBio(one, bio)) : namesakes
  if (namesakes.length > 1 && (!match || others.length > 0)) {
    throw new StartFailure(
      `There are ${namesakes.length} authors named “${name}”. Give one of them another name in the Studio first.`,
    )
  }
  if (match) return takeAuthor(match, question)
  const nameless = authors.find((author) => nameOf(author) === '' && hasBio(author, bio))
  const stored = nameless ?? newAuthor(slugify(name) || hash(name), authors)
  return writeAuthor(stored, name, question)
}

function withoutName(question: AuthorQuestion): AuthorPlan | null {
  const {bio, authors, currentId} = question
  const sameBio = bio.length > 0 && authors.find((author) => hasBio(author, bio))
  if (sameBio) return takeAuthor(sameBio, question)
  const proposed = authors.find(({id}) => id === currentId) ?? onlyAuthor(authors)
  if (proposed) {
    const plan = takeAuthor(proposed, question)
    const doubt = `The page doesn't say who wrote it. Proposed as its author: “${plan.name}”. --author "Name" says otherwise.`
    return plan.name === '' ? plan : {...plan, unsure: [doubt, ...plan.unsure]}
  }
  if (bio.length === 0) return null
  const nameless = newAuthor(`unnamed-${hash(bio.join('\n'))}`, authors)
  const changed = change(nameless, 'author', {bio: toBio(bio)}, false)
  const doubt = `The page doesn't say who wrote it, so its author has no name yet. ${nameHint}`
  return {id: nameless.id, name: '', change: changed, hasPageBio: true, unsure: [doubt]}
}

/** Returns the only author. The sample author counts only if there is no other. */
function onlyAuthor(authors: Stored[]): Stored | undefined {
  const own = authors.filter((author) => author.id !== sample.id || nameOf(author) !== sample.name)
  const [only, ...others] = own.length > 0 ? own : authors
  return others.length === 0 ? only : undefined
}

/** An existing author keeps all fields, and gets the bio only if there is none. */
function takeAuthor(author: Stored, {bio, publish}: AuthorQuestion): AuthorPlan {
  const name = nameOf(author)
  const missing = bio.length > 0 && toPlainText(current(author)?.['bio']) === ''
  const hasPageBio = missing || hasBio(author, bio)
  const fields = missing ? {bio: toBio(bio)} : {}
  const unsure =
    bio.length > 0 && !hasPageBio
      ? [
          `“${name}” has another bio already, which was kept. The page's: “${bio.join(' ')}” It stays at the end of the article.`,
        ]
      : []
  if (name === '') unsure.push(`The author has no name yet. ${nameHint}`)
  // A draft that somebody is editing is not published, unless readers would have no author at all.
  const needed = publish && name !== '' && (missing || author.published === null)
  return {id: author.id, name, change: change(author, 'author', fields, needed), hasPageBio, unsure}
}

function writeAuthor(stored: Stored, name: string, question: AuthorQuestion): AuthorPlan {
  const {bio, authors, publish} = question
  const others = authors.filter(({id}) => id !== stored.id).map((author) => slugOf(author))
  const fields = {
    name,
    slug: {_type: 'slug', current: freeSlug(slugify(name) || hash(name), others)},
    ...(bio.length > 0 && {bio: toBio(bio)}),
  }
  const changed = change(stored, 'author', fields, publish)
  return {id: stored.id, name, change: changed, hasPageBio: true, unsure: []}
}

/** An author with this id may exist under another name: then the new one needs another id. */
function newAuthor(name: string, authors: Stored[]): Stored {
  return missingDocument(
    freeSlug(
      `author-${name}`,
      authors.map(({id}) => id),
    ),
  )
}

function freeSlug(slug: string, taken: string[]): string {
  if (!taken.includes(slug)) return slug
  let count = 2
  while (taken.includes(`${slug}-${count}`)) count += 1
  return `${slug}-${count}`
}

function nameOf(author: Stored): string {
  const name = current(author)?.['name']
  return typeof name === 'string' && name !== formerUnnamed ? name : ''
}

function slugOf(author: Stored): string {
  const slug = current(author)?.['slug']
  const text = typeof slug === 'object' && slug !== null && 'current' in slug ? slug.current : null
  return typeof text === 'string' ? text : ''
}

function hasBio(author: Stored, bio: string[]): boolean {
  return toPlainText(current(author)?.['bio']) === bio.join(' ').replaceAll(/\s+/g, ' ').trim()
}
