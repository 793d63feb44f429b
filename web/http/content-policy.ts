import {createHash} from 'node:crypto'

export interface PageConditions {
  /** The inline scripts that may run, such as `'nonce-…'` or `'sha256-…'`. Pages for readers have none. */
  inlineScripts?: string[]
  development?: boolean
  /** Whether this is a preview. */
  preview?: boolean
  /** The Studio's origin, if it is not this site. */
  studioOrigin?: string | undefined
}

/**
 * Returns the content security policy of a page. It allows nothing from other sites, and only the named inline
 * scripts (Next's own, in a preview and during development). Blurred previews of pictures are in `style` attributes,
 * so those are allowed. This origin may frame pages, because the Studio shows the site beside its forms.
 */
export function pagePolicy({
  inlineScripts = [],
  development = false,
  preview = false,
  studioOrigin,
}: PageConditions): string {
  return policy({
    'default-src': ["'none'"],
    // During development, React uses eval for stack traces, and Next sends styles in style elements.
    'script-src': ["'self'", ...inlineScripts, ...(development ? ["'unsafe-eval'"] : [])],
    // The overlays of a preview create styles at run time.
    'style-src': ["'self'", ...(development || preview ? ["'unsafe-inline'"] : [])],
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'media-src': ["'self'"],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    // Players of other sites are inside a page of our own, which alone may contact them.
    'frame-src': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'self'", ...(studioOrigin ? [studioOrigin] : [])],
    'base-uri': ["'none'"],
  })
}

/**
 * Returns the content security policy of our page around a player of another site. It allows that player, and nothing
 * else of any other site.
 *
 * @param frame the address of the player
 * @param style the text of the page's style element
 */
export function embedPolicy({frame, style, studioOrigin}: EmbedConditions): string {
  return policy({
    'default-src': ["'none'"],
    'frame-src': [new URL(frame).origin],
    'style-src': [`'${hashOf(style)}'`],
    'font-src': ["'self'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'self'", ...(studioOrigin ? [studioOrigin] : [])],
    'base-uri': ["'none'"],
  })
}

export interface EmbedConditions extends Pick<PageConditions, 'studioOrigin'> {
  frame: string
  style: string
}

/**
 * Returns the content security policy of the Studio's page.
 *
 * @param scripts hashes of the page's inline scripts, as `sha256-…`
 * @param lake the origins of the lake, for HTTP, event streams and sockets
 */
export function studioPolicy({scripts, lake}: {scripts: string[]; lake: string[]}): string {
  return policy({
    'default-src': ["'none'"],
    'script-src': ["'self'", ...scripts.map((hash) => `'${hash}'`)],
    // The Studio creates its styles at run time.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:', ...lake.filter(isHttp)],
    'media-src': ["'self'", 'blob:', ...lake.filter(isHttp)],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", 'data:', 'blob:', ...lake],
    'worker-src': ["'self'", 'blob:'],
    'frame-src': ["'self'"],
    'manifest-src': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'self'"],
    'base-uri': ["'none'"],
  })
}

function policy(directives: Record<string, string[]>): string {
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ')
}

function isHttp(source: string): boolean {
  return source.startsWith('http')
}

/** Returns the hash of each inline script of a page, in the form for a content security policy. */
export function hashInlineScripts(html: string): string[] {
  const scripts = html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi)
  return [...scripts].map(([, text = '']) => hashOf(text))
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
