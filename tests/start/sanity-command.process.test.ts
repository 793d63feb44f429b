import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {projectRoot} from '../../scripts/system/project-root.ts'

test('npm run sanity uses the hosted project of the settings instead of "local"', async () => {
  const requests: string[] = []
  const service = createServer((request, response) => {
    requests.push(`${request.headers.host?.split(':')[0]}${request.url?.split('?')[0]}`)
    response.writeHead(200, {'content-type': 'application/json'}).end('[]')
  })
  service.listen(0, '127.0.0.1')
  await once(service, 'listening')
  const {port} = service.address() as AddressInfo
  const child = spawn(process.execPath, ['scripts/sanity.ts', 'datasets', 'list'], {
    cwd: projectRoot,
    env: {
      ...process.env,
      NEXT_PUBLIC_SANITY_PROJECT_ID: 'abc123',
      NEXT_PUBLIC_SANITY_DATASET: 'staging',
      SANITY_AUTH_TOKEN: 'sk-test',
      // Stands in for Sanity's service, as `scripts/sanity.ts` does for the lake.
      SANITY_INTERNAL_ENV: `http://localhost:${port}`,
      NODE_OPTIONS: `--import=${join(projectRoot, 'scripts/system/reach-lake.mjs')}`,
      DO_NOT_TRACK: '1',
    },
  })
  await once(child, 'close')
  service.close()
  expect(requests).toContainEqual(expect.stringMatching(/^abc123\.localhost\/v[\dX-]+\/datasets$/))
  expect(requests.filter((address) => address.startsWith('local.'))).toEqual([])
})
