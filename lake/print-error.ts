/**
 * Returns what a start or a command prints about the error that ended it: the message of one line, or the whole error with
 * its file and line if it is a fault in the code, such as a syntax error during development.
 */
export function printedError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  return isFaultInCode(error) ? error.stack : error.message
}

function isFaultInCode(error: Error): boolean {
  if (error instanceof SyntaxError || error instanceof ReferenceError) return true
  // With a code it is of Node.js, about a value that it was given.
  return error instanceof TypeError && !('code' in error)
}
