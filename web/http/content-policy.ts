export interface PageConditions {
  /** The inline scripts that may run, such as `'nonce-…'` or `'sha256-…'`. A reader's page has none. */
  inlineScripts?: string[]
  development?: boolean
  /** Whether the page shows drafts to an editor. */
  preview?: boolean
  /** The origin of the Studio, where it has one of its own. */
  studioOrigin?: string | undefined
}

/**
 * The content policy of a page: nothing from elsewhere, and no inline script but those that are named
 * (Next's own, where it runs: a preview, and while developing). Pictures bring a blurred preview in a
 * `style` attribute, so those are allowed. Frames by this origin stay possible, because the Studio
 * shows the site beside its forms.
 */
export function pagePolicy({
  inlineScripts = [],
  development = false,
  preview = false,
  studioOrigin,
}: PageConditions): string {
  return policy({
    'default-src': ["'none'"],
    // While developing, React builds its stack traces with eval and Next sends styles in style elements.
    'script-src': ["'self'", ...inlineScripts, ...(development ? ["'unsafe-eval'"] : [])],
    // The overlays of a preview make their styles while they run.
    'style-src': ["'self'", ...(development || preview ? ["'unsafe-inline'"] : [])],
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'self'", ...(studioOrigin ? [studioOrigin] : [])],
    'base-uri': ["'none'"],
  })
}

/**
 * The content policy of the Studio's page.
 *
 * @param scripts hashes of the inline scripts in the page, as `sha256-…`
 * @param lake the origins that the Studio talks to, with their event streams and sockets
 */
export function studioPolicy({scripts, lake}: {scripts: string[]; lake: string[]}): string {
  return policy({
    'default-src': ["'none'"],
    'script-src': ["'self'", ...scripts.map((hash) => `'${hash}'`)],
    // The Studio's styles are made while it runs.
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
