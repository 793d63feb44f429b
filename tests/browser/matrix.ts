import type {ViewportSize} from '@playwright/test'

/** A width and a colour scheme in which a page is tested. */
export interface View {
  name: string
  viewport: ViewportSize
  colorScheme: 'light' | 'dark'
}

/** TEST_MATRIX=full runs every combination, as `npm run test:long` does. */
export const isFullMatrix = process.env['TEST_MATRIX'] === 'full'

export const phone: ViewportSize = {width: 390, height: 844}
export const desktop: ViewportSize = {width: 1280, height: 900}

const representatives: View[] = [
  {name: 'phone, dark', viewport: phone, colorScheme: 'dark'},
  {name: 'desktop, light', viewport: desktop, colorScheme: 'light'},
]

const others: View[] = [
  {name: 'phone, light', viewport: phone, colorScheme: 'light'},
  {name: 'desktop, dark', viewport: desktop, colorScheme: 'dark'},
]

/** Returns views that contain each width and each colour scheme once, or every combination of them. */
export function views(): View[] {
  return isFullMatrix ? [...representatives, ...others] : representatives
}

/**
 * Returns the views for one of several subjects that share their styles, such as page types. The views
 * alternate between the subjects; the full matrix has every view for each.
 */
export function viewsOf(subject: number): readonly View[] {
  return isFullMatrix ? views() : someOf(representatives, subject)
}

/**
 * Returns the value of an axis for one of several subjects: the values alternate between the subjects, so
 * that all of them occur. Axes whose numbers of values have no common divisor are combined differently by
 * each subject. The full matrix has every value for each subject.
 */
export function someOf<Value>(axis: readonly Value[], subject: number): readonly Value[] {
  const at = subject % axis.length
  return isFullMatrix ? axis : axis.slice(at, at + 1)
}
