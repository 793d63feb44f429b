import {readFileSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import {projectRoot} from '../system/project-root.ts'

/** Returns every source file that runs when an entry is imported, itself included, as paths from the root. Type imports do not run. */
export function reachedFiles(entry: string): Set<string> {
  const reached = new Set([entry])
  for (const file of reached) {
    for (const target of runtimeImports(join(projectRoot, file))) {
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
    relative(projectRoot, resolve(dirname(file), specifier)),
  )
}

/** Returns whether a clause such as `{type A, type B}` imports no value. */
function hasOnlyTypes(clause: string): boolean {
  const names = /^\{([^}]*)\}/.exec(clause)?.[1]?.split(',')
  return names?.every((name) => /^\s*(?:type\s|$)/.test(name)) ?? false
}

/** Returns whether a file is a script. */
export function isSource(path: string): boolean {
  return /\.(ts|tsx|mts|mjs|js|cjs)$/.test(path)
}
