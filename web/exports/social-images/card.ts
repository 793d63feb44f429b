import {createHash} from 'node:crypto'
import {stegaClean} from '@sanity/client/stega'
import type {SiteContent} from '../../content/index.ts'
import {siteName} from '../../content/site-name.ts'
import {words} from '../../shared/words.ts'

/** What stands on the picture that others show when a page is shared. */
export interface Card {
  site: string
  title: string
  /** What the title is the name of, such as "Topic". */
  kind?: string
  /** Below the title: who wrote it, or what it is about. */
  line: string
}

/** The size that everybody who shows shared pages asks for. */
export const cardSize = {width: 1200, height: 630}

/** Counts the designs: with another one, every card has another address. */
const design = 2

interface Titled {
  title: string | null
}

interface Named {
  name: string | null
}

export function articleCard(
  article: Titled & {authors: (Named | null)[] | null},
  site: SiteContent | undefined,
): Card {
  const names = (article.authors ?? []).flatMap((author) => words(author?.name) || [])
  return clean({
    site: siteName(site),
    title: words(article.title) || 'Untitled',
    line: new Intl.ListFormat('en-GB').format(names),
  })
}

export function topicCard(
  topic: Titled & {description: string | null},
  site: SiteContent | undefined,
): Card {
  return listCard('Topic', topic.title, topic.description, site)
}

export function seriesCard(
  series: Titled & {description: string | null},
  site: SiteContent | undefined,
): Card {
  return listCard('Series', series.title, series.description, site)
}

export function authorCard(
  author: Named & {shortBio: string | null},
  site: SiteContent | undefined,
): Card {
  return listCard('Author', author.name, author.shortBio, site)
}

/** For the first page, and for every page that is not about one document. */
export function siteCard(site: SiteContent | undefined): Card {
  const name = siteName(site)
  return clean({site: name, title: name, line: words(site?.settings?.description)})
}

function listCard(
  kind: string,
  title: string | null,
  line: string | null,
  site: SiteContent | undefined,
): Card {
  return clean({
    site: siteName(site),
    title: words(title) || 'Untitled',
    kind,
    line: words(line),
  })
}

/** In a preview the texts carry unseen marks: not here. */
function clean(card: Card): Card {
  return stegaClean(card)
}

/** Names everything that is to be seen: two cards with one name look the same. */
export function cardName(card: Card): string {
  const seen = JSON.stringify([design, card.site, card.title, card.kind ?? '', card.line])
  return createHash('sha256').update(seen).digest('base64url').slice(0, 22)
}

/** For who can't see it. */
export function cardAlt({site, title}: Card): string {
  return title === site ? site : `${title} · ${site}`
}

/**
 * Where the card of a page is: `/cards/articles/pond/<name>.png`. What is there never changes, because the
 * name does with what the card shows.
 */
export function cardHref(page: string, card: Card): string {
  return `/cards${page === '/' ? '/home' : page}/${cardName(card)}.png`
}

/** The page that a card belongs to, and the card's name. Undefined for every other path. */
export function parseCardPath(path: string[]): {page: string; name: string} | undefined {
  const name = /^([\w-]{22})\.png$/.exec(path.at(-1) ?? '')?.[1]
  const page = path.slice(0, -1).join('/')
  return name && page ? {page: page === 'home' ? '/' : `/${page}`, name} : undefined
}
