import type {Locator, Page} from '@playwright/test'

/** How a button is pressed: with a mouse or a finger. */
export type Press = (button: Locator) => Promise<void>

export const click: Press = (button) => button.click()
export const tap: Press = (button) => button.tap()

/** Chooses a type in the toolbar of a text, or in its menu if the toolbar has no room for it. */
export async function insertByToolbar(
  page: Page,
  text: Locator,
  type: string,
  press: Press = click,
): Promise<void> {
  const button = page.getByTestId(`${type}-insert-menu-button`)
  await choose(page, button, text.getByTestId('insert-menu-button'), press)
}

/** Begins a link on the selected words, with the toolbar of a text or its menu. */
export async function linkByToolbar(
  page: Page,
  text: Locator,
  press: Press = click,
): Promise<void> {
  // On a phone, one button opens the menu; elsewhere it is the last of the toolbar's buttons.
  const more = text
    .getByTestId('action-menu-auto-collapse-menu')
    .getByRole('button')
    .or(text.getByTestId('action-menu-button'))
    .last()
  await choose(page, page.getByTestId('action-button-link'), more, press)
}

async function choose(page: Page, button: Locator, more: Locator, press: Press): Promise<void> {
  const shown = button.and(page.locator('[aria-hidden="false"]'))
  if (!(await shown.isVisible())) await press(more)
  await press(button.and(page.locator('[aria-hidden="false"], [role="menuitem"]')))
}
