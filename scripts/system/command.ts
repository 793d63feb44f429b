import {loadSettings, type Settings} from './load-settings.ts'
import {runMain} from './start-failure.ts'

/** What a command works with. Tests pass arguments and settings of their own, and call the command in their process. */
export interface CommandInput {
  args: string[]
  /** Throws a `StartFailure` for invalid settings. */
  loadSettings: () => Settings
  /** Prints a line to standard output. */
  print: (text: string) => void
}

/** Does the work of `npm run <name>` and returns the exit code. Throws a `StartFailure` for what its user can fix. */
export type Command = (input: CommandInput) => Promise<number>

/** Runs a command with this process's arguments and settings, and exits with its code. */
export function runCommand(command: Command): Promise<never> {
  return runMain(() =>
    command({args: process.argv.slice(2), loadSettings, print: (text) => console.log(text)}),
  )
}
