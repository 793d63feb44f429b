import type {Command} from '../../scripts/system/command.ts'
import {readSettings} from '../../scripts/system/load-settings.ts'
import {StartFailure} from '../../scripts/system/start-failure.ts'

/** What a command printed, and its exit code. */
export interface Outcome {
  code: number
  output: string
  errors: string
}

/**
 * Calls a command in this process, with no other settings than the given ones. It takes a tenth of the time of
 * `npm run <name>`, whose process only adds that it prints the outcome and exits.
 */
export async function callCommand(
  command: Command,
  args: string[],
  settings: Record<string, string>,
): Promise<Outcome> {
  let output = ''
  const print = (text: string) => (output += `${text}\n`)
  try {
    const code = await command({args, loadSettings: () => readSettings(settings), print})
    return {code, output, errors: ''}
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error
    return {code: 1, output, errors: `${error.message}\n`}
  }
}
