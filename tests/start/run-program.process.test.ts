import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {projectRoot} from '../../scripts/system/project-root.ts'
import {runProgram} from '../../scripts/system/run-program.ts'

const programs = join(projectRoot, 'scripts', 'system', 'run-program.ts')

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  // A process that has ended and that nobody has waited for still has its number.
  const stat = `/proc/${pid}/stat`
  return !existsSync(stat) || !/\) Z /.test(readFileSync(stat, 'utf8'))
}

test('a build ends when the process that started it is killed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stillwater-run-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
  const build = join(folder, 'build.mjs')
  writeFileSync(build, 'console.log(process.pid); setInterval(() => {}, 1000)')
  const parent = `const {runProgram} = await import(${JSON.stringify(programs)})
    await runProgram([${JSON.stringify(build)}], {show: true, endWithParent: true})`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', parent])
  const [output] = (await once(child.stdout, 'data')) as [Buffer]
  const pid = Number(output.toString())
  expect(isRunning(pid)).toBe(true)
  child.kill('SIGKILL')
  await expect.poll(() => isRunning(pid)).toBe(false)
})

test('a program that is watched ends by itself, with its output', async () => {
  const code = "console.log('words'); console.error('more'); process.exitCode = 3"
  const {code: exit, output} = await runProgram(['--eval', code], {endWithParent: true})
  expect(exit).toBe(3)
  expect(output.split('\n').sort()).toEqual(['', 'more', 'words'])
})
