import {openSync, readSync} from 'node:fs'

// Loaded with NODE_OPTIONS=--import into each process of the product and each worker. It moves the wall clock
// by the milliseconds in the file CLOCK_OFFSET_FILE. Timers follow the monotonic clock, as after a suspend.
const file = openSync(process.env['CLOCK_OFFSET_FILE'] ?? '', 'r')
const content = new Float64Array(1)
const RealDate = Date

function now() {
  readSync(file, content, 0, 8, 0)
  return RealDate.now() + (content[0] ?? 0)
}

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
})
