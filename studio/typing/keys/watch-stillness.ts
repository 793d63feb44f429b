/** A form that opens changes the page at shorter intervals, on a machine that has the time to render it. */
const stillMs = 10_000

/** A page that has the time to render does so at shorter intervals. A longer one counts as this one. */
const longestFrameMs = 100

/**
 * Returns a count of the time in which a page could have changed and has not. Rendering may take a busy machine many
 * seconds, in which the page does not change either, but then its frames are far apart.
 *
 * @param onStill is called each time the count reaches ten seconds
 */
export function countStillness(onStill: () => void): {
  frame: (now: number) => void
  change: () => void
} {
  let still = 0
  let last: number | undefined
  return {
    frame(now) {
      still += Math.min(now - (last ?? now), longestFrameMs)
      last = now
      if (still < stillMs) return
      still = 0
      onStill()
    },
    change: () => (still = 0),
  }
}

/**
 * Returns a watch that calls back each time the page has not changed for ten seconds, although it could have. It ends
 * what waits for a change of the page that does not come.
 */
export function watchStillness(onStill: () => void): {start: () => void; stop: () => void} {
  let observer: MutationObserver | undefined
  let request = 0
  return {
    start() {
      const {frame, change} = countStillness(onStill)
      const onFrame = (now: number) => {
        request = requestAnimationFrame(onFrame)
        frame(now)
      }
      request = requestAnimationFrame(onFrame)
      observer = new MutationObserver(change)
      observer.observe(document, {childList: true, subtree: true, attributes: true})
    },
    stop() {
      observer?.disconnect()
      cancelAnimationFrame(request)
    },
  }
}
