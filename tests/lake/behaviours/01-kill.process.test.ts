import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, afterEach, beforeEach, describe, expect, it} from 'vitest'
import {checkLake} from '../../../lake/check/check-lake.ts'
import {killAll, startLakeProcess} from '../lake-process.ts'
import {WriteLog} from './write-log.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stillwater-kill-'))
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))
afterAll(killAll)

// Twenty times, at random moments, with a large store: long/01-kill.long.ts.
describe('1. kill -9 during a stream of three-document transactions and uploads, restart', () => {
  it('every acknowledged transaction is complete, none is stored partly, and every asset has its bytes', async () => {
    const writeLog = new WriteLog()
    const lake = await startLakeProcess(folder)
    const writing = writeLog.write(lake)
    const uploading = writeLog.upload(lake)
    await writeLog.acknowledged(20)
    await lake.kill()
    await Promise.all([writing, uploading])

    const again = await startLakeProcess(folder)
    expect(again.token).toBe(lake.token)
    await writeLog.verify(again)
    const findings = (await checkLake(folder)).map((part) => part.findings)
    expect(findings.flatMap(({problems}) => problems)).toEqual([])
    await again.kill()
  })
})
