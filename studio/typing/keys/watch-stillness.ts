/** A form that opens, on however slow a machine, changes the page at shorter intervals. */
const stillMs = 10_000

/**
 * Returns a watch that calls back each time the page has not changed for ten seconds. It ends what waits for a
 * change of the page that does not come.
 */
export function watchStillness(onStill: () => void): {start: () => void; stop: () => void} {
  let observer: MutationObserver | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      wait()
      onStill()
    }, stillMs)
  }
  return {
    start() {
      observer = new MutationObserver(wait)
      observer.observe(document, {childList: true, subtree: true, attributes: true})
      wait()
    },
    stop() {
      observer?.disconnect()
      clearTimeout(timer)
    },
  }
}
