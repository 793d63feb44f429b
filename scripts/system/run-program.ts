import {spawn} from 'node:child_process'
import {join} from 'node:path'
import {projectRoot} from './project-root.ts'

export interface ProgramResult {
  code: number
  output: string
}

/** The JavaScript file behind a package's command, so that it runs under this very Node. */
export function packageCommand(path: string): string {
  return join(projectRoot, 'node_modules', path)
}

/**
 * Runs a Node program to its end and keeps what it prints. `show` also passes it on to the terminal.
 */
export function runProgram(
  args: string[],
  {env = {}, show = false}: {env?: NodeJS.ProcessEnv; show?: boolean} = {},
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: projectRoot,
      env: {...process.env, ...env},
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const keep = (target: NodeJS.WriteStream) => (chunk: Buffer) => {
      output += chunk.toString()
      if (show) target.write(chunk)
    }
    child.stdout.on('data', keep(process.stdout))
    child.stderr.on('data', keep(process.stderr))
    child.on('error', reject)
    child.on('close', (code) => resolve({code: code ?? 1, output}))
  })
}
