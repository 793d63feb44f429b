import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {projectRoot} from '../../scripts/system/project-root.ts'

const folder = path.join(projectRoot, 'scripts')

const commands = readdirSync(folder).flatMap((file) => {
  if (!file.endsWith('.ts')) return []
  const source = readFileSync(path.join(folder, file), 'utf8')
  const [, name] = /^export const (\w+): Command = /m.exec(source) ?? []
  return name ? [{file, name, source}] : []
})

// Tests call commands in their own process. Only that of `import` is also tested as a process.
test('every script that exports a command runs it if it is started', () => {
  expect(commands.map(({file}) => file)).toContain('import.ts')
  for (const {file, name, source} of commands) {
    expect(source, file).toMatch(`\nif (import.meta.main) await runCommand(${name})\n`)
  }
})
