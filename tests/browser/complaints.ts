import {expect, type BrowserContext} from '@playwright/test'
import type {System} from './system.ts'

/** Two hosts that the Studio's own code asks; the page's policy blocks them. */
const outside = /sanity-cdn\.com|api\.sanity\.io|Failed to fetch version for package/

/** What Sanity's own code says to its presence socket while a page is being left: nobody hears it any more. */
const farewell = /^WebSocket is already in CLOSING or CLOSED state/

/**
 * Sanity gives itself ten seconds to think of an empty new document, with no request, and offers it all the same
 * when it had no turn in that time: so it is with a machine under load, and not with an answer.
 */
const slowMachine = /^Failed to resolve initial value for template/

/** Collects what any page of the context, its frames included, writes as an error or throws from now on. */
export function collectComplaints(context: BrowserContext): string[] {
  const found: string[] = []
  context.on('console', (message) => {
    const text = `${message.text()} (${message.location().url})`
    const isOurs = ![outside, farewell, slowMachine].some((known) => known.test(text))
    if (message.type() === 'error' && isOurs) found.push(text)
  })
  context.on('weberror', (thrown) => found.push(String(thrown.error())))
  return found
}

/**
 * The end of a journey: no page wrote an error, `but` those that the journey itself asked for, and the
 * lake could answer everything that it was asked: not once 404 or 5xx in its log.
 */
export function expectNoComplaints(
  system: System,
  found: string[],
  {but}: {but?: RegExp} = {},
): void {
  expect(
    found.filter((text) => !but?.test(text)),
    'errors in the browser’s console',
  ).toEqual([])
  expect(system.failedRequests(), 'requests that the lake could not answer').toEqual([])
}
