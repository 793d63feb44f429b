import {patchSource, type Patch} from './patch-source.ts'

interface BuiltFile {
  type: 'asset' | 'chunk'
  fileName: string
  source?: string | Uint8Array
}

/** A Vite plugin. */
interface StudioPlugin {
  name: string
  enforce: 'pre'
  transform: {filter: {id: RegExp}; handler: (code: string) => string}
  generateBundle: {
    order: 'post'
    handler: (options: unknown, bundle: Record<string, BuiltFile>) => void
  }
  transformIndexHtml?: {order: 'pre'; handler: (html: string) => string}
}

/**
 * Removes requests to foreign hosts, because they delay the page when there is no network: fonts in the
 * Studio's styles, and, on the page that `sanity dev` makes, fonts and a script for Sanity's dashboard. That
 * page also gets the `title`. `patchSanity` does the same for the scripts.
 */
export function removeOutsideRequests(title?: string): StudioPlugin {
  const plugin: StudioPlugin = {
    name: 'remove-outside-requests',
    enforce: 'pre',
    transform: {
      filter: {id: /\.css(?:\?|$)/},
      handler: (code) => code.replace(outsideFont, ''),
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (typeof file.source !== 'string' || !file.fileName.endsWith('.css')) continue
          file.source = file.source.replace(outsideFont, '')
        }
      },
    },
  }
  if (title === undefined) return plugin
  const changes: Patch[] = [
    {what: 'the title', from: /<title>[^<]*<\/title>/, to: `<title>${title}</title>`},
    {
      what: 'the dashboard script',
      from: /<script src="https:[^>]*data-sanity-core><\/script>\n?/,
      to: '',
    },
    {what: 'the fonts of the page', from: outsideFont, to: ''},
  ]
  return {
    ...plugin,
    transformIndexHtml: {order: 'pre', handler: (html) => patchSource(html, changes)},
  }
}

const outsideFont = /@font-face\s*\{[^}]*url\(["']?https:[^}]*\}/g
