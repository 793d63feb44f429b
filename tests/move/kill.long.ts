import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {expect, it, onTestFinished} from 'vitest'
import {createFaults, createRandom} from '../hosted/faults.ts'
import {startHosted} from '../hosted/start-hosted.ts'
import {startLake} from '../lake/start-lake.ts'
import {fill} from '../lake/transfer/content.ts'
import {freePort} from '../system/server-process.ts'
import {startMove} from './start-move.ts'

const kills = 10

/** Returns every document without the fields that each lake sets itself. */
const content =
  '*[!(_id in path("_.**"))] | order(_id) {..., "path": null, "url": null, "uploadId": null, "_rev": null, "_updatedAt": null, "_createdAt": null}'

it(`a move that is killed ${kills} times at random, while the service fails, arrives complete`, async () => {
  const hosted = await startHosted({aclMode: 'private'})
  const folder = mkdtempSync(path.join(tmpdir(), 'stillwater-move-'))
  const lake = await startLake({folder})
  await fill(lake.client())
  for (let batch = 0; batch < 10; batch += 1) {
    const transaction = lake.client().transaction()
    for (let n = batch * 50; n < batch * 50 + 50; n += 1) {
      transaction.create({
        _id: `author-${n}`,
        _type: 'author',
        name: `${'x'.repeat(5000)} ${n}`,
        knows: [{_type: 'reference', _key: 'a', _ref: n === 0 ? 'ann' : `author-${n - 1}`}],
      })
    }
    await transaction.commit()
  }
  const expected = await lake.client().fetch<unknown>(content, {}, {perspective: 'raw'})
  await lake.close()
  onTestFinished(async () => {
    await hosted.close()
    rmSync(folder, {recursive: true, force: true})
  })
  const environment = {
    ...hosted.environment(),
    LAKE_DIR: folder,
    LAKE_PORT: String(await freePort()),
  }
  const random = createRandom(7)
  hosted.conditions.perSecond.mutations = 10
  const faults = createFaults({seed: 7, share: 0.05})
  for (let n = 0; n < kills; n += 1) {
    const {child, ended} = startMove(['--to', 'hosted'], environment)
    // It is killed at one of the first requests, which differs each time.
    let left = 1 + Math.floor(random() * 30)
    hosted.conditions.fault = () => {
      left -= 1
      if (left === 0) child.kill('SIGKILL')
      return faults()
    }
    await ended
  }
  hosted.conditions.fault = () => undefined
  const {code, output} = await startMove(['--to', 'hosted'], environment).ended
  expect(output).toContain('The target contains everything that was moved')
  expect(code).toBe(0)
  expect(await hosted.client().fetch(content, {}, {perspective: 'raw'})).toEqual(expected)
})
