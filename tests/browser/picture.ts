import sharp from 'sharp'
import type {ChosenFile} from './fields.ts'

/** Returns a picture of one colour, for a file chooser. */
export async function picture(name: string, background: string): Promise<ChosenFile> {
  const buffer = await sharp({create: {width: 1600, height: 1000, channels: 3, background}})
    .png()
    .toBuffer()
  return {name, mimeType: 'image/png', buffer}
}
