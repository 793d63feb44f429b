import sharp, {type Sharp} from 'sharp'

/** Four squares: red and green above, blue and white below. Their positions identify a transform. */
export function quarters(width = 200, height = 100): Sharp {
  const [w, h] = [width / 2, height / 2]
  const square = (background: string, left: number, top: number) => ({
    input: {create: {width: w, height: h, channels: 3 as const, background}},
    left,
    top,
  })
  return sharp({create: {width, height, channels: 3, background: '#ffffff'}})
    .composite([square('#ff0000', 0, 0), square('#00ff00', w, 0), square('#0000ff', 0, h)])
    .removeAlpha()
}

/** Incompressible pixels, so that a truncated file always loses some of them. */
export function noise(width = 300, height = 200): Sharp {
  const seed = {type: 'gaussian' as const, mean: 128, sigma: 60}
  return sharp({create: {width, height, channels: 3, background: '#808080', noise: seed}})
}

/** A photograph like a phone's: rotated, with camera, copyright and location metadata. */
export function photo(): Promise<Buffer> {
  return quarters()
    .jpeg({quality: 95})
    .withExif({
      IFD0: {Make: 'Camera Works', Copyright: 'The photographer', Orientation: '6'},
      IFD2: {DateTimeOriginal: '2024:05:06 07:08:09', FNumber: '28/10'},
      IFD3: place,
    })
    .withMetadata({orientation: 6})
    .toBuffer()
}

export const place = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '51/1 30/1 3600/100',
  GPSLongitudeRef: 'W',
  GPSLongitude: '0/1 7/1 3000/100',
  GPSAltitudeRef: '0',
  GPSAltitude: '3500/100',
}

export const placeXmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 exif:GPSLatitude="51,30.6N" dc:rights="The photographer"><exif:GPSLongitude>0,7.5W</exif:GPSLongitude>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`

/** Three frames of 40 × 20: red, green, blue. */
export function movingGif(): Promise<Buffer> {
  const frame = 40 * 20
  const pixels = Buffer.alloc(frame * 3 * 3)
  for (let at = 0; at < frame * 3; at++) pixels[at * 3 + Math.floor(at / frame)] = 255
  const raw = {width: 40, height: 60, channels: 3 as const, pageHeight: 20}
  return sharp(pixels, {raw})
    .gif({delay: [100, 100, 100], loop: 0})
    .toBuffer()
}

export const svgWithScript = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" onload="alert(1)">' +
    '<script>alert(document.domain)</script><rect width="40" height="20" fill="#f00"/></svg>',
)

/** Returns the colour at a point, given in fractions of the sides, as `red`, `green`, … or `r,g,b,a`. */
export async function colorAt(image: Buffer | ArrayBuffer, x: number, y: number): Promise<string> {
  const {data, info} = await sharp(Buffer.from(new Uint8Array(image)))
    .ensureAlpha()
    .raw()
    .toBuffer({resolveWithObject: true})
  const column = Math.min(info.width - 1, Math.floor(x * info.width))
  const row = Math.min(info.height - 1, Math.floor(y * info.height))
  const pixel = [...data.subarray((row * info.width + column) * 4).subarray(0, 4)]
  const near = named.find(([, color]) => color.every((v, i) => Math.abs(v - (pixel[i] ?? 0)) < 24))
  return near?.[0] ?? pixel.join(',')
}

const named: [string, number[]][] = [
  ['red', [255, 0, 0, 255]],
  ['green', [0, 255, 0, 255]],
  ['blue', [0, 0, 255, 255]],
  ['white', [255, 255, 255, 255]],
  ['black', [0, 0, 0, 255]],
  ['yellow', [255, 255, 0, 255]],
  ['clear', [0, 0, 0, 0]],
]

/** Returns the colours of the four corners, clockwise from the upper left. */
export async function corners(image: Buffer | ArrayBuffer): Promise<string> {
  const points = [
    [0.1, 0.1],
    [0.9, 0.1],
    [0.9, 0.9],
    [0.1, 0.9],
  ] as const
  return (await Promise.all(points.map(([x, y]) => colorAt(image, x, y)))).join(' ')
}
