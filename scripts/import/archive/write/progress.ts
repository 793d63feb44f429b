export interface Progress {
  update: (done: number, total: number, title: string) => void
  end: () => void
}

const width = 24
const minIntervalMs = 100

/** Shows a progress bar on a terminal. Elsewhere, as in a log, nothing is shown. */
export function showProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY) return {update() {}, end() {}}
  let last = 0
  let isShown = false
  const clear = () => {
    if (isShown) stream.write('\r\u001B[K')
    isShown = false
  }
  return {
    update(done, total, title) {
      const now = Date.now()
      if (now - last < minIntervalMs && done < total) return
      last = now
      clear()
      const filled = total > 0 ? Math.round((done / total) * width) : 0
      const bar = '█'.repeat(filled) + '░'.repeat(width - filled)
      const room = Math.max((stream.columns ?? 80) - width - 20, 10)
      stream.write(`${bar} ${done}/${total} ${title.slice(0, room)}`)
      isShown = true
    },
    end: clear,
  }
}
