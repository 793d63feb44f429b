// Loaded into every measured process with --import. Reports the processor time of all its threads, and the
// longest time that its main thread was busy since the last report.
import {isMainThread} from 'node:worker_threads'

const interval = 5

if (isMainThread) {
  let stall = 0
  let last = performance.now()
  setInterval(() => {
    const now = performance.now()
    stall = Math.max(stall, now - last - interval)
    last = now
  }, interval).unref()
  process.on('message', (message) => {
    if (message !== 'usage') return
    const {user, system} = process.cpuUsage()
    process.send?.({cpu: (user + system) / 1000, stall})
    stall = 0
  })
  process.channel?.unref()
}
