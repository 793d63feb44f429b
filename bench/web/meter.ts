// Loaded into every measured process with --import. Reports the processor time and memory of all its threads.
process.on('message', (message) => {
  if (message !== 'usage') return
  const {user, system} = process.cpuUsage()
  process.send?.({cpu: (user + system) / 1000, memory: process.memoryUsage.rss()})
})
process.channel?.unref()
