import {AxeBuilder} from '@axe-core/playwright'
import {expect, type Page} from '@playwright/test'

/** Fails with axe's findings if the page, or the part that a selector names, has an accessibility violation. */
export async function expectAccessible(page: Page, selector?: string): Promise<void> {
  // Our pages show no frames of other origins. Without legacy mode, axe joins the results in a page of its own, and
  // without `resultTypes`, it describes each element that passed: together more than the checks themselves.
  const builder = new AxeBuilder({page}).setLegacyMode(true).options({resultTypes: ['violations']})
  const {violations} = await (selector ? builder.include(selector) : builder).analyze()
  const found = violations.flatMap(({id, nodes}) =>
    nodes.map(({html, failureSummary}) => `${id}: ${html}\n${failureSummary ?? ''}`),
  )
  expect(found).toEqual([])
}

/** Fails if the page is wider than the window and would scroll sideways. */
export async function expectNoHorizontalScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  )
  expect(overflow, 'horizontal overflow in pixels').toBeLessThanOrEqual(0)
}
