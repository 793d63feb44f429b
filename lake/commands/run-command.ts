import {readLakeSettings} from '../settings.ts'
import {commands} from './index.ts'

/** Runs the command that the first argument names; resolves with the exit code. */
export async function runCommand([name = '', ...args]: string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    const known = Object.keys(commands).join(', ')
    console.error(`The lake has no command "${name}". Its commands: ${known}; none starts it.`)
    return 1
  }
  try {
    return await command(readLakeSettings(process.env), args)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return 1
  }
}
