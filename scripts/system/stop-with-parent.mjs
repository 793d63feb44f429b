// Loaded into every part of the system by --import: when the process that started it is gone, even
// by `kill -9`, the channel closes and the part ends too, so that no port stays taken. What the part
// itself starts inherits the --import, and is left alone: it has a parent of its own to listen to.
if (process.ppid === Number(process.env['STARTED_BY'])) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel?.unref()
}
