// Loaded into every measured process by --import: answers what it has cost so far, all its threads together.
process.on('message', (message) => {
  if (message !== 'usage') return
  const {user, system} = process.cpuUsage()
  process.send?.({cpu: (user + system) / 1000, memory: process.memoryUsage.rss()})
})
process.channel?.unref()
