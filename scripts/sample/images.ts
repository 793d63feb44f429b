import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import sharp from 'sharp'

const folder = join(import.meta.dirname, 'images')

/** The files of our drawings. */
export const sampleImages: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.svg'))
  .sort()

/**
 * A drawing as a JPEG, like the photograph that a writer will put in its place: covers and figures
 * 2000 × 1250, the portrait 800 × 800.
 */
export function renderSampleImage(file: string): Promise<Buffer> {
  return sharp(join(folder, file)).jpeg({quality: 86, mozjpeg: true}).toBuffer()
}
