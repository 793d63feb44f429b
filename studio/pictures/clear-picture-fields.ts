import {unset, type FormPatch} from 'sanity'

/** The stored value of an image field. */
export type StoredPicture = Readonly<Record<string, unknown>> | undefined

/**
 * Fields that describe one particular picture. Caption and credit stay, because the writer sees them and can
 * decide.
 */
export const clearedFields = ['alt', 'decorative', 'hotspot', 'crop']

/**
 * Returns the patches of an image field. If they store another picture or none, patches that unset the fields
 * about the previous picture come first. The same picture keeps its fields. A complete value that is set at
 * once (a pasted field) has fields of its own.
 */
export function clearPictureFields(stored: StoredPicture, patches: FormPatch[]): FormPatch[] {
  const before = refOf(stored?.asset)
  const after = patches.reduce<string | undefined>(refAfter, before)
  // The fields of a picture that is chosen first may be written before it. Those of one that is removed go with it.
  if (before === undefined || after === before) return patches
  const cleared = clearedFields.filter((field) => stored?.[field] !== undefined)
  return [...cleared.map((field) => unset([field])), ...patches]
}

/** Returns the asset of an image after one patch. */
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
