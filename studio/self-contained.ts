interface BuiltFile {
  type: 'asset' | 'chunk'
  fileName: string
  source?: string | Uint8Array
}

/** A step of the Studio's build, as Vite takes it. */
interface BuildStep {
  name: string
  apply: 'build'
  generateBundle: {
    order: 'post'
    handler: (options: unknown, bundle: Record<string, BuiltFile>) => void
  }
}

/**
 * Makes the built Studio's page and styles ask for nothing outside the machine: fonts and a script for
 * Sanity's dashboard, which only delay the page where there is no network. Also gives the page its own
 * title, and its icons the path that they really have.
 */
export function selfContained({title, basePath}: {title: string; basePath: string}): BuildStep {
  const pageChanges: Change[] = [
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
    name: 'self-contained-studio',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (typeof file.source !== 'string') continue
          if (file.fileName === 'index.html') file.source = change(file.source, pageChanges)
          if (file.fileName.endsWith('.css')) file.source = file.source.replace(outsideFont, '')
        }
      },
    },
  }
}

const outsideFont = /@font-face\s*\{[^}]*url\(["']?https:[^}]*\}/g

interface Change {
  what: string
  from: RegExp
  to: string
}

/** Throws when there is nothing to change: the page comes from a package, and a new version may differ. */
function change(page: string, changes: Change[]): string {
  return changes.reduce((text, {what, from, to}) => {
    const changed = text.replace(from, to)
    if (changed === text) {
      throw new Error(
        `The Studio's page has changed: ${what} cannot be found. See studio/self-contained.ts.`,
      )
    }
    return changed
  }, page)
}
