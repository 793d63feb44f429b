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
  transformIndexHtml: {order: 'pre'; handler: (html: string) => string}
}

/**
 * Removes requests to foreign hosts from the Studio's page and styles: fonts and a script for Sanity's
 * dashboard, which delay the page when there is no network. It also sets the page's title and corrects the
 * paths of its icons. `patchSanity` does the same for the scripts.
 */
export function removeOutsideRequests({
  title,
  basePath,
}: {
  title: string
  basePath: string
}): StudioPlugin {
  const pageChanges: Patch[] = [
    {what: 'the title', from: /<title>[^<]*<\/title>/, to: `<title>${title}</title>`},
    {
      what: 'the dashboard script',
      from: /<script src="https:[^>]*data-sanity-core><\/script>\n?/,
      to: '',
    },
    {what: 'the fonts of the page', from: outsideFont, to: ''},
  ]
  const iconPaths: Patch = {
    what: 'the paths of the icons',
    from: /href="\/static\//g,
    to: `href="${basePath}/static/`,
  }
  return {
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
          if (file.fileName !== 'index.html' || typeof file.source !== 'string') continue
          file.source = patchSource(file.source, [...pageChanges, iconPaths])
        }
      },
    },
    // Only the development server calls this hook: the build writes the page as a file of its bundle. Vite corrects the
    // paths of the icons here.
    transformIndexHtml: {order: 'pre', handler: (html) => patchSource(html, pageChanges)},
  }
}

const outsideFont = /@font-face\s*\{[^}]*url\(["']?https:[^}]*\}/g
