import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex, randomBytes, utf8ToBytes} from '@noble/hashes/utils.js'
import type {SanityClient} from 'sanity'
import {editorPassHours, editorPassId} from '../web/shared/imports/import-job.ts'
import {siteOrigin} from './settings.ts'

/** Why the site does not do what a page of the Studio is for. */
export type Obstacle = 'no process' | 'no rights' | 'no answer'

/** The site refused a request, or did not respond. The message is for the writer. */
export class SiteError extends Error {
  override readonly name = 'SiteError'
  readonly obstacle: Obstacle | undefined

  constructor(message: string, obstacle?: Obstacle) {
    super(message)
    this.obstacle = obstacle
  }
}

const noRights = 'This needs the role Editor or Administrator.'
const tag = {tag: 'site.pass', visibility: 'sync'} as const

/**
 * Returns a function that sends requests to the parts of the site that are for editors only. It rejects with
 * `SiteError`.
 */
export function siteAccess(client: SanityClient) {
  let pass: Promise<string> | undefined

  /**
   * Proves to the site that this user may import: only editors and administrators can store the hash of a secret in the
   * lake. The secret itself is only in this page's memory.
   */
  async function createPass(): Promise<string> {
    const secret = bytesToHex(randomBytes(32))
    const _id = editorPassId(bytesToHex(sha256(utf8ToBytes(secret))))
    const old = `*[_type == "editorPass" && dateTime(_createdAt) < dateTime(now()) - 60 * 60 * ${editorPassHours}]`
    try {
      await client.create({_id, _type: 'editorPass'}, tag)
      await client.delete({query: old}, tag)
    } catch (error) {
      const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined
      const isRefused = status === 401 || status === 403
      if (isRefused) throw new SiteError(noRights, 'no rights')
      throw new SiteError('The lake does not respond.', 'no answer')
    }
    return secret
  }

  async function send<Result>(path: string, init: RequestInit = {}, isRepeat = false) {
    pass ??= createPass()
    const secret = await pass.catch((error: unknown) => {
      pass = undefined
      throw error
    })
    let response: Response
    try {
      response = await fetch(`${siteOrigin()}${path}`, {
        ...init,
        headers: {...init.headers, Authorization: `Bearer ${secret}`},
      })
    } catch {
      throw new SiteError('The site does not respond.', 'no answer')
    }
    if (response.status === 401 && !isRepeat) {
      pass = undefined
      return send<Result>(path, init, true)
    }
    if (response.ok) return (await response.json()) as Result
    const text = await response.text()
    // Without a long-lived process, the site has no such address.
    const isPlain = response.headers.get('content-type')?.startsWith('text/plain') ?? false
    throw new SiteError(
      isPlain ? text : `The site responds with ${response.status}.`,
      response.status === 404 && !init.body && !path.includes('?') ? 'no process' : undefined,
    )
  }

  return <Result>(path: string, init?: RequestInit) => send<Result>(path, init)
}
