import {randomBytes} from 'node:crypto'
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'

/**
 * The administrator's token: the given one, else the one kept in `<folder>/token`, which is made at
 * random on the first start and readable by its owner only.
 */
export function readOrMakeToken(folder: string, given: string | undefined): string {
  if (given) return given
  const file = path.join(folder, 'token')
  const kept = readIfThere(file)?.trim()
  if (kept) return kept
  const token = randomBytes(32).toString('base64url')
  writeFileSync(file, `${token}\n`, {mode: 0o600})
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
