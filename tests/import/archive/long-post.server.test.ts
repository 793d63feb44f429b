import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {startLake, type TestLake} from '../../lake/start-lake.ts'
import {byName, importInto, outline, temporaryFolder} from './import-into-lake.ts'

const {folder, remove} = temporaryFolder()
let lake: TestLake
beforeAll(async () => {
  lake = await startLake()
})
afterAll(async () => {
  await lake.close()
  remove()
})

const paragraphs = 400
const words = 'water '.repeat(1700)

const item = (title: string, content: string) =>
  `<item><title>${title}</title><link>https://old.example/${title.toLowerCase()}/</link><wp:post_id>${title.length}</wp:post_id><wp:post_name>${title.toLowerCase()}</wp:post_name><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><wp:post_date>2020-01-02 03:04:05</wp:post_date><content:encoded><![CDATA[${content}]]></content:encoded></item>`

test('a post larger than a request is published whole, and is unchanged by a second import', async () => {
  const long = Array.from({length: paragraphs}, (_, index) => `Part ${index} ${words}`)
  long.push('Read <a href="https://old.example/salt/">about salt</a>.')
  const file = join(folder, 'long.xml')
  writeFileSync(
    file,
    `<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><link>https://old.example</link><wp:wxr_version>1.2</wp:wxr_version>${item('Bread', long.join('\n\n'))}${item('Salt', 'Salt.')}</channel></rss>`,
  )
  const report = await importInto(lake, file, {publish: true})
  expect(report.failed).toEqual([])
  expect(report.words.missing).toEqual([])
  const bread = (await byName(lake, 'article')).get('Bread')
  const body = bread?.['body']
  expect(bread?._id).not.toMatch(/^drafts\./)
  expect(outline(body)).toHaveLength(paragraphs + 1)
  expect(outline(body).at(-1)).toBe('normal: Read about salt<page>.')
  expect(JSON.stringify(body)).not.toContain('_weak')
  const again = await importInto(lake, file, {publish: true})
  expect(again).toMatchObject({made: 0, changed: 0, different: [], failed: [], unchanged: 2})
})
