import {vi} from 'vitest'
import {commands} from '../../../lake/commands/index.ts'
import {readLakeSettings} from '../../../lake/settings.ts'

/**
 * Calls a command of the lake in this process, with no other settings than the given ones. Rejects with the error whose
 * message `npm run lake -- <name>` prints.
 */
export async function callLakeCommand(
  name: string,
  args: string[],
  settings: Record<string, string>,
): Promise<{code: number | undefined; output: string; errors: string}> {
  const printed = {output: '', errors: ''}
  const spies = [
    vi.spyOn(console, 'log').mockImplementation((line) => (printed.output += `${line}\n`)),
    vi.spyOn(console, 'error').mockImplementation((line) => (printed.errors += `${line}\n`)),
  ]
  try {
    const code = await commands[name]?.(readLakeSettings(settings), args)
    return {code, ...printed}
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}
