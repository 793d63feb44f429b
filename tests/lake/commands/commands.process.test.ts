import {spawnSync} from 'node:child_process'
import {expect, test} from 'vitest'
import {projectRoot} from '../../../scripts/system/project-root.ts'
import {startLake} from '../start-lake.ts'

// The other tests call the commands in their process (call-lake-command.ts).
test('npm run lake -- tokens prints a token alone to standard output, or an error of one line and exits with 1', async () => {
  const lake = await startLake()
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/lake.ts', 'tokens', ...args], {
      cwd: projectRoot,
      encoding: 'utf8',
      env: {...process.env, LAKE_DIR: lake.folder},
    })
  const made = run('create', '--role', 'editor', '--label', 'The build')
  expect(made.status).toBe(0)
  expect(made.stdout).toMatch(/^sk-stillwater-[\w-]{43}\n$/)
  expect(made.stderr).toContain('Created a token for "The build"')
  expect(run('revoke', 'nobody')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: 'There is no token with the id "nobody".\n',
  })
  await lake.close()
})
