import {patchSource, type Patch} from './patch-source.ts'

interface BuiltFile {
  type: 'asset' | 'chunk'
  fileName: string
  source?: string | Uint8Array
}

/** A step of the Studio's build, as Vite takes it. */
interface BuildPlugin {
  name: string
  apply: 'build'
  generateBundle: {
    order: 'post'
    handler: (options: unknown, bundle: Record<string, BuiltFile>) => void
  }
}

/**
 * Makes the built Studio's page and styles request nothing from foreign hosts: fonts and a script for Sanity's
 * dashboard, which only delay the page where there is no network. Also gives the page its own title, and its icons the
 * path that they really have. `patchSanity` does the same for what the scripts request.
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
