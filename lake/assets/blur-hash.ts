const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~'

type Color = [red: number, green: number, blue: number]

/**
 * Returns the BlurHash of raw RGBA pixels: a few cosine components of the image in about thirty characters.
 * Like Sanity's, it has five components along the longer side and proportionally fewer along the other. Pass
 * a thumbnail: more pixels take longer and hardly change the result.
 *
 * @see https://github.com/woltapp/blurhash/blob/master/Algorithm.md
 */
export function blurHash(pixels: Uint8Array, width: number, height: number): string {
  const longer = Math.max(width, height)
  const columns = Math.max(1, Math.ceil((5 * width) / longer))
  const rows = Math.max(1, Math.ceil((5 * height) / longer))
  const linear = Float64Array.from({length: 256}, (_, value) => toLinear(value / 255))
  const components: Color[] = []
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++)
      components.push(component(pixels, width, height, x, y, linear))
  }
  const [average = [0, 0, 0], ...rest] = components
  const largest = Math.max(0, ...rest.flat().map(Math.abs))
  const quantised = Math.max(0, Math.min(82, Math.floor(largest * 166 - 0.5)))
  const maximum = rest.length > 0 ? (quantised + 1) / 166 : 1
  return [
    encode(columns - 1 + (rows - 1) * 9, 1),
    encode(rest.length > 0 ? quantised : 0, 1),
    encode(
      average.reduce((sum, value) => sum * 256 + toByte(value), 0),
      4,
    ),
    ...rest.map((color) =>
      encode(
        color.reduce((sum, v) => sum * 19 + toStep(v / maximum), 0),
        2,
      ),
    ),
  ].join('')
}

function component(
  pixels: Uint8Array,
  width: number,
  height: number,
  x: number,
  y: number,
  linear: Float64Array,
): Color {
  const sum: Color = [0, 0, 0]
  for (let row = 0; row < height; row++) {
    const vertical = Math.cos((Math.PI * y * row) / height)
    for (let column = 0; column < width; column++) {
      const basis = vertical * Math.cos((Math.PI * x * column) / width)
      const at = (row * width + column) * 4
      sum[0] += basis * (linear[pixels[at] ?? 0] ?? 0)
      sum[1] += basis * (linear[pixels[at + 1] ?? 0] ?? 0)
      sum[2] += basis * (linear[pixels[at + 2] ?? 0] ?? 0)
    }
  }
  const scale = (x === 0 && y === 0 ? 1 : 2) / (width * height)
  return [sum[0] * scale, sum[1] * scale, sum[2] * scale]
}

function encode(value: number, length: number): string {
  let text = ''
  for (let place = length - 1; place >= 0; place--) {
    text += digits.charAt(Math.floor(value / 83 ** place) % 83)
  }
  return text
}

function toLinear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

function toByte(linear: number): number {
  const value = Math.max(0, Math.min(1, linear))
  const curved = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055
  return Math.round(curved * 255)
}

function toStep(value: number): number {
  const curved = Math.sign(value) * Math.sqrt(Math.abs(value))
  return Math.max(0, Math.min(18, Math.floor(curved * 9 + 9.5)))
}
