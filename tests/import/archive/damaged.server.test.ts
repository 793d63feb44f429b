import {createWriteStream} from 'node:fs'
import {join} from 'node:path'
import {afterAll, afterEach, beforeEach, expect, test} from 'vitest'
import {deflateRawSync} from 'node:zlib'
import {startLake, type TestLake} from '../../lake/start-lake.ts'
import {byName, everything, importInto, outline, temporaryFolder} from './import-into-lake.ts'
import {writeZip} from './write-zip.ts'

const {folder, write, remove} = temporaryFolder()
afterAll(remove)

let lake: TestLake
beforeEach(async () => {
  lake = await startLake()
})
afterEach(() => lake.close())

const item = (number: number, text: string) =>
  `<item><title>Post ${number}</title><link>https://k.example/${number}/</link><content:encoded><![CDATA[<p>${text}</p>]]></content:encoded><wp:post_id>${number}</wp:post_id><wp:post_name>post-${number}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>`
const feed = (items: string, encoding = 'UTF-8') =>
  `<?xml version="1.0" encoding="${encoding}"?><rss xmlns:content="c" xmlns:wp="w"><channel><link>https://k.example</link>${items}</channel></rss>`

test('an export that was cut off gives what is whole, and says that the end is missing', async () => {
  const whole = feed(item(1, 'First words.') + item(2, 'Second words.'))
  const ends = [whole.indexOf('Second'), whole.indexOf('<wp:status>', whole.indexOf('Second'))]
  for (const end of ends) {
    const report = await importInto(lake, write('cut.xml', whole.slice(0, end)))
    expect([...(await byName(lake, 'article')).keys()]).toEqual(['Post 1'])
    expect(report.problems.join(' ')).toMatch(/unclosed|end/i)
  }
})

test.each([
  ['windows-1252', 'windows-1252'],
  ['ISO-8859-1', 'latin1'],
])('an export in %s keeps its letters and quotation marks', async (declared) => {
  const text = feed(item(1, 'Caf\u00E9, na\u00EFve, \u0093quoted\u0094, 5 \u0080'), declared)
  await importInto(lake, write('old.xml', Buffer.from(text, 'latin1')))
  const post = (await byName(lake, 'article')).get('Post 1')
  expect(outline(post?.['body'])).toEqual(['normal: Café, naïve, “quoted”, 5 €'])
})

test('a file of zeros, alone or in a zip archive, is refused or gives nothing', async () => {
  const zeros = Buffer.alloc(40_000_000)
  await expect(importInto(lake, write('zeros.xml', zeros))).rejects.toThrow(/is no archive/)
  const zip = join(folder, 'zeros.zip')
  writeDeflated(zip, 'export.xml', zeros)
  await expect(importInto(lake, zip)).rejects.toThrow(/unpacks to/)
  const lying = join(folder, 'lying.zip')
  writeZip(lying, {'export.xml': {bytes: Buffer.from(feed(item(1, 'a'))), declaredSize: 10}})
  await expect(importInto(lake, lying)).rejects.toThrow()
  expect(await everything(lake)).toEqual([])
})

/** Writes a zip archive with one compressed file. */
function writeDeflated(file: string, name: string, bytes: Buffer): void {
  writeZip(file, {[name]: {bytes: deflateRawSync(bytes), declaredSize: bytes.length, method: 8}})
}

test.each([
  ['zeros', '\0', /unclosed|end/i],
  ['opening brackets', '<', /is damaged/],
])('%s after the head of an export end its reading soon', async (_, character, problem) => {
  const file = join(folder, 'tail.xml')
  const stream = createWriteStream(file)
  stream.write(feed(item(1, 'Words.')).replace('</channel></rss>', ''))
  for (let count = 0; count < 16; count += 1) stream.write(character.repeat(1_000_000))
  await new Promise((resolve) => stream.end(resolve))
  const report = await importInto(lake, file)
  expect([...(await byName(lake, 'article')).keys()]).toEqual(['Post 1'])
  expect(report.problems.join(' ')).toMatch(problem)
})
