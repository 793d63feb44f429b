import {watch} from 'node:fs'
import type {Part} from './part.ts'

export interface RestartOptions {
  /** The folders with the source files of the part, including their subfolders. */
  folders: string[]
  start: () => Promise<Part>
  print: (line: string) => void
}

/** Debounce: editors and git write several files at once, so the part restarts after the last change. */
const restMs = 100

/**
 * Restarts a part when one of its source files changes. A part that ends by itself, or cannot start, waits
 * for the next change, so that an error in the code stops nothing else.
 *
 * @param first the part as it was started the first time.
 * @returns a part that ends only when it is stopped.
 */
export function restartOnChange(first: Part, {folders, start, print}: RestartOptions): Part {
  const {name} = first
  let current: Part | undefined = first
  /** `isCurrent` is false from a change until the part has restarted. */
  const state = {isStopped: false, isCurrent: true}
  let timer: NodeJS.Timeout | undefined
  let restarting: Promise<void> | undefined
  const ended = Promise.withResolvers<string>()

  async function follow(part: Part): Promise<void> {
    current = part
    const sentence = await part.ended
    if (state.isStopped || restarting || current !== part) return
    print(`${sentence} It restarts when one of its files changes.`)
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
        print(`${reason}\nThe ${name} restarts when one of its files changes.`)
      }
    }
  }

  function onChange(_: string, file: string | null): void {
    if (state.isStopped || !/\.(?:ts|mjs|json|html)$/.test(file ?? '')) return
    state.isCurrent = false
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (restarting) return
      print(`${file} changed: restarting the ${name}.`)
      restarting = restartUntilCurrent().finally(() => (restarting = undefined))
    }, restMs)
  }

  const watchers = folders.map((folder) => watch(folder, {recursive: true}, onChange))
  void follow(first)
  return {
    name,
    message: first.message,
    send: (message) => current?.send(message),
    ended: ended.promise,
    async stop() {
      state.isStopped = true
      clearTimeout(timer)
      for (const watcher of watchers) watcher.close()
      await current?.stop()
      await restarting
      ended.resolve(`The ${name} was stopped.`)
    },
  }
}
