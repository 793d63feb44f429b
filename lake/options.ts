/** Options before a command, in place of settings: `--dir content --port 4000 tokens list`. */
const settings: Record<string, string> = {'--dir': 'LAKE_DIR', '--port': 'LAKE_PORT'}

/**
 * Writes the options at the beginning of the arguments into the environment, and returns the other arguments.
 *
 * @throws an Error of one line if an option has no value
 */
export function readOptions(args: string[], env: Record<string, string | undefined>): string[] {
  const [first = '', ...rest] = args
  const [name = '', inline] = first.split(/=(.*)/s)
  const setting = Object.hasOwn(settings, name) ? settings[name] : undefined
  if (setting === undefined) return args
  const value = inline ?? rest.shift()
  if (value === undefined || value === '' || value.startsWith('--')) {
    throw new Error(
      `${name} needs a value, as in ${name} ${name === '--dir' ? 'content' : '3900'}.`,
    )
  }
  env[setting] = value
  return readOptions(rest, env)
}

/** Returns the archive of `--import <archive>`, with which the lake starts, and the other arguments. */
export function takeArchive(args: string[]): {archive: string | undefined; rest: string[]} {
  const index = args.findIndex((each) => /^--import(=|$)/.test(each))
  if (index === -1) return {archive: undefined, rest: args}
  const inline = args[index]?.split('=')[1]
  const archive = inline ?? args[index + 1]
  if (!archive) throw new Error('--import needs an archive, as in --import production.tar.gz.')
  return {archive, rest: args.toSpliced(index, inline === undefined ? 2 : 1)}
}
