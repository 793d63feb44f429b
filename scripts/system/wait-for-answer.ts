import {StartFailure} from './start-failure.ts'

/**
 * Resolves when the address answers anything at all over HTTP.
 *
 * @throws StartFailure when the part behind it ends first (`ended` says how).
 */
export async function waitForAnswer(address: string, ended: Promise<string>): Promise<void> {
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
