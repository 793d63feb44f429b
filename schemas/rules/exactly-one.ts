interface Destination {
  target?: {_ref?: string}
  address?: string
}

/** A document of this site (`target`) or an `address`: one of the two, and not both. */
export function exactlyOne({none, both}: {none: string; both: string}) {
  return (value: unknown): true | string => {
    const {target, address} = (value ?? {}) as Destination
    const count = [target?._ref, address?.trim()].filter(Boolean).length
    if (count === 1) return true
    return count === 0 ? none : both
  }
}
