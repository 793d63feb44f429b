import {randomBytes} from 'node:crypto'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {weaknessOf} from '../common/settings/weak-token.ts'
import {writePrivateFile} from './private-file.ts'

/**
 * Returns the administrator's token: the given one, otherwise the one in `<folder>/token`. The first start
 * generates that file, readable by its owner only. `losses/find-losses.ts` has already checked whether the
 * file was lost or cut.
 *
 * @throws an Error of one line if the token in the file is easy to guess
 */
export function readOrMakeToken(folder: string, given: string | undefined): string {
  if (given) return given
  const file = path.join(folder, 'token')
  const stored = readIfThere(file)?.trim()
  if (stored) {
    const weakness = stored.length < 16 ? 'it is shorter than 16 characters' : weaknessOf(stored)
    if (weakness === undefined) return stored
    throw new Error(
      `The token in ${file} is easy to guess: ${weakness}. Write a random one there, as printed by "openssl rand -base64 32".`,
    )
  }
  const token = randomBytes(32).toString('base64url')
  writePrivateFile(file, `${token}\n`)
  return token
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
