import {AxeBuilder} from '@axe-core/playwright'
import {expect, type Page} from '@playwright/test'

/** Holds that axe finds nothing in the page, or in the part of it that a selector names; else says what and why. */
export async function expectAccessible(page: Page, selector?: string): Promise<void> {
  const whole = new AxeBuilder({page})
  const {violations} = await (selector ? whole.include(selector) : whole).analyze()
  const found = violations.flatMap(({id, nodes}) =>
    nodes.map(({html, failureSummary}) => `${id}: ${html}\n${failureSummary ?? ''}`),
  )
  expect(found).toEqual([])
}
