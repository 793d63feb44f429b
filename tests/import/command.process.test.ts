import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {projectRoot} from '../../scripts/system/project-root.ts'

const folder = mkdtempSync(join(tmpdir(), 'stillwater-import-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

function runImport(...args: string[]) {
  const env = {
    ...process.env,
    NEXT_PUBLIC_SANITY_PROJECT_ID: '',
    NEXT_PUBLIC_SANITY_DATASET: '',
    LAKE_TOKEN: '',
    LAKE_DIR: join(folder, 'lake'),
    // A port at which no lake is running.
    LAKE_PORT: '1025',
  }
  const script = join(projectRoot, 'scripts/import.ts')
  return spawnSync(process.execPath, [script, ...args], {encoding: 'utf8', env})
}

test('npm run import prints its report and exits with 0, or one line and 1', () => {
  const page = join(folder, 'bread.md')
  writeFileSync(page, '---\ntitle: Bread\n---\n\nIt needs time.')
  const {status, stdout, stderr} = runImport(page)
  expect({status, stderr}).toEqual({status: 0, stderr: ''})
  expect(stdout).toMatch(/^Imported as a draft:/)

  const wrong = runImport(join(folder, 'nowhere.txt'))
  expect(wrong).toMatchObject({status: 1, stdout: ''})
  expect(wrong.stderr).toMatch(/^There is no file .*nowhere\.txt\.\n$/)
})
