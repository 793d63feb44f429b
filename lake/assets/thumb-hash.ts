interface Channel {
  average: number
  scale: number
  /** 0 to 1 each; 0.5 is zero. */
  waves: number[]
}

/**
 * Returns the ThumbHash of raw RGBA pixels in base64. Unlike BlurHash it includes the aspect ratio and
 * transparency. The image can have at most 100 pixels per side.
 *
 * @see https://evanw.github.io/thumbhash/
 */
export function thumbHash(pixels: Uint8Array, width: number, height: number): string {
  const {light, yellow, red, alpha, isOpaque} = split(pixels, width * height)
  const longer = Math.max(width, height)
  const maxComponents = isOpaque ? 7 : 5
  const columns = Math.max(1, Math.round((maxComponents * width) / longer))
  const rows = Math.max(1, Math.round((maxComponents * height) / longer))
  const l = encode(light, width, height, Math.max(3, columns), Math.max(3, rows))
  const p = encode(yellow, width, height, 3, 3)
  const q = encode(red, width, height, 3, 3)
  const a = isOpaque ? null : encode(alpha, width, height, 5, 5)
  const isLandscape = width > height
  const colors =
    Math.round(63 * l.average) |
    (Math.round(31.5 + 31.5 * p.average) << 6) |
    (Math.round(31.5 + 31.5 * q.average) << 12) |
    (Math.round(31 * l.scale) << 18) |
    (Number(!isOpaque) << 23)
  const shape =
    (isLandscape ? rows : columns) |
    (Math.round(63 * p.scale) << 3) |
    (Math.round(63 * q.scale) << 9) |
    (Number(isLandscape) << 15)
  const head = [colors & 255, (colors >> 8) & 255, colors >> 16, shape & 255, shape >> 8]
  if (a !== null) head.push(Math.round(15 * a.average) | (Math.round(15 * a.scale) << 4))
  const nibbles = [l, p, q, a]
    .flatMap((channel) => channel?.waves ?? [])
    .map((v) => Math.round(15 * v))
  const pairs = Array.from(
    {length: Math.ceil(nibbles.length / 2)},
    (_, index) => (nibbles[index * 2] ?? 0) | ((nibbles[index * 2 + 1] ?? 0) << 4),
  )
  return Buffer.from([...head, ...pairs]).toString('base64')
}

/** Splits pixels into lightness, yellow–blue and red–green; transparent pixels get the average colour. */
function split(pixels: Uint8Array, count: number) {
  const average = [0, 0, 0]
  let opacity = 0
  for (let at = 0; at < count * 4; at += 4) {
    const alpha = (pixels[at + 3] ?? 0) / 255
    opacity += alpha
    for (let part = 0; part < 3; part++) {
      average[part] = (average[part] ?? 0) + (alpha / 255) * (pixels[at + part] ?? 0)
    }
  }
  const mean = average.map((sum) => (opacity > 0 ? sum / opacity : 0))
  const light = new Float64Array(count)
  const yellow = new Float64Array(count)
  const red = new Float64Array(count)
  const alpha = new Float64Array(count)
  for (let index = 0; index < count; index++) {
    const opaque = (pixels[index * 4 + 3] ?? 0) / 255
    const [r = 0, g = 0, b = 0] = mean.map(
      (value, part) => value * (1 - opaque) + (opaque / 255) * (pixels[index * 4 + part] ?? 0),
    )
    light[index] = (r + g + b) / 3
    yellow[index] = (r + g) / 2 - b
    red[index] = r - g
    alpha[index] = opaque
  }
  return {light, yellow, red, alpha, isOpaque: opacity >= count}
}

function encode(
  values: Float64Array,
  width: number,
  height: number,
  columns: number,
  rows: number,
): Channel {
  const sums: number[] = []
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x * rows < columns * (rows - y); x++) {
      let sum = 0
      for (let row = 0; row < height; row++) {
        const vertical = Math.cos((Math.PI / height) * y * (row + 0.5))
        for (let column = 0; column < width; column++) {
          const horizontal = Math.cos((Math.PI / width) * x * (column + 0.5))
          sum += (values[row * width + column] ?? 0) * horizontal * vertical
        }
      }
      sums.push(sum / (width * height))
    }
  }
  const [average = 0, ...waves] = sums
  const scale = Math.max(0, ...waves.map(Math.abs))
  return {average, scale, waves: waves.map((v) => (scale > 0 ? 0.5 + (0.5 / scale) * v : v))}
}
