import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const skipped = new Set(['node_modules', '.next', '.next-pack', 'public'])

/** Returns every source file below a folder. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    if (skipped.has(entry.name)) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sourceFiles(path)
    return isSource(entry.name) ? [path] : []
  })
}

/** Returns every relative import of a file, as paths from the root. */
export function relativeImports(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  const specifiers = text.matchAll(/(?:from|import|import\()\s*['"](\.{1,2}\/[^'"]*)['"]/g)
  return [...specifiers].map(([, specifier = '']) =>
    relative(root, resolve(dirname(file), specifier)),
  )
}

/** Returns every file that runs when an entry is imported, itself included. Type imports do not run. */
export function reachedFiles(entry: string): Set<string> {
  const reached = new Set([entry])
  for (const file of reached) {
    for (const target of runtimeImports(resolve(root, file))) {
      if (isSource(target)) reached.add(target)
    }
  }
  return reached
}

const statement = /^(?:import|export)\s(?!type\s)([^'"]*?)(?:from\s*)?['"](\.{1,2}\/[^'"]*)['"]/gm

/** Returns the relative imports and re-exports of a file that remain after the types are removed. */
function runtimeImports(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  const imported = [...text.matchAll(statement)].flatMap(([, clause = '', specifier = '']) =>
    hasOnlyTypes(clause) ? [] : [specifier],
  )
  const dynamic = [...text.matchAll(/import\(\s*['"](\.{1,2}\/[^'"]*)['"]/g)].map(
    ([, specifier = '']) => specifier,
  )
  return [...imported, ...dynamic].map((specifier) =>
    relative(root, resolve(dirname(file), specifier)),
  )
}

/** Returns whether a clause such as `{type A, type B}` imports no value. */
function hasOnlyTypes(clause: string): boolean {
  const names = /^\{([^}]*)\}/.exec(clause)?.[1]?.split(',')
  return names?.every((name) => /^\s*(?:type\s|$)/.test(name)) ?? false
}

function isSource(path: string): boolean {
  return /\.(ts|tsx|mts|mjs|js|cjs)$/.test(path)
}
