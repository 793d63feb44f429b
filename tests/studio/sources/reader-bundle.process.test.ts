import {join} from 'node:path'
import {beforeAll, expect, test} from 'vitest'
import {build, type Rolldown} from 'vite'

const studio = join(import.meta.dirname, '../../../studio')

let chunks: Rolldown.OutputChunk[]

/** Bundles the form of a source as the Studio's build does, without its packages. */
beforeAll(async () => {
  const built = await build({
    root: studio,
    configFile: false,
    logLevel: 'error',
    oxc: {jsx: {runtime: 'automatic'}},
    build: {
      write: false,
      minify: false,
      lib: {entry: join(studio, 'sources/source-input.tsx'), formats: ['es']},
      rolldownOptions: {external: /^(?![./])(?!\w:)/},
    },
  })
  chunks = [built]
    .flat()
    .flatMap((one) => ('output' in one ? one.output : []))
    .filter((output) => output.type === 'chunk')
})

function chunk(isIt: (one: Rolldown.OutputChunk) => boolean): Rolldown.OutputChunk {
  const found = chunks.find(isIt)
  if (!found) throw new Error('The bundle does not contain this chunk.')
  return found
}

const holds = (file: string) => (one: Rolldown.OutputChunk) =>
  Object.keys(one.modules).some((path) => path.endsWith(file))

test('the parsers are in a chunk that is loaded only for a pasted text', () => {
  const form = chunk(({isEntry}) => isEntry)
  const readers = chunk(holds('sources/read-reference.ts'))
  expect(readers.isDynamicEntry).toBe(true)
  expect(form.dynamicImports).toContain(readers.fileName)
  expect(form.imports).not.toContain(readers.fileName)
  for (const file of ['bibtex.ts', 'latex.ts', 'read-ris.ts', 'read-nbib.ts', 'guess-name.ts']) {
    expect(holds(file)(form), file).toBe(false)
  }
})

test('the parsers import no package, and contain no name of an API that sends requests', () => {
  const readers = chunk(holds('sources/read-reference.ts'))
  const names = [readers.fileName, ...readers.imports]
  const parts = chunks.filter(({fileName}) => names.includes(fileName))
  expect(parts.map(({fileName}) => fileName).sort()).toEqual([...new Set(names)].sort())
  const requests =
    /\b(?:fetch|XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|importScripts|Worker|document|window|eval|Function)\b|\bimport\s*\(/
  for (const {code, fileName} of parts) {
    const withoutComments = code.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    expect(requests.exec(withoutComments)?.[0], fileName).toBeUndefined()
  }
})
