import sharp from 'sharp'

export function jpeg(background: string): Promise<Buffer> {
  return sharp({create: {width: 60, height: 40, channels: 3, background}})
    .jpeg()
    .toBuffer()
}

export const pdf = Buffer.from('%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
