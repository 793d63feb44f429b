import {describe, expect, test} from 'vitest'
import {fileAddress} from '../../../web/assets/file-address.ts'
import {describeFile, fileHref} from '../../../web/assets/file-href.ts'
import {readSiteSettings} from '../../../web/settings.ts'

const settings = readSiteSettings({LAKE_PORT: '4001'})
const hash = 'a'.repeat(40)

describe('fileHref', () => {
  test.each([
    ['Three breaths.pdf', 'Three%20breaths.pdf'],
    ['../../etc/passwd', 'etc%20passwd.pdf'],
    ['Übung „Atem“.PDF', '%C3%9Cbung%20%E2%80%9EAtem%E2%80%9C.pdf'],
    ['a"b\r\nSet-Cookie: x', 'a%20b%20Set-Cookie%20x.pdf'],
    ['…'.repeat(300), `${'%E2%80%A6'.repeat(80)}.pdf`],
    ['', 'download.pdf'],
    ['.pdf', 'download.pdf'],
  ])('for the file name “%s” ends in %s', (originalFilename, name) => {
    const address = fileHref({_id: `file-${hash}-pdf`, originalFilename}, settings)
    expect(address).toBe(`/files/local/production/${hash}.pdf/${name}`)
  })

  test.each([{}, {_id: `image-${hash}-1x1-jpg`}, {_id: `file-${hash}-../x`}, {_id: 7}])(
    'returns undefined for %j',
    (asset) => {
      expect(fileHref(asset, settings)).toBeUndefined()
    },
  )
})

describe('fileAddress', () => {
  test('returns the lake’s address and the file name', () => {
    const file = fileAddress(['local', 'production', `${hash}.pdf`, 'A sheet.pdf'], settings)
    expect(file?.address.href).toBe(`http://127.0.0.1:4001/files/local/production/${hash}.pdf`)
    expect(file?.name).toBe('A sheet.pdf')
  })

  // The lake stores extensions of up to 16 characters.
  test('accepts the longest extension that the lake stores', () => {
    const extension = 'abcdefghijklmnop'
    const file = `${hash}.${extension}`
    expect(fileHref({_id: `file-${hash}-${extension}`}, settings)).toContain(`/${file}/`)
    expect(fileAddress(['local', 'production', file], settings)?.address.href).toContain(file)
  })

  test('corrects a file name with another extension', () => {
    const file = fileAddress(['local', 'production', `${hash}.pdf`, 'run.exe'], settings)
    expect(file?.name).toBe('run.exe.pdf')
  })

  test.each([
    [['other', 'production', `${hash}.pdf`]],
    [['local', 'other', `${hash}.pdf`]],
    [['local', 'production', '../token']],
    [['local', 'production', `${hash}.pdf?x=1`]],
    [['local', 'production', `${hash}.pdf`, 'a', 'b']],
    [['local']],
    [[]],
  ])('returns undefined for %j', (path) => {
    expect(fileAddress(path, settings)).toBeUndefined()
  })
})

test.each([
  [{extension: 'pdf', size: 240_400}, 'PDF, 240 KB'],
  [{extension: 'mp3', size: 12_340_000}, 'MP3, 12.3 MB'],
  [{_id: `file-${hash}-docx`, size: 12}, 'DOCX, 1 KB'],
  [{_id: `file-${hash}-docx`}, 'DOCX'],
])('describeFile(%j) returns %s', (asset, description) => {
  expect(describeFile(asset, 'en')).toBe(description)
})
