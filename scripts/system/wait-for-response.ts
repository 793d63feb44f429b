import {StartFailure} from './start-failure.ts'

/**
 * Resolves when the URL responds over HTTP with any status.
 *
 * @throws StartFailure if the part behind it ends first (`ended` has the reason).
 */
export async function waitForResponse(address: string, ended: Promise<string>): Promise<void> {
  let endedWith: string | undefined
  void ended.then((reason) => (endedWith = reason))
  for (;;) {
    if (endedWith !== undefined) throw new StartFailure(endedWith)
    try {
      await fetch(address, {redirect: 'manual', headers: {accept: 'text/html'}})
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
