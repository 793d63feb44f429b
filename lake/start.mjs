#!/usr/bin/env node
// Starts the lake, or runs one of its commands, without the project’s scripts, as in its container:
// `node lake/start.mjs`, `node lake/start.mjs tokens list`. An older Node cannot run TypeScript and would only
// print a stack trace.
const needed = 24
if (Number.parseInt(process.versions.node, 10) < needed) {
  console.error(
    `The lake needs Node ${needed} or later, and this is Node ${process.versions.node}. Install a newer one from https://nodejs.org.`,
  )
  process.exitCode = 1
} else {
  await import('./main.ts')
}
