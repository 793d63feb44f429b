import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {readPageFile, titleOfFile} from '../../scripts/import/read-page-file.ts'
import {StartFailure} from '../../scripts/system/start-failure.ts'

const folder = mkdtempSync(join(tmpdir(), 'stillwater-page-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

describe('a file that is not a page of text is rejected in one line', () => {
  const cases: {name: string; file: string; says: RegExp}[] = [
    {name: 'missing', file: join(folder, 'nowhere.txt'), says: /^There is no file .*nowhere\.txt/},
    {name: 'below a file', file: join(write('a.txt', 'a'), 'b.txt'), says: /^There is no file/},
    {name: 'a folder', file: folder, says: /is not a file/},
    {name: 'no file but a device', file: '/dev/null', says: /is not a file/},
    {name: 'empty', file: write('empty.txt', ''), says: /empty\.txt is empty/},
    {
      name: 'only whitespace',
      file: write('blanks.txt', '\uFEFF \r\n\t\n'),
      says: /blanks\.txt is empty/,
    },
    {
      name: 'binary',
      file: write('picture.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])),
      says: /picture\.txt is not plain text/,
    },
    {
      name: 'not UTF-8',
      file: write('latin.txt', Uint8Array.from([0x53, 0xe4, 0x74, 0x7a, 0x65])),
      says: /latin\.txt is not UTF-8/,
    },
    {
      name: 'UTF-16',
      file: write('wide.txt', Buffer.from('\uFEFFSlow Bread', 'utf16le')),
      says: /wide\.txt is not plain text/,
    },
    {
      name: 'larger than a megabyte',
      file: write('huge.txt', 'a '.repeat(600_000)),
      says: /huge\.txt is too large for a page of text: 1\.2 MB, at most 1 MB/,
    },
    {name: 'HTML', file: write('page.html', '\uFEFF\n<!DOCTYPE html><p>Hello'), says: /is HTML/},
    {name: 'a PDF', file: write('page.pdf', '%PDF-1.7 Hello'), says: /is a PDF/},
    {name: 'RTF', file: write('page.rtf', '{\\rtf1 Hello}'), says: /is RTF/},
  ]
  test.each(cases)('$name', async ({file, says}) => {
    const failure: unknown = await readPageFile(file).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(StartFailure)
    expect(String(failure)).not.toContain('\n')
    expect((failure as StartFailure).message).toMatch(says)
  })
})

test('a page of text is read unchanged', async () => {
  const text = 'Brot, langsam\r\n\r\nMehl – und “Zeit”.\n'
  expect(await readPageFile(write('page.txt', text))).toBe(text)
})

test.each([
  ['/pages/slow-bread.txt', 'Slow bread'],
  ['/pages/Salt_and  water.text', 'Salt and water'],
  ['/pages/.txt', '.txt'],
])('the file %s gives the title “%s”', (file, title) => {
  expect(titleOfFile(file)).toBe(title)
})
