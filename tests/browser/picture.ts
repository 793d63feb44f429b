import sharp from 'sharp'
import type {ChosenFile} from './fields.ts'

/** A picture of one colour, as a camera's file would be chosen. */
export async function picture(name: string, background: string): Promise<ChosenFile> {
  const buffer = await sharp({create: {width: 1600, height: 1000, channels: 3, background}})
    .png()
    .toBuffer()
  return {name, mimeType: 'image/png', buffer}
}
