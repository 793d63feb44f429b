import {isRecord} from '../../../../web/shared/stored.ts'

/** Returns a value without what says whether its references are weak. That depends on what is published at the moment. */
export function withoutStrength(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutStrength)
  if (!isRecord(value)) return value
  const entries = Object.entries(value).filter(
    ([name, one]) => name !== '_weak' && name !== '_strengthenOnPublish' && one !== undefined,
  )
  return Object.fromEntries(entries.map(([name, one]) => [name, withoutStrength(one)]))
}

/**
 * Returns a value with its references as a published document may have them: strong if the target is published, and
 * weak if it is not.
 */
export function forReaders(value: unknown, isPublished: (id: string) => boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => forReaders(one, isPublished))
  if (!isRecord(value)) return value
  const {_ref: id} = value
  const isImported = typeof id === 'string' && value['_weak'] === true
  if (!isImported) {
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, forReaders(one, isPublished)]),
    )
  }
  const {_weak, _strengthenOnPublish, ...strong} = value
  return isPublished(id) ? strong : {...strong, _weak}
}
