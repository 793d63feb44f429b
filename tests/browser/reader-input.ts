import {expect, type Locator, type Page} from '@playwright/test'

/** How a reader operates a page: with mouse, touch or keyboard. */
export interface ReaderInput {
  press: (target: Locator) => Promise<void>
  write: (target: Locator, text: string) => Promise<void>
  choose: (target: Locator, option: string) => Promise<void>
  check: (target: Locator) => Promise<void>
}

export const mouse: ReaderInput = {
  press: (target) => target.click(),
  write: (target, text) => target.fill(text),
  choose: async (target, option) => void (await target.selectOption(option)),
  check: (target) => target.check(),
}

export const touch: ReaderInput = {
  press: (target) => target.tap(),
  async write(target, text) {
    await target.tap()
    await target.pressSequentially(text)
  },
  choose: mouse.choose,
  check: (target) => target.tap(),
}

/** Uses only the keyboard: Tab moves the focus to every target. */
export function keyboard(page: Page): ReaderInput {
  /** Presses Tab until the target has the focus. Continues at the top of the page once. */
  async function reach(target: Locator): Promise<void> {
    await expect(target).toBeVisible()
    for (let stops = 0; stops < 300; stops++) {
      if (await target.evaluate((element) => element === element.ownerDocument.activeElement))
        return
      await page.keyboard.press('Tab')
    }
    throw new Error(`Tab does not reach ${target}.`)
  }
  return {
    async press(target) {
      await reach(target)
      await page.keyboard.press('Enter')
    },
    async write(target, text) {
      await reach(target)
      await page.keyboard.type(text)
    },
    async choose(target, option) {
      await reach(target)
      await page.keyboard.type(option)
      await expect(target.locator('option:checked')).toHaveText(new RegExp(`^${option}`))
    },
    async check(target) {
      await reach(target)
      await page.keyboard.press('Space')
      await expect(target).toBeChecked()
    },
  }
}
