import {join} from 'node:path'
import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {colorAt, quarters, svgWithScript} from './images.ts'
import {bytesOf, openAssets} from './open-assets.ts'

function svg(inside: string, size = 'width="200" height="100"'): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}>${inside}</svg>`,
  )
}

/** Ten uses of ten uses …: as many rectangles as ten to the power of `depth`. */
function nestedUses(depth: number): string {
  const levels = Array.from(
    {length: depth},
    (_, level) => `<g id="g${level + 1}">${`<use href="#g${level}"/>`.repeat(10)}</g>`,
  )
  const first = '<rect id="g0" width="200" height="100" fill="#f00"/>'
  return `<defs>${first}${levels.join('')}</defs><use href="#g${depth}"/>`
}

/** Groups that are each drawn on a surface of their own. */
const nestedGroups =
  '<g opacity="0.99"><rect width="2000" height="2000"/>'.repeat(100) + '</g>'.repeat(100)

describe('an SVG that is not plain', () => {
  test('is measured and transformed in another process', async () => {
    const {uploadImage, get} = openAssets()
    const asset = await uploadImage(svg(nestedUses(2)))
    expect(asset['_id']).toMatch(/-200x100-svg$/)
    expect(asset['metadata']).toMatchObject({isOpaque: true, lqip: expect.any(String)})
    const small = await get(asset, '?w=50&fm=png')
    expect(await colorAt(await bytesOf(small), 0.5, 0.5)).toBe('red')
    await expect(get(asset, '?rect=300,0,1,1')).rejects.toMatchObject({code: 'invalid'})
  })

  test.each([
    ['has no size', svg('<use href="#a"/><rect id="a" width="20" height="10"/>', '')],
    ['is damaged', svg('<use href="#a"/>').subarray(0, -10)],
  ])('has the same result as a plain one if it %s', async (_, bytes) => {
    const {uploadImage} = openAssets()
    const plain = Buffer.from(bytes.toString().replace('<use href="#a"/>', ''))
    const results = await Promise.allSettled([uploadImage(plain), uploadImage(bytes)])
    const [first, second] = results.map((result) =>
      result.status === 'rejected' ? result.reason : result.value['metadata'],
    )
    expect(second).toEqual(first)
  })

  test.each([
    ['HTML', Buffer.from('<html><svg></svg></html>')],
    ['half an SVG', svgWithScript.subarray(0, svgWithScript.length / 2)],
  ])('is refused if it is %s', async (_, bytes) => {
    const {uploadImage} = openAssets()
    await expect(uploadImage(bytes)).rejects.toMatchObject({
      code: 'unsupported_media',
      message: expect.stringMatching(/whole .*SVG/),
    })
  })

  test('cannot include another file', async () => {
    const {dataset, uploadImage, get} = openAssets()
    const secret = await uploadImage(await quarters().png().toBuffer())
    const name = String(secret['path']).split('/').at(-1) ?? ''
    const file = join(dataset.assetsFolder, 'images', name)
    for (const href of [file, `file://${file}`, name]) {
      const image = `<image width="200" height="100" href="${href}" xlink:href="${href}"/>`
      const drawn = await get(await uploadImage(svg(image)), '?w=200')
      const {channels} = await sharp(await bytesOf(drawn)).stats()
      expect(channels.map(({max}) => max)).toEqual([0, 0, 0, 0])
    }
  })
})

describe('an SVG that takes too much', () => {
  test.each([
    ['time', svg(nestedUses(9)), '1 seconds'],
    ['time to find its size', svg(nestedUses(9), ''), '1 seconds'],
  ])('%s is refused, and other images are served meanwhile', async (_, bytes, message) => {
    const {uploadImage, get} = openAssets({svgSeconds: 1})
    const refused = expect(uploadImage(bytes)).rejects.toMatchObject({
      code: 'too_large',
      message: expect.stringContaining(message),
    })
    const picture = await uploadImage(await quarters().png().toBuffer())
    expect((await get(picture, '?w=50')).status).toBe(200)
    const plain = await uploadImage(svg('<rect width="200" height="100"/>'))
    expect((await get(plain, '?w=50')).status).toBe(200)
    const other = await uploadImage(svg(nestedUses(2)))
    expect((await get(other, '?w=50')).status).toBe(200)
    await refused
  })

  test('memory is refused', async () => {
    const {uploadImage, get} = openAssets({svgSeconds: 1000})
    const asset = await uploadImage(svg(nestedGroups, 'width="2000" height="2000"'))
    await expect(get(asset, '?w=2000&fm=png')).rejects.toMatchObject({
      code: 'too_large',
      message: expect.stringContaining('memory'),
    })
  })

  test('at a large size only is served at small ones', async () => {
    const {dataset, uploadImage, get} = openAssets()
    // Each rectangle covers the picture, so the time depends on its size.
    const asset = await uploadImage(svg(nestedUses(3), 'viewBox="0 0 200 100"'))
    expect((await get(asset, '?w=50')).status).toBe(200)
    dataset.limits.svgSeconds = 0.2
    await expect(get(asset, '?w=8000')).rejects.toMatchObject({code: 'too_large'})
    // Without another attempt.
    await expect(get(asset, '?w=8100')).rejects.toMatchObject({code: 'too_large'})
    dataset.limits.svgSeconds = 100
    expect((await get(asset, '?w=60')).status).toBe(200)
  })
})
