/**
 * An error that the user can fix. Its message is printed on one line without a stack trace, and the process
 * exits with code 1.
 */
export class StartFailure extends Error {
  override readonly name = 'StartFailure'
}

/** Runs a script's main function and exits with its code. Prints a failure. */
export async function runMain(main: () => Promise<number>): Promise<never> {
  try {
    process.exit(await main())
  } catch (error) {
    exitWith(error)
  }
}

/** Prints a failure and exits with code 1. */
export function exitWith(error: unknown): never {
  console.error(error instanceof StartFailure ? error.message : error)
  process.exit(1)
}
