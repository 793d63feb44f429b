import sharp from 'sharp'
import {createLruCache} from '../../freshness/lru-cache.ts'
import {socialImageName, type SocialImage} from './social-image.ts'
import {openFace, type Face} from './face.ts'
import {writeSvg} from './write-svg.ts'

const drawn = createLruCache<Buffer<ArrayBuffer>>(8 * 1024 * 1024)
const drawing = new Map<string, Promise<Buffer<ArrayBuffer>>>()
let face: Face | undefined

/** Draws a social image as a PNG file. Nothing is fetched for it: fonts and colours are the site's own. */
export async function drawSocialImage(image: SocialImage): Promise<Buffer<ArrayBuffer>> {
  const name = socialImageName(image)
  const cached = drawn.get(name)
  if (cached) return cached
  const running = drawing.get(name) ?? draw(image).finally(() => drawing.delete(name))
  drawing.set(name, running)
  const file = await running
  drawn.set(name, file, file.byteLength)
  return file
}

async function draw(image: SocialImage): Promise<Buffer<ArrayBuffer>> {
  face ??= openFace()
  const svg = Buffer.from(writeSvg(image, face))
  return Buffer.from(await sharp(svg).png({palette: true, compressionLevel: 9}).toBuffer())
}
