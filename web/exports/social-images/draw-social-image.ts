import sharp from 'sharp'
import {createByteCache} from '../../freshness/byte-cache.ts'
import {socialImageName, type SocialImage} from './social-image.ts'
import {openFace, type Face} from './face.ts'
import {writeSvg} from './write-svg.ts'

const drawn = createByteCache<Buffer<ArrayBuffer>, SocialImage>({
  maxBytes: 8 * 1024 * 1024,
  bytesOf: (file) => file.byteLength,
  create: (_, image) => draw(image),
})
let face: Face | undefined

/** Draws a social image as a PNG file. Nothing is fetched for it: fonts and colours are the site's own. */
export async function drawSocialImage(image: SocialImage): Promise<Buffer<ArrayBuffer>> {
  return drawn.forceFetch(socialImageName(image), {context: image})
}

async function draw(image: SocialImage): Promise<Buffer<ArrayBuffer>> {
  face ??= openFace()
  const svg = Buffer.from(writeSvg(image, face))
  return Buffer.from(await sharp(svg).png({palette: true, compressionLevel: 9}).toBuffer())
}
