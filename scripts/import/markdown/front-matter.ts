import {isRecord} from '../../../web/shared/stored.ts'
import {parse} from 'yaml'
import type {Stated} from '../page.ts'
import {quote} from '../page.ts'
import {readDate} from './read-date.ts'

export interface FrontMatter {
  found: boolean
  title: string | null
  stated: Stated
  /** The text after the front matter. */
  text: string
  unsure: string[]
}

type Fields = [name: string, value: unknown][]

const yaml = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?\r?\n|)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/
const toml = /^\uFEFF?\+\+\+[ \t]*\r?\n([\s\S]*?\r?\n|)\+\+\+[ \t]*(?:\r?\n|$)/

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
  const [whole = '', inside] = yaml.exec(source) ?? toml.exec(source) ?? []
  const fields = inside === undefined ? null : readFields(inside, whole.trimStart().startsWith('+'))
  if (!fields) return {found: false, title: null, stated: {}, text: source, unsure: []}
  const rest = new Map(fields)
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
  return {found: true, title, stated, text: source.slice(whole.length), unsure: doubts(rest)}
}

function doubts(rest: Map<string, unknown>): string[] {
  const left = [...rest].filter(([, value]) => value !== '' && value !== null)
  if (left.length === 0) return []
  const entries = left.map(([name, value]) => `${name} ${quote(asWords(value))}`)
  return [`Not brought along from the front matter: ${entries.join(', ')}.`]
}

/** Null if it contains no fields: then it is not front matter. */
function readFields(inside: string, isToml: boolean): Fields | null {
  return (isToml ? null : readYaml(inside)) ?? readLines(inside, isToml)
}

/** Scalars stay text, so that a title “No” or a slug “007” keeps its characters. */
function readYaml(inside: string): Fields | null {
  try {
    const value: unknown = parse(inside, {schema: 'failsafe', logLevel: 'error'})
    if (inside.trim() === '') return []
    return isRecord(value)
      ? Object.entries(value).map(([name, item]) => [name.toLowerCase(), item])
      : null
  } catch {
    return null
  }
}

/** Parses fields line by line: TOML, and invalid YAML that writers use (`title: One: Two`). */
function readLines(inside: string, isToml: boolean): Fields | null {
  const start = isToml ? /^([\w.-]+)\s*=\s*(.*)$/ : /^([\w.-]+):(?:\s+(.*))?$/
  const entries: {name: string; value: string; source: string}[] = []
  for (const line of inside.split(/\r?\n/)) {
    const [, name, value = ''] = start.exec(line) ?? []
    const last = entries.at(-1)
    if (name) entries.push({name: name.toLowerCase(), value: value.trim(), source: line})
    else if (last) Object.assign(last, continued(last, line))
    else if (line.trim()) return null
  }
  const fields = entries.map(({name, value, source}): Fields[number] => {
    const [[, item] = []] = (isToml ? null : readYaml(source)) ?? []
    return [name, item ?? unquote(value)]
  })
  return fields.length > 0 ? fields : null
}

function continued({value, source}: {value: string; source: string}, line: string) {
  return {value: `${value} ${line.trim()}`.trim(), source: `${source}\n${line}`}
}

function unquote(value: string): string {
  return /^(["']).*\1$/.test(value) ? value.slice(1, -1) : value
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
