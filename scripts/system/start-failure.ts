/**
 * A reason not to start that the person at the terminal can mend: its message is printed as it is, on
 * one line and without a stack trace, and the process ends with exit code 1.
 */
export class StartFailure extends Error {
  override readonly name = 'StartFailure'
}

/** Runs a script's main function; turns its failure into what the terminal shows. */
export async function runMain(main: () => Promise<number>): Promise<never> {
  try {
    process.exit(await main())
  } catch (error) {
    if (error instanceof StartFailure) console.error(error.message)
    else console.error(error)
    process.exit(1)
  }
}
