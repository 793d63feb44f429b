import {create, type Font} from 'fontkit'
import {readFileSync} from 'node:fs'
import {publicFile} from '../../http/public-file.ts'

/** A font that is split into several files by characters. */
export interface Face {
  has: (codePoint: number) => boolean
  /** Returns the width of a text at a font size of 1. */
  measure: (text: string) => number
  /** Returns the outlines of a text at position `x` on the baseline `y`, as an SVG path. */
  outline: (text: string, position: {x: number; y: number; size: number}) => string
}

interface Run {
  font: Font
  text: string
}

/** Opens the upright font in `web/public/fonts`. Each character comes from the first file that has it. */
export function openFace(): Face {
  const fonts = ['core', 'latin', 'more'].map((part) => openFont(`newsreader-upright-${part}-1`))
  const fontOf = (codePoint: number) => fonts.find((font) => font.hasGlyphForCodePoint(codePoint))

  /** Splits a text into runs of one file each, so that kerning within a run is kept. */
  function split(text: string): Run[] {
    const runs: Run[] = []
    for (const letter of text) {
      const font = fontOf(letter.codePointAt(0) ?? 0)
      const last = runs.at(-1)
      if (!font) continue
      if (last?.font === font) last.text += letter
      else runs.push({font, text: letter})
    }
    return runs
  }

  const lay = (text: string) =>
    split(text).map(({font, text: part}) => ({unit: font.unitsPerEm, run: font.layout(part)}))

  return {
    has: (codePoint) => fontOf(codePoint) !== undefined,
    measure: (text) => lay(text).reduce((sum, {run, unit}) => sum + run.advanceWidth / unit, 0),
    outline(text, {x, y, size}) {
      let left = x
      const paths = lay(text).flatMap(({run, unit}) =>
        run.glyphs.map((glyph, index) => {
          const {xAdvance = 0, xOffset = 0, yOffset = 0} = run.positions[index] ?? {}
          const scale = size / unit
          const path = glyph.path
            .scale(scale, -scale)
            .translate(left + xOffset * scale, y - yOffset * scale)
          left += xAdvance * scale
          return path.toSVG()
        }),
      )
      return paths.join('')
    },
  }
}

function openFont(name: string): Font {
  const font = create(readFileSync(publicFile('fonts', `${name}.woff2`)))
  if ('fonts' in font)
    throw new Error(`${name}.woff2 contains several fonts. Use a file with one font.`)
  return font
}
