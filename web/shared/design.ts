/** The accents that a writer can choose, with their names. The colours are in `components/design.css`. */
export const accents = {
  lake: 'Lake, a blue green: as it is without a choice',
  pine: 'Pine, a dark green',
  moss: 'Moss, an olive green',
  sky: 'Sky, a calm blue',
  iris: 'Iris, between blue and violet',
  plum: 'Plum, a dark red violet',
  clay: 'Clay, a warm red brown',
  slate: 'Slate, a blue grey',
} as const

/** The colour of each accent on light and on dark pages, as in `components/design.css`, for the Studio to show. */
export const accentColours: Record<keyof typeof accents, {light: string; dark: string}> = {
  lake: {light: '#17605c', dark: '#8fcdc4'},
  pine: {light: '#1f5c3a', dark: '#8ed0a8'},
  moss: {light: '#4a5f1c', dark: '#b9cf8a'},
  sky: {light: '#1d4f86', dark: '#9cc3ee'},
  iris: {light: '#4b4a9c', dark: '#b9b6f2'},
  plum: {light: '#7a3568', dark: '#e0a6d2'},
  clay: {light: '#8f3f22', dark: '#eeb094'},
  slate: {light: '#44525e', dark: '#b3c3cf'},
}

/** The pairs of fonts that a writer can choose, with their names. The fonts are in `components/design.css`. */
export const fontPairs = {
  newsreader: 'Newsreader for everything: as it is without a choice',
  mixed: 'Newsreader for headings, a plain font without serifs for the text',
  plain: 'A plain font without serifs for everything',
  book: 'A book font of the reader’s own device',
} as const

export type Accent = keyof typeof accents
export type FontPair = keyof typeof fontPairs

/** The chosen design. Undefined is the site's own. */
export interface Design {
  accent: Exclude<Accent, 'lake'> | undefined
  fonts: Exclude<FontPair, 'newsreader'> | undefined
}

/** Reads stored choices. Unknown ones, and the site's own, are undefined. */
export function readDesign(stored: {accent?: unknown; fonts?: unknown} | null | undefined): Design {
  const {accent, fonts} = stored ?? {}
  return {
    accent: isIn(accents, accent) && accent !== 'lake' ? accent : undefined,
    fonts: isIn(fontPairs, fonts) && fonts !== 'newsreader' ? fonts : undefined,
  }
}

/** Returns whether a page with this choice of fonts loads Newsreader. */
export function usesNewsreader(fonts: Design['fonts']): boolean {
  return fonts === undefined || fonts === 'mixed'
}

function isIn<Choices extends object>(choices: Choices, name: unknown): name is keyof Choices {
  return typeof name === 'string' && Object.hasOwn(choices, name)
}
