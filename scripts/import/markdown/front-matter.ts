import type {Stated} from '../page.ts'
import {quote} from '../page.ts'
import {readFields, type Fields} from './front-matter-fields.ts'
import {readDate} from './read-date.ts'

export interface FrontMatter {
  found: boolean
  title: string | null
  stated: Stated
  /** The text after the front matter. */
  text: string
  unsure: string[]
}

/** Empty lines before it are no part of the text either. */
const delimited = {
  yaml: /^\uFEFF?\s*---[ \t]*\r?\n([\s\S]*?\r?\n|)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/,
  toml: /^\uFEFF?\s*\+\+\+[ \t]*\r?\n([\s\S]*?\r?\n|)\+\+\+[ \t]*(?:\r?\n|$)/,
  json: /^\uFEFF?\s*(\{[ \t]*\r?\n[\s\S]*?\r?\n\})[ \t]*(?:\r?\n|$)/,
}

/** The names that other systems use for each field of an article. */
const names = {
  title: ['title'],
  lede: ['lede', 'description', 'excerpt', 'summary', 'subtitle'],
  author: ['author', 'authors'],
  date: ['date', 'publishedat', 'published_at', 'publishdate', 'pubdate', 'published', 'created'],
  slug: ['slug'],
  draft: ['draft'],
}

/** Splits the front matter off a text and parses it. Fields that an article does not have are listed in `unsure`. */
export function takeFrontMatter(source: string): FrontMatter {
  const [whole, fields] = find(source)
  if (!fields) return {found: false, title: null, stated: {}, text: source, unsure: []}
  const rest = new Map(fields)
  const repeated = fields.filter(([name, value]) => rest.get(name) !== value)
  const title = take(rest, names.title, asText)
  const lede = take(rest, names.lede, asText)
  const author = take(rest, names.author, asName)
  const date = take(rest, names.date, (value) => readDate(asText(value) ?? ''))
  const slug = take(rest, names.slug, asText)
  const saysDraft = take(rest, names.draft, (value) => (isBoolean(value) ? String(value) : null))
  const hidden = saysDraft === 'true' || rest.get('published') === 'false'
  if (hidden) rest.delete('published')
  const stated: Stated = {
    ...(lede && {lede}),
    ...(author && {author}),
    ...(date && {date}),
    ...(slug && {slug}),
    ...(hidden && {draft: true}),
  }
  return {
    found: true,
    title,
    stated,
    text: source.slice(whole.length),
    unsure: doubts([...rest, ...repeated]),
  }
}

/** Splits the front matter off a text. `fields` is null if it has none. */
export function splitFrontMatter(source: string): {fields: Fields | null; rest: string} {
  const [whole, fields] = find(source)
  return {fields, rest: fields ? source.slice(whole.length) : source}
}

function find(source: string): [whole: string, fields: Fields | null] {
  for (const format of ['yaml', 'toml', 'json'] as const) {
    const [whole, inside] = delimited[format].exec(source) ?? []
    if (whole !== undefined && inside !== undefined) return [whole, readFields(inside, format)]
  }
  return ['', null]
}

function doubts(rest: Fields): string[] {
  const left = rest.filter(([, value]) => value !== '' && value !== null)
  if (left.length === 0) return []
  const entries = left.map(([name, value]) => `${name} ${quote(asWords(value))}`)
  return [`Not brought along from the front matter: ${entries.join(', ')}.`]
}

/** Takes the first of these fields that can be parsed. The others remain for the report. */
function take(
  fields: Map<string, unknown>,
  candidates: string[],
  read: (value: unknown) => string | null,
): string | null {
  for (const name of candidates) {
    const value = fields.has(name) ? read(fields.get(name)) : null
    if (!value) continue
    fields.delete(name)
    return value
  }
  return null
}

function asText(value: unknown): string | null {
  return typeof value === 'string' ? value.replaceAll(/\s+/g, ' ').trim() || null : null
}

/** Returns one name: a string, the only item of a list, or the field `name`. A list of several is not one name. */
function asName(value: unknown): string | null {
  if (Array.isArray(value)) return value.length === 1 ? asName(value[0]) : null
  if (typeof value === 'object' && value !== null)
    return 'name' in value ? asText(value.name) : null
  return asText(value)
}

function isBoolean(value: unknown): boolean {
  return value === 'true' || value === 'false'
}

function asWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(asWords).join(', ')
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .map(([name, item]) => `${name}: ${asWords(item)}`)
    .join(', ')
}
