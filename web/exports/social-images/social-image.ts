import {createHash} from 'node:crypto'
import {stegaClean} from '@sanity/client/stega'
import type {SiteContent} from '../../content/index.ts'
import {siteName} from '../../content/site.ts'
import {textOf} from '../../shared/stored.ts'
import {wordsFor} from '../../words/words.ts'

/** The texts on a social image: the picture of a page when it is shared. */
export interface SocialImage {
  site: string
  title: string
  /** The type of the document, such as "Topic". */
  kind?: string
  /** Below the title: the authors, or a description. */
  line: string
}

/** The size that social networks expect. */
export const socialImageSize = {width: 1200, height: 630}

/** The version of the design. Bump it when the design changes, to change all addresses. */
const design = 2

interface Titled {
  title: string | null
}

interface Named {
  name: string | null
}

export function articleImage(
  article: Titled & {authors: (Named | null)[] | null},
  site: SiteContent | undefined,
): SocialImage {
  const words = wordsFor(site?.settings?.language)
  const names = (article.authors ?? []).flatMap((author) => textOf(author?.name) || [])
  return clean({
    site: siteName(site),
    title: textOf(article.title) || words.site.untitled,
    line: words
      .list(names)
      .map(({text}) => text)
      .join(''),
  })
}

export function topicImage(
  topic: Titled & {description: string | null},
  site: SiteContent | undefined,
): SocialImage {
  return listImage('topic', topic.title, topic.description, site)
}

export function seriesImage(
  series: Titled & {description: string | null},
  site: SiteContent | undefined,
): SocialImage {
  return listImage('series', series.title, series.description, site)
}

export function pageImage(
  page: Titled & {seo: {description: string | null} | null},
  site: SiteContent | undefined,
): SocialImage {
  const words = wordsFor(site?.settings?.language)
  return clean({
    site: siteName(site),
    title: textOf(page.title) || words.site.untitled,
    line: textOf(page.seo?.description),
  })
}

export function authorImage(
  author: Named & {shortBio: string | null},
  site: SiteContent | undefined,
): SocialImage {
  return listImage('author', author.name, author.shortBio, site)
}

/** Returns the image of the home page, and of every page that is not about one document. */
export function siteImage(site: SiteContent | undefined): SocialImage {
  const name = siteName(site)
  return clean({site: name, title: name, line: textOf(site?.settings?.description)})
}

function listImage(
  kind: 'topic' | 'series' | 'author',
  title: string | null,
  line: string | null,
  site: SiteContent | undefined,
): SocialImage {
  const words = wordsFor(site?.settings?.language)
  return clean({
    site: siteName(site),
    title: textOf(title) || words.site.untitled,
    kind: words.lists[kind],
    line: textOf(line),
  })
}

/** Removes the invisible characters of a preview. */
function clean(image: SocialImage): SocialImage {
  return stegaClean(image)
}

/** Returns a hash of everything visible. Images with the same name look the same. */
export function socialImageName(image: SocialImage): string {
  const content = JSON.stringify([design, image.site, image.title, image.kind ?? '', image.line])
  return createHash('sha256').update(content).digest('base64url').slice(0, 22)
}

/** Returns the alternative text. */
export function socialImageAlt({site, title}: SocialImage): string {
  return title === site ? site : `${title} · ${site}`
}

/**
 * Returns the path of a page's image: `/cards/articles/pond/<name>.png`. The file at a path never changes, because
 * the name is a hash of its content.
 */
export function socialImageHref(page: string, image: SocialImage): string {
  return `/cards${page === '/' ? '/home' : page}/${socialImageName(image)}.png`
}

/** Parses the path of an image into its page and name. Undefined for any other path. */
export function parseSocialImagePath(path: string[]): {page: string; name: string} | undefined {
  const name = /^([\w-]{22})\.png$/.exec(path.at(-1) ?? '')?.[1]
  const page = path.slice(0, -1).join('/')
  return name && page ? {page: page === 'home' ? '/' : `/${page}`, name} : undefined
}
