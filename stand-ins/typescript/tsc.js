// `next build` requires that this file exists, and runs it only to check types, which `web/next.config.ts` turns off.
console.error(
  'This is a stand-in. The compiler is the development dependency "typescript-compiler".',
)
process.exitCode = 1
