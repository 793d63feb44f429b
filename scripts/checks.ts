import {join} from 'node:path'
import {projectRoot} from './system/project-root.ts'
import {packageCommand, runProgram, type ProgramResult} from './system/run-program.ts'

/** A check of the sources: one command, which prints only what it finds. */
interface Check {
  name: string
  command: string[]
}

interface CheckResult extends ProgramResult {
  name: string
  seconds: number
}

const checks: Check[] = [
  {name: 'Formatting', command: [packageCommand('oxfmt/bin/oxfmt'), '--check', '.']},
  {name: 'Lint', command: [packageCommand('oxlint/bin/oxlint'), '--deny-warnings']},
  {name: 'Types', command: [packageCommand('typescript-compiler/bin/tsc'), '-p', '.']},
  {
    name: 'Generated types',
    command: [join(projectRoot, 'scripts', 'typegen.ts'), '--check'],
  },
]

/**
 * Runs all checks of the sources side by side: the generated types take as long as the others together, on one
 * core. Resolves with the results in the order of the list.
 */
export function checkSources(): Promise<CheckResult[]> {
  return Promise.all(
    checks.map(async ({name, command}) => {
      const start = performance.now()
      const result = await runProgram(command)
      return {name, seconds: (performance.now() - start) / 1000, ...result}
    }),
  )
}
