import {unset, type FormPatch} from 'sanity'

/** The stored value of an image field, as far as it is known. */
export type StoredPicture = Readonly<Record<string, unknown>> | undefined

/** Fields that are true of one picture only. A caption or credit stays: the writer sees it and decides. */
const ofOnePicture = ['alt', 'decorative', 'hotspot', 'crop']

/**
 * Returns the patches of an image field, with patches before them that unset what describes the picture stored now,
 * if they store another picture or none. The same picture again keeps its description. A whole value that is set
 * at once (a pasted field) has a description of its own.
 */
export function forgetOldPicture(stored: StoredPicture, patches: FormPatch[]): FormPatch[] {
  const after = patches.reduce<string | undefined>(refAfter, refOf(stored?.asset))
  if (after === refOf(stored?.asset) && after !== undefined) return patches
  if (!patches.some(({path}) => path[0] === 'asset')) return patches
  const forgotten = ofOnePicture.filter((field) => stored?.[field] !== undefined)
  return [...forgotten.map((field) => unset([field])), ...patches]
}

/** The asset that an image refers to after one patch. */
function refAfter(before: string | undefined, patch: FormPatch): string | undefined {
  const [field, inside, ...deeper] = patch.path
  if (field !== 'asset' || deeper.length > 0) return before
  if (inside === undefined) {
    if (patch.type === 'unset') return undefined
    if (patch.type === 'set') return refOf(patch.value)
    return patch.type === 'setIfMissing' ? (before ?? refOf(patch.value)) : before
  }
  if (inside !== '_ref') return before
  if (patch.type === 'unset') return undefined
  return patch.type === 'set' && typeof patch.value === 'string' ? patch.value : before
}

function refOf(asset: unknown): string | undefined {
  if (typeof asset !== 'object' || asset === null || !('_ref' in asset)) return undefined
  return typeof asset._ref === 'string' ? asset._ref : undefined
}
