import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import sharp from 'sharp'

const folder = join(import.meta.dirname, 'images')

/** The file names of the drawings. */
export const sampleImages: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.svg'))
  .sort()

/**
 * Renders a drawing as a JPEG, like the photograph that a writer will replace it with: covers and figures
 * 2000 × 1250, the portrait 800 × 800.
 */
export function renderSampleImage(file: string): Promise<Buffer> {
  return sharp(join(folder, file)).jpeg({quality: 86, mozjpeg: true}).toBuffer()
}
