import type {LakeSettings} from '../settings.ts'
import {acceptLossOf} from './accept-loss.ts'
import {backup} from './backup.ts'
import {check} from './check.ts'
import {explain} from './explain.ts'
import {hook} from './hook.ts'
import {restore} from './restore.ts'
import {tokens} from './tokens.ts'

/**
 * A command, run as `npm run lake -- <name> [arguments]`. It prints for people and resolves with the exit
 * code. If it throws an Error, only the message is printed, and the exit code is 1.
 */
export type Command = (settings: LakeSettings, args: string[]) => Promise<number>

/** All commands by name. */
export const commands: {[name: string]: Command} = {
  tokens,
  hook,
  check,
  explain,
  backup,
  restore,
  'accept-loss': acceptLossOf,
  import: async (...given) => (await import('./import.ts')).importCommand(...given),
  // Other commands need not load its packages.
  'as-sanity': async (...given) => (await import('./as-sanity.ts')).asSanity(...given),
}
