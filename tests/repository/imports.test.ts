import {join, relative, resolve} from 'node:path'
import {describe, expect, test} from 'vitest'
import {relativeImports, sourceFiles} from './source-files.ts'

const root = resolve(import.meta.dirname, '../..')

/**
 * What each top-level folder may import from outside itself. Folders end in `/`, files do not. `tests` may
 * import anything and is not listed.
 */
const allowed: Record<string, string[]> = {
  schemas: ['web/shared/'],
  studio: ['schemas/', 'web/shared/'],
  'studio-page': ['sanity.config.ts', 'studio/build-plugins/'],
  migrations: ['web/shared/'],
  common: [],
  lake: ['common/'],
  web: ['common/'],
  'web/shared': [],
  scripts: [
    'common/',
    'lake/',
    'web/shared/',
    'web/settings.ts',
    'web/exports/markdown/',
    'web/lake/client.ts',
    'web/lake/queries.ts',
    'web/lake/shape.ts',
    'web/follow/follower.ts',
    'web/requests/erase-documents.ts',
    'studio/typing/paste/',
    'web/lake/types.ts',
    'web/words/words.ts',
  ],
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
    const mayImport = others.length > 0 ? `only itself and ${others.join(', ')}` : 'only itself'
    expect(forbidden, `${folder}/ may import ${mayImport}: move the shared code there`).toEqual([])
  })
})
