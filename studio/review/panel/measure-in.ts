import type {Measure} from '../cut-text.ts'

let context: CanvasRenderingContext2D | null | undefined

/** Measures texts in a font, in pixels; by letters of half the usual size where there is no canvas. */
export function measureIn(font: string): Measure {
  const fallback = Number.parseInt(font, 10) / 2
  return (text) => {
    context ??= document.createElement('canvas').getContext('2d')
    if (!context) return text.length * fallback
    context.font = font
    return context.measureText(text).width
  }
}
