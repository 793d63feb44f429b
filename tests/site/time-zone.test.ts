import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {startLakeProcess} from '../lake/lake-process.ts'
import {startSite} from '../system/site.ts'

test('dates on pages are days in the site’s time zone, whatever the zone of its process', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stillwater-'))
  const lake = await startLakeProcess(folder)
  await lake.client().create({
    _id: 'late',
    _type: 'article',
    title: 'Late in the evening',
    slug: {_type: 'slug', current: 'late'},
    publishedAt: '2026-11-01T02:30:00Z',
    review: {date: '2026-11-02'},
  })
  const settings = {SITE_TIME_ZONE: 'America/New_York', TZ: 'Asia/Kolkata'}
  const site = await startSite(lake.port, {settings})
  const read = async (path: string) => (await fetch(site.address + path)).text()

  const page = await read('/articles/late')
  expect(page).toContain('<time dateTime="2026-11-01T02:30:00.000Z">31 October 2026</time>')
  // The date of a review has no time, so it is the same in every zone.
  expect(page).toContain('>2 November 2026</time>')
  expect(page).toContain('(2026, October 31)')
  expect(await read('/articles/late/cite.bib')).toContain('day = {31}')
  expect(await read('/articles/late/cite.ris')).toContain('DA  - 2026/10/31/')
  expect(await read('/studio')).toContain('"timeZone":"America/New_York"')

  await site.stop()
  await lake.kill()
  await rm(folder, {recursive: true, force: true})
})
