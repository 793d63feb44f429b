// Loaded into every part of the system with --import. When the parent process ends, even by `kill -9`, the
// IPC channel closes and the part ends too, so that no port stays in use. Child processes of the part inherit
// the --import, but are excluded, because they have another parent.
if (process.ppid === Number(process.env['STARTED_BY'])) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel?.unref()
}
