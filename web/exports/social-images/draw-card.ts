import sharp from 'sharp'
import {createLruCache} from '../../freshness/lru-cache.ts'
import {cardName, type Card} from './card.ts'
import {openFace, type Face} from './face.ts'
import {writeSvg} from './write-svg.ts'

const drawn = createLruCache<Buffer<ArrayBuffer>>(8 * 1024 * 1024)
const drawing = new Map<string, Promise<Buffer<ArrayBuffer>>>()
let face: Face | undefined

/** The card as a PNG file. Nothing is fetched for it: fonts and colours are the site's own. */
export async function drawCard(card: Card): Promise<Buffer<ArrayBuffer>> {
  const name = cardName(card)
  const kept = drawn.get(name)
  if (kept) return kept
  const running = drawing.get(name) ?? draw(card).finally(() => drawing.delete(name))
  drawing.set(name, running)
  const file = await running
  drawn.set(name, file, file.byteLength)
  return file
}

async function draw(card: Card): Promise<Buffer<ArrayBuffer>> {
  face ??= openFace()
  const svg = Buffer.from(writeSvg(card, face))
  return Buffer.from(await sharp(svg).png({palette: true, compressionLevel: 9}).toBuffer())
}
