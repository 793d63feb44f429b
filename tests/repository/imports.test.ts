import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import {describe, expect, test} from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** What reads and writes names, dates and DOIs: pure functions, which fetch nothing. */
const citations = ['cited-name', 'csl', 'doi', 'format-names', 'guess-name', 'name-words'].map(
  (file) => `web/citations/${file}.ts`,
)

/**
 * The architecture, as what each top-level folder may import from outside itself: folders end in `/`,
 * files do not. `tests` may import anything and is not listed.
 */
const allowed: Record<string, string[]> = {
  schemas: ['web/href.ts', ...citations],
  studio: ['schemas/', 'web/href.ts', ...citations],
  migrations: ['web/citations/guess-name.ts'],
  lake: [],
  web: [],
  scripts: ['lake/', 'web/settings.ts', 'web/content/queries.ts', 'web/content/shape.ts'],
}

const skipped = new Set(['node_modules', '.next', 'public'])

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    if (skipped.has(entry.name)) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sourceFiles(path)
    return /\.(ts|tsx|mts|mjs|js)$/.test(entry.name) ? [path] : []
  })
}

/** Every relative import of a file, as paths from the root. */
function relativeImports(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  const specifiers = text.matchAll(/(?:from|import|import\()\s*['"](\.{1,2}\/[^'"]*)['"]/g)
  return [...specifiers].map(([, specifier = '']) =>
    relative(root, resolve(dirname(file), specifier)),
  )
}

describe('each top-level folder imports only what the architecture allows', () => {
  test.each(Object.entries(allowed))('%s', (folder, others) => {
    const files = sourceFiles(join(root, folder))
    expect(files.length).toBeGreaterThan(0)
    const forbidden = files.flatMap((file) =>
      relativeImports(file)
        .filter((path) => !path.startsWith(`${folder}/`))
        .filter((path) => !others.some((other) => path === other || path.startsWith(other)))
        .map((path) => `${relative(root, file)} imports ${path}`),
    )
    expect(forbidden).toEqual([])
  })
})
