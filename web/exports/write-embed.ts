import {stegaClean} from '@sanity/client/stega'
import type {Article, SiteContent} from '../content/index.ts'
import {siteName} from '../content/site.ts'
import {embedPolicy} from '../http/content-policy.ts'
import {href} from '../shared/href.ts'
import {textOf} from '../shared/stored.ts'
import {escapeMarkup} from '../text/html-format.ts'
import {contactSentence, readMedia, type MediaParts} from '../text/media.ts'
import {readBlocks} from '../text/portable-text.ts'
import {wordsFor, type Words} from '../words/words.ts'

/** A page with a player of another site, and the only content policy that allows this player. */
export interface Embed {
  html: string
  policy: string
}

/**
 * Writes the page with the player of an article's block. Undefined unless the article has such a block with a known
 * player, so that nobody else can show a player on this site.
 */
export function writeEmbed(
  {article, key, site}: {article: Article; key: string; site: SiteContent},
  studioOrigin: string | undefined,
): Embed | undefined {
  const block = readBlocks(stegaClean(article.body)).find(
    ({_type, _key}) => _type === 'media' && _key === key,
  )
  const words = wordsFor(site.settings?.language)
  const parts = block && readMedia(block, words)
  if (!parts?.medium) return undefined
  const {frame} = parts.medium
  return {
    html: writePage({parts, frame, article: stegaClean(article), site, words}),
    policy: embedPolicy({frame, style, studioOrigin}),
  }
}

interface EmbedPage {
  parts: MediaParts
  frame: string
  article: Article
  site: SiteContent
  words: Words
}

function writePage({parts, frame, article, site, words}: EmbedPage): string {
  const {title, address, about, medium} = parts
  const back = textOf(article.title) || words.site.untitled
  const shape = medium?.isUpright ? ' class="upright"' : ''
  const height = medium?.height ? ` height="${medium.height}"` : ''
  return `<!doctype html>
<html lang="${escapeMarkup(words.language)}" dir="${words.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(`${title} · ${siteName(site)}`)}</title>
<style>${style}</style>
</head>
<body>
<main aria-labelledby="title">
<h1 id="title">${escapeMarkup(title)}</h1>
<iframe id="player"${shape}${height} src="${escapeMarkup(frame)}" title="${escapeMarkup(title)}" allow="${permissions}" sandbox="${sandbox}" referrerpolicy="strict-origin"></iframe>
<p>${escapeMarkup(`${about}. ${contactSentence(parts, words)}`)}</p>
<p><a href="${escapeMarkup(address)}" rel="noreferrer">${escapeMarkup(words.media.openAt(medium?.provider ?? ''))}</a></p>
<p><a href="${escapeMarkup(href(article) ?? '/')}">${escapeMarkup(words.media.backTo(back))}</a></p>
</main>
</body>
</html>
`
}

/** What players need: protected recordings, and the whole screen. */
const permissions = 'encrypted-media; fullscreen; picture-in-picture'

/**
 * Players are scripts with storage of their own site, and links to its pages. They may not navigate this page, open
 * dialogs, or start downloads. They refuse to play without the site’s address as referrer (`strict-origin`).
 */
const sandbox =
  'allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox'

/** In an article, the address ends with `#player`, and the player alone fills the frame. */
const style = `
@font-face {
  font-family: Newsreader;
  font-weight: 400 600;
  font-display: swap;
  src: url('/fonts/newsreader-upright-core-1.woff2') format('woff2');
}
:root { color-scheme: light dark; }
body {
  margin: 0;
  background: light-dark(#fbf9f5, #131a19);
  color: light-dark(#1f2c2b, #e2e5de);
  font: 1.125rem/1.6 Newsreader, Georgia, 'Noto Serif', serif;
  overflow-wrap: anywhere;
}
main { max-width: 54rem; margin: auto; padding: clamp(1.25rem, 5vw, 3rem); }
h1 { margin: 0 0 1.5rem; font-size: clamp(1.45rem, 1.35rem + 0.5vw, 1.75rem); font-weight: 400; line-height: 1.2; }
p { margin: 1rem 0 0; }
a { color: light-dark(#17605c, #8fcdc4); text-underline-offset: 0.18em; }
:focus-visible { outline: 2px solid light-dark(#17605c, #8fcdc4); outline-offset: 3px; }
iframe { display: block; width: 100%; border: 0; border-radius: 3px; }
iframe:not([height]) { aspect-ratio: 16 / 9; }
iframe.upright { aspect-ratio: 9 / 16; max-width: 20rem; }
main:has(:target) > :not(:target) { display: none; }
iframe:target { position: fixed; inset: 0; max-width: none; height: 100%; border-radius: 0; }
`
