import type {Environment} from './environment.ts'
import {spawn, type ChildProcess} from 'node:child_process'
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

/** Programs under way; each leads a process group of its own, so that its workers end with it. */
const running = new Set<ChildProcess>()

/** Ends every program that `runProgram` has under way, together with the workers it started. */
export function stopPrograms(): void {
  for (const {pid} of running) {
    if (pid !== undefined) process.kill(-pid, 'SIGTERM')
  }
}

/**
 * Runs a Node program to its end and keeps what it prints. `show` also passes it on to the terminal.
 */
export function runProgram(
  args: string[],
  {env = {}, show = false}: {env?: Environment; show?: boolean} = {},
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: projectRoot,
      env: {...process.env, ...env},
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    running.add(child)
    let output = ''
    const keep = (target: NodeJS.WriteStream) => (chunk: Buffer) => {
      output += chunk.toString()
      if (show) target.write(chunk)
    }
    child.stdout.on('data', keep(process.stdout))
    child.stderr.on('data', keep(process.stderr))
    child.on('error', reject)
    child.on('close', (code) => {
      running.delete(child)
      resolve({code: code ?? 1, output})
    })
  })
}
