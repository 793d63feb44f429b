// The Studio imports this file in the browser, so it imports nothing from Node.js.

/** The labels that the patched code looks up. */
export const privateLabels = {
  'release.chip.private': 'Private',
  'release.chip.tooltip.private-date': 'Last changed {{date}}. Readers never see it.',
}
