import {createHash} from 'node:crypto'
import {createContentClient} from '../lake/client.ts'
import {siteSettings} from '../settings.ts'
import {editorPassHours, editorPassId} from '../shared/imports/import-job.ts'

/** How long a valid pass is not looked up again. */
const cacheMs = 60_000
const maxCached = 1000
const valid = new Map<string, number>()

export const passQuery = /* groq */ `*[_id == $id && _type == "editorPass" && dateTime(_createdAt) > dateTime(now()) - 60 * 60 * ${editorPassHours}][0]._id`

/**
 * Returns whether an editor or an administrator sent a request. The Studio stores a document with the hash of a secret in
 * the lake, which requires one of these roles, and sends the secret. So it works with every login of the Studio.
 */
export async function isEditor({headers}: Request): Promise<boolean> {
  const [, secret] = /^Bearer ([0-9a-f]{64})$/.exec(headers.get('authorization') ?? '') ?? []
  if (!secret) return false
  const id = editorPassId(createHash('sha256').update(secret).digest('hex'))
  if ((valid.get(id) ?? 0) > Date.now()) return true
  const site = siteSettings()
  const token = site.writeToken ?? site.previewToken
  if (!token) return false
  const client = createContentClient({...site, token})
  const found = await client.fetch<string | null>(passQuery, {id}, {perspective: 'raw'})
  if (found !== id) return false
  if (valid.size >= maxCached) valid.clear()
  valid.set(id, Date.now() + cacheMs)
  return true
}
