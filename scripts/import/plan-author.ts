import {hash, slugify} from '../portable-text.ts'
import {change, current, notThere, type Change} from './change.ts'
import {toBio, toPlainText} from './content.ts'
import {isSameTitle, type Stored} from './existing.ts'
import {StartFailure} from '../system/start-failure.ts'

export interface AuthorQuestion {
  /** The paragraphs of the page's bio. */
  bio: string[]
  /** From `--author`. */
  name: string | null
  authors: Stored[]
  /** The author of the article that is already there. */
  currentId: string | null
  publish: boolean
}

export interface AuthorPlan {
  id: string
  name: string
  change: Change
  unsure: string[]
}

/** An author without a name still needs one to be read by. */
const unnamed = 'Unnamed author'
const sampleAuthorId = 'sample-author'

/**
 * Who wrote the page. A given name decides; else whoever has this very bio; else the author that the
 * article already has, or the only author there is; else a new one without a name.
 *
 * @throws StartFailure when a given name belongs to more than one author.
 */
export function planAuthor(question: AuthorQuestion): AuthorPlan {
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
  const nameless = authors.find((author) => nameOf(author) === unnamed && hasBio(author, bio))
  const stored = nameless ?? newAuthor(slugify(name) || hash(name), authors)
  return writeAuthor(stored, name, question, [])
}

function withoutName(question: AuthorQuestion): AuthorPlan {
  const {bio, authors, currentId} = question
  const sameBio = bio.length > 0 && authors.find((author) => hasBio(author, bio))
  if (sameBio) return takeAuthor(sameBio, question)
  const id = bio.length > 0 ? `unnamed-${hash(bio.join('\n'))}` : 'unnamed'
  const before = authors.find((author) => author.id === `author-${id}`)
  if (before) return takeAuthor(before, question)
  if (bio.length === 0) {
    const own = authors.filter((author) => author.id !== sampleAuthorId)
    const known = authors.find((author) => author.id === currentId)
    const only = known ?? (own.length === 1 ? own[0] : undefined)
    if (only) {
      const plan = takeAuthor(only, question)
      const doubt = `The page doesn't say who wrote it. It stands under “${plan.name}”. --author "Name" says otherwise.`
      return {...plan, unsure: [...plan.unsure, doubt]}
    }
  }
  return writeAuthor(newAuthor(id, authors), unnamed, question, [
    `The page doesn't say who wrote it, so the author is called “${unnamed}” for now. Give the name with --author "Name", or write it in the Studio.`,
  ])
}

/** An author who is there keeps what they have, and gets the bio when they have none. */
function takeAuthor(author: Stored, {bio, publish}: AuthorQuestion): AuthorPlan {
  const name = nameOf(author)
  const missing = bio.length > 0 && toPlainText(current(author)?.['bio']) === ''
  const fields = missing ? {bio: toBio(bio)} : {}
  const unsure =
    bio.length > 0 && !missing && !hasBio(author, bio)
      ? [`“${name}” has another bio already, which was kept. The page's: “${bio.join(' ')}”`]
      : []
  if (name === unnamed) {
    unsure.push(
      `The author is still called “${unnamed}”. Give the name with --author "Name", or write it in the Studio.`,
    )
  }
  // A draft that somebody is writing is not ours to publish, unless readers have no author at all.
  const needed = publish && (missing || author.published === null)
  return {id: author.id, name, change: change(author, 'author', fields, needed), unsure}
}

function writeAuthor(
  stored: Stored,
  name: string,
  question: AuthorQuestion,
  unsure: string[],
): AuthorPlan {
  const {bio, authors, publish} = question
  const others = authors.filter(({id}) => id !== stored.id).map((author) => slugOf(author))
  const fields = {
    name,
    slug: {_type: 'slug', current: freeSlug(slugify(name) || hash(name), others)},
    ...(bio.length > 0 && {bio: toBio(bio)}),
  }
  return {id: stored.id, name, change: change(stored, 'author', fields, publish), unsure}
}

/** An author with this id may be there under another name: then a new one needs another id. */
function newAuthor(name: string, authors: Stored[]): Stored {
  return notThere(
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
  return typeof name === 'string' ? name : ''
}

function slugOf(author: Stored): string {
  const slug = current(author)?.['slug']
  const text = typeof slug === 'object' && slug !== null && 'current' in slug ? slug.current : null
  return typeof text === 'string' ? text : ''
}

function hasBio(author: Stored, bio: string[]): boolean {
  return toPlainText(current(author)?.['bio']) === bio.join(' ').replaceAll(/\s+/g, ' ').trim()
}
