import {dirname, relative, resolve} from 'node:path'
import {expect, test} from 'vitest'
import {relativeImports, sourceFiles} from './source-files.ts'

const root = resolve(import.meta.dirname, '../..')

test.each(['common', 'lake', 'web', 'studio', 'schemas', 'scripts'])(
  'the folders of %s form no import cycle, at any depth',
  (part) => {
    const imports = sourceFiles(resolve(root, part)).flatMap((file) =>
      relativeImports(file).map((target) => ({from: relative(root, file), to: target})),
    )
    const parents = new Set(imports.flatMap(({from}) => ancestors(dirname(from))))
    expect([...parents].flatMap((parent) => findCycle(parent, imports))).toEqual([])
  },
)

interface Import {
  from: string
  to: string
}

/** Returns a folder and all its parents: `web/text/citations`, `web/text`, `web`. */
function ancestors(folder: string): string[] {
  return folder === '.' ? [] : [folder, ...ancestors(dirname(folder))]
}

/** Returns the imports that form a cycle between the folders of one parent, as lines; empty if there is none. */
function findCycle(parent: string, imports: Import[]): string[] {
  const folderOf = (file: string): string | undefined => {
    if (!file.startsWith(`${parent}/`)) return undefined
    const [folder = '', ...others] = file.slice(parent.length + 1).split('/')
    return others.length > 0 ? folder : undefined
  }
  const targets = new Map<string, Map<string, string>>()
  for (const {from, to} of imports) {
    const [folder, other] = [folderOf(from), folderOf(to)]
    if (folder === undefined || other === undefined || folder === other) continue
    const others = targets.get(folder) ?? new Map<string, string>()
    targets.set(folder, others.set(other, `${from} imports ${to}`))
  }

  function pathBack(start: string): string[] | undefined {
    const seen = new Set<string>()
    const search = (folder: string, path: string[]): string[] | undefined => {
      for (const [next, line] of targets.get(folder) ?? []) {
        if (next === start) return [...path, line]
        if (seen.has(next)) continue
        seen.add(next)
        const found = search(next, [...path, line])
        if (found) return found
      }
      return undefined
    }
    return search(start, [])
  }

  for (const folder of targets.keys()) {
    const cycle = pathBack(folder)
    if (cycle) return [`${parent}/${folder} imports itself:`, ...cycle]
  }
  return []
}
