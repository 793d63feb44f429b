import {resolve} from 'node:path'
import type {Page} from '@playwright/test'

/** The focused element, and how it is displayed. */
export interface TabStop {
  /** The element's position among the page's controls; -1 if it is none of them. */
  index: number
  /** The start of the element's HTML, for messages. */
  name: string
  /** Why a reader cannot see the focus; empty if it is visible. */
  problems: string[]
  /** The nearest part of the page that is laid out on its own, such as a navigation. */
  region: string
  top: number
  bottom: number
  left: number
}

interface Reading {
  /** All elements that Tab has to reach, in the order of the document. */
  controls: string[]
  /** Undefined if nothing on the page has the focus. */
  stop: TabStop | undefined
}

declare global {
  // Defined in `tab-stops-in-page.js`.
  function readTabStop(): Reading
  function findSmallTargets(): string[]
}

/** Adds `readTabStop` and `findSmallTargets` to the pages that are opened from now on. */
export async function addTabStops(page: Page): Promise<void> {
  await page.addInitScript({path: resolve(import.meta.dirname, 'tab-stops-in-page.js')})
}

/** Returns all elements that Tab has to reach. */
export async function listControls(page: Page): Promise<string[]> {
  const {controls} = await page.evaluate(() => readTabStop())
  return controls
}

/**
 * Presses a key until the focus leaves the page, at most `limit` times. Returns the stops. The browser's own player of
 * a recording counts as one, although several of its controls get the focus.
 */
export async function walk(page: Page, key: string, limit: number): Promise<TabStop[]> {
  const stops: TabStop[] = []
  for (let presses = 0; presses < limit; presses++) {
    await page.keyboard.press(key)
    const {stop} = await page.evaluate(() => readTabStop())
    if (!stop) break
    const isInside = stop.index !== -1 && stop.index === stops.at(-1)?.index
    if (!isInside) stops.push(stop)
  }
  return stops
}
