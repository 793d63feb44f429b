import {printedError} from '../print-error.ts'
import {readLakeSettings} from '../settings.ts'
import {commands} from './index.ts'

/** Runs the command that the first argument names; resolves with the exit code. */
export async function runCommand([name = '', ...args]: string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    const names = Object.keys(commands).join(', ')
    console.error(
      `Unknown command "${name}". Use one of: ${names}. Without a command, the lake starts.`,
    )
    return 1
  }
  try {
    return await command(readLakeSettings(process.env), args)
  } catch (error) {
    console.error(printedError(error))
    return 1
  }
}
