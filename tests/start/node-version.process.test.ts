import {spawnSync} from 'node:child_process'
import {mkdtempSync, mkdirSync, copyFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, onTestFinished, test} from 'vitest'
import {plainServer} from '../../scripts/system/next-server.ts'
import {projectRoot} from '../../scripts/system/project-root.ts'

const serverFolder = join(projectRoot, 'web', 'server')

/** Runs a script under this Node, which reports an older version. */
function runUnder(version: string, script: string) {
  const older = `Object.defineProperty(process, 'versions', {value: {...process.versions, node: '${version}'}})`
  const args = ['--import', `data:text/javascript,${encodeURIComponent(older)}`, script]
  return spawnSync(process.execPath, args, {encoding: 'utf8'})
}

/** The files of a packed site that the test needs. */
function packedSite(server: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'stillwater-packed-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
  mkdirSync(join(folder, 'server'))
  copyFileSync(join(serverFolder, 'require-node.cjs'), join(folder, 'server', 'require-node.cjs'))
  writeFileSync(join(folder, 'server.cjs'), plainServer(server))
  return join(folder, 'server.cjs')
}

const nextServer = "console.log(process.env.HOSTNAME || '0.0.0.0')"

describe('under an unsupported Node version, the packed site prints the required version in one line', () => {
  test.each(['20.11.1', '22.20.0', '23.0.0'])('%s', (version) => {
    for (const script of [join(serverFolder, 'start.mjs'), packedSite(nextServer)]) {
      const {status, stdout, stderr} = runUnder(version, script)
      expect(status).toBe(1)
      expect(stdout).toBe('')
      expect(stderr).toBe(
        `The site needs Node 24 or later, and this is Node ${version}. Install a newer one from https://nodejs.org.\n`,
      )
    }
  })
})

test.each(['24.0.0', '25.1.0'])('the plain server starts under Node %s', (version) => {
  expect(runUnder(version, packedSite(nextServer)).stdout).toBe('localhost\n')
})

test('rejects a server.js of Next with another way to listen', () => {
  expect(() => plainServer("console.log('0.0.0.0')")).toThrow('Adapt scripts/system/next-server.ts')
})
