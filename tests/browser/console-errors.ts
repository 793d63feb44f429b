import {expect, type BrowserContext, type ConsoleMessage, type WebError} from '@playwright/test'
import type {System} from './system.ts'

/** Console errors that Sanity's own code causes independently of our responses, each with its reason. */
const fromSanity = [
  // The Studio writes to its presence socket while the page is being closed.
  /^WebSocket is already in CLOSING or CLOSED state/,
  // Presentation logs these if the page beside it takes longer than some seconds, as on a machine under load.
  /The preview iframe hasn't finished loading|Unable to connect to visual editing/,
]

/**
 * Watches one test: console errors and exceptions of its pages, and requests that the lake answered with 404
 * or 5xx.
 */
export interface ErrorWatch {
  /** Watches the pages of another context too, including frames. */
  watch: (context: BrowserContext) => void
  /** Allows console errors and log lines of the lake that the test provokes, such as a 404. */
  allow: (pattern: RegExp) => void
  /** Fails if there was a console error, or a 404 or 5xx in the lake's log, since the watch began. */
  expectNone: () => void
  /** Returns what the system printed since the watch began, without the lake's request log. */
  printed: () => string
  /** Stops watching: contexts outlive a test. */
  stop: () => void
}

export function watchErrors(system: System): ErrorWatch {
  const found: string[] = []
  const provoked: RegExp[] = []
  const contexts: BrowserContext[] = []
  const earlier = system.failedRequests().length
  const printedBefore = system.messages().length
  const printed = () => system.messages().slice(printedBefore).join('\n')

  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === 'error') found.push(`${message.text()} (${message.location().url})`)
  }
  const onThrown = (thrown: WebError) => found.push(String(thrown.error()))

  return {
    watch(context) {
      contexts.push(context)
      context.on('console', onConsole)
      context.on('weberror', onThrown)
    },
    allow: (pattern) => provoked.push(pattern),
    expectNone() {
      const errors = unexpected(found, [...fromSanity, ...provoked])
      expect(errors, `console errors; the system printed: ${printed()}`).toEqual([])
      const refused = unexpected(system.failedRequests().slice(earlier), provoked)
      expect(refused, 'requests with a 404 or 5xx response').toEqual([])
    },
    printed,
    stop() {
      for (const context of contexts) context.off('console', onConsole).off('weberror', onThrown)
    },
  }
}

function unexpected(lines: string[], allowed: RegExp[]): string[] {
  return lines.filter((line) => !allowed.some((pattern) => pattern.test(line)))
}
