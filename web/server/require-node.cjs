// Exits if the Node version is too old. An older one cannot run TypeScript and would print only a stack trace.
// CommonJS, because the packed `server.cjs` requires it too.
const needed = 24
if (Number.parseInt(process.versions.node, 10) < needed) {
  console.error(
    `The site needs Node ${needed} or later, and this is Node ${process.versions.node}. Install a newer one from https://nodejs.org.`,
  )
  process.exit(1)
}
