import {patchSource, type Patch} from './patch-source.ts'

interface BuiltFile {
  type: 'asset' | 'chunk'
  fileName: string
  source?: string | Uint8Array
}

/** A Vite plugin. */
interface BuildPlugin {
  name: string
  apply: 'build'
  generateBundle: {
    order: 'post'
    handler: (options: unknown, bundle: Record<string, BuiltFile>) => void
  }
}

/**
 * Removes requests to foreign hosts from the built Studio's page and styles: fonts and a script for Sanity's
 * dashboard, which delay the page when there is no network. It also sets the page's title and corrects the
 * paths of its icons. `patchSanity` does the same for the scripts.
 */
export function removeOutsideRequests({
  title,
  basePath,
}: {
  title: string
  basePath: string
}): BuildPlugin {
  const pageChanges: Patch[] = [
    {what: 'the title', from: /<title>[^<]*<\/title>/, to: `<title>${title}</title>`},
    {what: 'the paths of the icons', from: /href="\/static\//g, to: `href="${basePath}/static/`},
    {
      what: 'the dashboard script',
      from: /<script src="https:[^>]*data-sanity-core><\/script>\n?/,
      to: '',
    },
    {what: 'the fonts of the page', from: outsideFont, to: ''},
  ]
  return {
    name: 'remove-outside-requests',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (typeof file.source !== 'string') continue
          if (file.fileName === 'index.html') file.source = patchSource(file.source, pageChanges)
          if (file.fileName.endsWith('.css')) file.source = file.source.replace(outsideFont, '')
        }
      },
    },
  }
}

const outsideFont = /@font-face\s*\{[^}]*url\(["']?https:[^}]*\}/g
