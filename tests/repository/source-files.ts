import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import {isSource} from '../../scripts/pack/reached-files.ts'

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
