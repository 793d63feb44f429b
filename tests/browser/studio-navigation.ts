import {expect, type Page} from '@playwright/test'

/**
 * Navigates to a path of the Studio. If the page already shows the Studio, it navigates like the Back button,
 * without a reload: a cold load takes seconds, and few journeys test it.
 */
export async function goInStudio(page: Page, address: string): Promise<void> {
  const {origin} = new URL(address)
  if (!isInStudio(page, `${origin}/studio`)) {
    await page.goto(address)
    return
  }
  await page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, address)
}

export function isInStudio(page: Page, studio: string): boolean {
  return page.url().startsWith(`${studio}/`)
}

/** Leaves the open document, so that a form found later is the one that is opened next. */
export async function leaveDocument(page: Page, studio: string): Promise<void> {
  const start = `${studio}/structure`
  // The fixture and each form that opens leave the document before.
  const isLeft = page.url() === start && (await page.getByTestId('form-view').count()) === 0
  if (!isLeft) await goInStudio(page, start)
  // The Studio itself has to load the first time; nothing else in a journey takes as long.
  await expect(page.getByText('Content', {exact: true}).first()).toBeVisible()
  await expect(page.getByTestId('form-view')).toHaveCount(0)
}

/** Logs in with a token at the Studio's login page, which the lake serves. */
export async function logIn(page: Page, token: string): Promise<void> {
  await page.getByRole('link', {name: 'A token of this lake'}).click()
  await typeToken(page, token)
}

export async function typeToken(page: Page, token: string): Promise<void> {
  await page.getByLabel('Token').fill(token)
  await page.getByRole('button', {name: 'Log in'}).click()
}
