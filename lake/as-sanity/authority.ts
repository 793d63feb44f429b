import {X509Certificate} from 'node:crypto'
import {chmodSync, existsSync, mkdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {writePrivateFile} from '../private-file.ts'
import {createAuthority, leafDays, publicKeyHash, type KeyPair} from './certificate.ts'

/** The lake's certificate authority, stored in `<LAKE_DIR>/as-sanity`. */
export interface Authority extends KeyPair {
  /** The file of the certificate, for programs that are to trust it. */
  file: string
  keyHash: string
  /** Whether it was created now, so that no program trusts it yet. */
  isNew: boolean
}

export function asSanityFolder(lakeFolder: string): string {
  return path.join(lakeFolder, 'as-sanity')
}

/**
 * Opens the authority in a lake's folder. Creates one if there is none, or if the existing one expires before
 * the certificates that it would sign. Its key is readable by its owner only.
 */
export function openAuthority(lakeFolder: string, now: Date): Authority {
  const folder = asSanityFolder(lakeFolder)
  const file = path.join(folder, 'ca.pem')
  const keyFile = path.join(folder, 'ca.key')
  const existing = readPair(file, keyFile)
  if (existing && isUsable(existing, now, file)) {
    chmodSync(keyFile, 0o600)
    return {...existing, file, keyHash: publicKeyHash(existing), isNew: false}
  }
  mkdirSync(folder, {recursive: true, mode: 0o700})
  const created = createAuthority(now)
  writePrivateFile(keyFile, created.key)
  writePrivateFile(file, created.cert)
  return {...created, file, keyHash: publicKeyHash(created), isNew: true}
}

/** Returns the certificate of the authority. @throws an Error if there is none */
export function readAuthority(lakeFolder: string): string {
  const file = path.join(asSanityFolder(lakeFolder), 'ca.pem')
  if (existsSync(file)) return readFileSync(file, 'utf8')
  throw new Error(
    'This lake has no certificate authority yet. Start it first: npm run lake -- as-sanity <projectId>',
  )
}

function readPair(file: string, keyFile: string): KeyPair | undefined {
  if (!existsSync(file) || !existsSync(keyFile)) return undefined
  return {cert: readFileSync(file, 'utf8'), key: readFileSync(keyFile, 'utf8')}
}

function isUsable({cert}: KeyPair, now: Date, file: string): boolean {
  try {
    const left = new X509Certificate(cert).validToDate.getTime() - now.getTime()
    return left > leafDays * 24 * 60 * 60 * 1000
  } catch (error) {
    throw new Error(`The certificate in ${file} cannot be read. Remove it, to create a new one.`, {
      cause: error,
    })
  }
}
