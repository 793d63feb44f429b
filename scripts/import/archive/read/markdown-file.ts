import {isRecord} from '../../../../web/shared/stored.ts'
import {splitFrontMatter} from '../../markdown/front-matter.ts'
import {isSameTitle} from '../../existing.ts'
import {titleOfFile} from '../../read-page-file.ts'
import {addressOf} from '../convert/placeholder-host.ts'
import type {ArchiveItem, Picture, Status, Term} from '../item.ts'
import type {FolderSettings} from './folder-settings.ts'
import {addressesOfFile} from './file-addresses.ts'
import {plainOf} from './plain.ts'
import {readInstant} from './read-instant.ts'

interface MarkdownFile {
  path: string
  text: string
  settings: FolderSettings
}

type Fields = Map<string, unknown>

/** Reads a Markdown or HTML file with front matter, as Jekyll, Hugo and Astro name its fields. */
export function readMarkdownFile({path, text, settings}: MarkdownFile): ArchiveItem {
  const {fields: given, rest} = splitFrontMatter(text)
  const fields: Fields = new Map(given ?? [])
  const isHtml = /\.html?$/i.test(path)
  const [, day = '', nameSlug] = /(?:^|\/)(\d{4}-\d{2}-\d{2})-([^/]+)\.\w+$/.exec(path) ?? []
  const stated = words(fields, ['title'])
  const {title, content} = isHtml ? {title: stated, content: rest} : takeTitle(rest, stated)
  const slug = words(fields, ['slug']) || nameSlug || nameOf(path)
  const date = dateOf(fields, day, settings.timeZone)
  const terms = termsOf(fields)
  const place = {path, slug, day: date?.slice(0, 10) ?? day, terms, settings}
  const permalinks = list(fields, ['permalink', 'url'])
  const addresses = permalinks.length > 0 ? permalinks : addressesOfFile(place)
  const former = list(fields, ['aliases', 'alias', 'redirect_from', 'redirects'])
  return {
    id: path,
    kind: isPage(path, fields, day) ? 'page' : 'post',
    title:
      title ||
      (permalinks.length > 0 && !nameSlug
        ? titleOfFile(path)
        : titleOfFile(nameSlug ?? nameOf(path))),
    slug,
    addresses: [...addresses, ...former].map((one) =>
      /^https?:/.test(one) ? one : `/${one.replace(/^\//, '')}`,
    ),
    linkedAs: [
      addressOf(path, settings.site),
      ...(nameSlug ? [addressOf(`${day}-${nameSlug}`, settings.site)] : []),
    ],
    date,
    status: statusOf(path, fields, date),
    authors: list(fields, ['authors', 'author']),
    terms,
    content,
    format: isHtml ? 'html' : 'markdown',
    base: addressOf(path, settings.site),
    excerpt: plainOf(words(fields, ['lede', 'description', 'excerpt', 'summary', 'subtitle'])),
    cover: coverOf(fields, path, settings),
    notes: [],
  }
}

/** Takes the title from the front matter, or else from a first heading of level 1. */
function takeTitle(text: string, stated: string): {title: string; content: string} {
  const [whole, heading, underlined] =
    /^\s*(?:#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\r?\n|$)|([^\r\n]+)\r?\n=+[ \t]*(?:\r?\n|$))/.exec(text) ??
    []
  const found = (heading ?? underlined ?? '').replaceAll(/[*_`]/g, '').trim()
  if (whole === undefined || !found) return {title: stated, content: text}
  if (stated && !isSameTitle(stated, found)) return {title: stated, content: text}
  return {title: stated || found, content: text.slice(whole.length)}
}

function nameOf(path: string): string {
  const parts = path.replace(/\.\w+$/, '').split('/')
  const name = parts.at(-1) ?? ''
  return /^_?index$/.test(name) ? (parts.at(-2) ?? name) : name
}

function words(fields: Fields, names: string[]): string {
  for (const name of names) {
    const value = fields.get(name)
    if (typeof value === 'string' && value.trim()) return value.trim()
  }
  return ''
}

/** Returns the values of a field that is a text, a list, or an object with a name. */
function list(fields: Fields, names: string[]): string[] {
  const values = names.flatMap((name) => fields.get(name) ?? [])
  return values
    .flatMap((value): unknown[] => (Array.isArray(value) ? value : [value]))
    .map((value) => (isRecord(value) ? (value['name'] ?? value['title']) : value))
    .flatMap((value) => (typeof value === 'string' && value.trim() ? [value.trim()] : []))
}

function dateOf(fields: Fields, day: string, timeZone: string): string | null {
  const names = [
    'date',
    'pubdate',
    'publishdate',
    'published_at',
    'publishedat',
    'published',
    'created',
  ]
  const found = names.map((name) => readInstant(words(fields, [name]), timeZone)).find(Boolean)
  return found ?? (day ? readInstant(day, timeZone) : null)
}

function termsOf(fields: Fields): Term[] {
  const split = (names: string[]) =>
    // Jekyll allows several categories in one text, separated by spaces or commas.
    names.flatMap((name) => {
      const value = fields.get(name)
      return typeof value === 'string'
        ? value.split(value.includes(',') ? ',' : /\s+/)
        : list(fields, [name])
    })
  return [
    ...named('category', [...split(['categories']), ...list(fields, ['category'])]),
    ...named('tag', [...split(['tags']), ...list(fields, ['tag', 'topics', 'keywords'])]),
  ]
}

function named(kind: Term['kind'], names: string[]): Term[] {
  return names.flatMap((name) =>
    name.trim() ? [{name: name.trim(), slug: name.trim(), kind}] : [],
  )
}

function statusOf(path: string, fields: Fields, date: string | null): Status {
  const isSet = (name: string, value: string) => words(fields, [name]).toLowerCase() === value
  if (isSet('private', 'true') || isSet('visibility', 'private')) return 'private'
  if (isSet('draft', 'true') || isSet('published', 'false') || /(?:^|\/)_drafts\//.test(path))
    return 'draft'
  return date && Date.parse(date) > Date.now() ? 'scheduled' : 'published'
}

function isPage(path: string, fields: Fields, day: string): boolean {
  const layout = words(fields, ['layout', 'type'])
  if (/^(?:post|article|blog)$/.test(layout)) return false
  if (layout === 'page') return true
  const hasDate = day !== '' || ['date', 'pubdate', 'publishdate'].some((name) => fields.has(name))
  return !hasDate && !/(?:^|\/)(?:_posts|_drafts|posts?|blog|articles)\//i.test(path)
}

function coverOf(fields: Fields, path: string, {site}: FolderSettings): Picture | null {
  const names = [
    'cover',
    'image',
    'featured_image',
    'featuredimage',
    'heroimage',
    'hero',
    'thumbnail',
    'banner',
  ]
  const value = names.map((name) => fields.get(name)).find(Boolean)
  const given = isRecord(value) ? value : {src: value}
  const source = ['src', 'url', 'image', 'path', 'feature']
    .map((name) => given[name])
    .find((one) => typeof one === 'string' && one)
  const address =
    typeof source === 'string' ? URL.parse(source, addressOf(path, site))?.href : undefined
  if (!address) return null
  const text = (name: string) => (typeof given[name] === 'string' ? given[name] : '')
  const alt = text('alt') || words(fields, ['image_alt', 'heroimagealt', 'cover_alt', 'alt'])
  return {sources: [address], alt, caption: text('caption')}
}
