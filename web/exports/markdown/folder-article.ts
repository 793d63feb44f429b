import type {ExportQueryResult} from '../../lake/types.ts'
import type {SiteSettings} from '../../settings.ts'
import {href} from '../../shared/href.ts'
import {textOf} from '../../shared/stored.ts'
import {readArticleText} from '../../text/article-text.ts'
import {markdownFormat} from '../../text/markdown-format.ts'
import type {FigureParts, TextFormat} from '../../text/text-format.ts'
import {writeText} from '../../text/write-text.ts'
import type {Words} from '../../words/words.ts'

export type ExportedArticle = ExportQueryResult[number]

export interface FolderArticle {
  markdown: string
  /** The names of the images that have to be beside the text. */
  images: string[]
  /** The files that have to be in `static/files`: `<hash>.<extension>/<name>`. */
  files: string[]
}

export interface FolderContext extends Pick<SiteSettings, 'projectId' | 'dataset'> {
  /** The words of the site's language. */
  words: Words
  /** The settings' call to action. */
  invitation: unknown
  isDraft: boolean
}

/** Stands for the site, so that its own addresses can be told from others. It is not in the result. */
const origin = 'https://site.invalid'

/**
 * Serializes an article or a plain page as a page of Astro's and Hugo's content folders: front matter, then the text without its title.
 * Images are beside it, addresses of the site begin with `/`.
 */
export function writeFolderArticle(
  article: ExportedArticle,
  {words, invitation, isDraft, ...dataset}: FolderContext,
): FolderArticle {
  const images = new Set<string>()
  const files = new Set<string>()
  const local = (address: string): string => {
    const {pathname, search, hash} = new URL(address)
    const file = /^\/files\/[^/]+\/[^/]+\/(.+)$/.exec(pathname)?.[1]
    if (file === undefined) return `${pathname}${search}${hash}`
    files.add(decodeURIComponent(file))
    return `/files/${file}`
  }
  const own = (address: string) => (address.startsWith(`${origin}/`) ? local(address) : address)
  const markdownText = markdownFormat(words)
  const figure = (parts: FigureParts): string => {
    const name = imageName(parts.src)
    if (name !== undefined) images.add(name)
    return markdownText.figure({...parts, src: name === undefined ? parts.src : `./${name}`})
  }
  const format: TextFormat = {
    ...markdownText,
    link: (inner, address) => markdownText.link(inner, own(address)),
    download: (parts) => markdownText.download({...parts, address: own(parts.address)}),
    media: (parts) =>
      [parts.still && figure(parts.still), markdownText.media(parts)].filter(Boolean).join('\n\n'),
    audio: (parts) => markdownText.audio({...parts, address: own(parts.address)}),
    invitation: (text, link) =>
      markdownText.invitation(text, link && {...link, href: own(link.href)}),
    figure,
  }
  const cover = imageName(textOf(article.cover?.asset?._id).replace(/-(?=\w+$)/, '.'))
  if (cover !== undefined) images.add(cover)
  const text = writeText(readArticleText(article.body), format, {
    ...dataset,
    siteUrl: origin,
    page: `${origin}${href(article) ?? '/'}`,
    words,
    invitation,
    from: article.slug,
  })
  const markdown = `---\n${frontMatter(article, cover, isDraft)}---\n\n${withoutShortcodes(text)}\n`
  return {markdown, images: [...images].sort(), files: [...files].sort()}
}

/** Returns the front matter. Values are JSON, which is valid YAML. `lastmod` is Hugo's name. */
function frontMatter(
  article: ExportedArticle,
  cover: string | undefined,
  isDraft: boolean,
): string {
  const fields: Record<string, unknown> = {
    title: textOf(article.title) || 'Untitled',
    description: textOf(article.lede),
    slug: textOf(article.slug),
    date: article.publishedAt,
    lastmod: article._updatedAt,
    draft: isDraft,
    authors: names(article.authors, 'name'),
    topics: names(article.topics, 'title'),
    series: names([article.series], 'title'),
    part: article.part,
    language: article.language,
    cover: cover && `./${cover}`,
    coverAlt: textOf(article.cover?.alt),
    canonical: article.canonical,
  }
  return Object.entries(fields)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .filter(([, value]) => !Array.isArray(value) || value.length > 0)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join('')
}

function names(list: ({[key: string]: unknown} | null)[] | null, key: string): string[] {
  return (list ?? []).map((each) => textOf(each?.[key])).filter(Boolean)
}

/** Returns `<hash>-<width>x<height>.<extension>` of an image's address or id. */
function imageName(text: string): string | undefined {
  return /[0-9a-f]{40}-\d+x\d+\.[a-z]+/.exec(text)?.[0]
}

/** Escapes what Hugo would read as the beginning of a shortcode, `{{<` or `{{%`. */
function withoutShortcodes(text: string): string {
  return text.replace(/(?<=\{)\{/g, '\\{')
}
