import {watch} from 'node:fs'
import type {Part} from './part.ts'

export interface RestartOptions {
  /** The files in this folder, and in the folders below it, are what the part runs. */
  folder: string
  start: () => Promise<Part>
  print: (line: string) => void
}

/** How long no further file may change before the part is started again: editors and git write several at once. */
const restMs = 100

/**
 * Keeps a part running its source files as they are now: when one of them changes, the part is stopped and started
 * again. A part that ends by itself, or cannot start, waits for the next change, so that a mistake on the way to
 * working code ends nothing else.
 *
 * @param first the part as it was started the first time.
 * @returns a part that ends only when it is stopped.
 */
export function restartOnChange(first: Part, {folder, start, print}: RestartOptions): Part {
  const {name} = first
  let current: Part | undefined = first
  /** `isCurrent` is false from a change until the part is started with it. */
  const state = {isStopped: false, isCurrent: true}
  let timer: NodeJS.Timeout | undefined
  let restarting: Promise<void> | undefined
  const ended = Promise.withResolvers<string>()

  async function follow(part: Part): Promise<void> {
    current = part
    const sentence = await part.ended
    if (state.isStopped || restarting || current !== part) return
    print(`${sentence} It starts again when one of its files changes.`)
  }

  async function restartUntilCurrent(): Promise<void> {
    while (!state.isCurrent && !state.isStopped) {
      state.isCurrent = true
      await current?.stop()
      current = undefined
      try {
        const part = await start()
        if (state.isStopped) await part.stop()
        else void follow(part)
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        print(`${reason}\nThe ${name} starts again when one of its files changes.`)
      }
    }
  }

  const watcher = watch(folder, {recursive: true}, (_, file) => {
    if (state.isStopped || !/\.(?:ts|mjs|json|html)$/.test(file ?? '')) return
    state.isCurrent = false
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (restarting) return
      print(`${file} changed: the ${name} starts again.`)
      restarting = restartUntilCurrent().finally(() => (restarting = undefined))
    }, restMs)
  })
  void follow(first)
  return {
    name,
    message: first.message,
    ended: ended.promise,
    async stop() {
      state.isStopped = true
      clearTimeout(timer)
      watcher.close()
      await current?.stop()
      await restarting
      ended.resolve(`The ${name} was stopped.`)
    },
  }
}
