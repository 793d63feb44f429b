import {spawn, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import path from 'node:path'
import {compileCacheFolder} from '../../lake/compile-cache.ts'
import {projectRoot} from '../../scripts/system/project-root.ts'

export interface Ended {
  code: number | null
  output: string
}

/** Starts `npm run move` with these arguments and this environment only. */
export function startMove(
  args: string[],
  environment: Record<string, string>,
): {child: ChildProcess; ended: Promise<Ended>} {
  const child = spawn(process.execPath, [path.join(projectRoot, 'scripts/move.ts'), ...args], {
    env: {
      NODE_ENV: 'test',
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: compileCacheFolder,
      ...environment,
    },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  }
  const ended = once(child, 'close').then(([code]) => ({code: code as number | null, output}))
  return {child, ended}
}
