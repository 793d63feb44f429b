import type {Page} from '@playwright/test'

/** The number of presses after which the walk ends, whatever it has reached. */
const maxPresses = 60

/**
 * Presses Tab until the input with the id `last` has the focus. Returns, of the stops before it, those in which a writer
 * can write or choose, by the path of their field or the name of the text, and as “…” the buttons with the actions of a field.
 */
export async function writingStops(page: Page, last: string): Promise<string> {
  const stops: string[] = []
  for (let presses = 0; presses < maxPresses; presses++) {
    const {id, name} = await page.evaluate(describeFocused)
    if (id === last) break
    if (name) stops.push(name)
    await page.keyboard.press('Tab')
  }
  return stops.join(' ')
}

/** It runs in the page. */
function describeFocused(): {id?: string; name?: string | null} {
  const {activeElement: element} = document
  if (!element) return {}
  const {id} = element
  if (element.matches('[data-testid="field-actions-trigger"]')) return {id, name: '…'}
  if (element.matches('[contenteditable="true"]')) return {id, name: element.ariaLabel}
  const isLine = element.matches('textarea, select, input:not([type="file"], [type="radio"])')
  return isLine ? {id, name: id} : {id}
}
