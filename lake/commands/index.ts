import type {LakeSettings} from '../settings.ts'
import {acceptLossOf} from './accept-loss.ts'
import {backup} from './backup.ts'
import {check} from './check.ts'
import {tokens} from './tokens.ts'

/**
 * What `npm run lake -- <name> [arguments]` does instead of starting the lake. It prints for a person and
 * resolves with the exit code. An Error that it throws is printed as its message alone, with exit code 1.
 */
export type Command = (settings: LakeSettings, args: string[]) => Promise<number>

/** Every command, by its name. */
export const commands: {[name: string]: Command} = {
  tokens,
  check,
  backup,
  'accept-loss': acceptLossOf,
}
