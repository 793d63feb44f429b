export interface Patch {
  what: string
  from: RegExp
  to: string
}

/** Throws if there is nothing to change: the source comes from a package, and a new version may differ. */
export function patchSource(source: string, changes: Patch[]): string {
  return changes.reduce((text, {what, from, to}) => {
    const changed = text.replace(from, to)
    if (changed === text) {
      throw new Error(
        `Sanity's package has changed: ${what} cannot be found. See studio/build-plugins/.`,
      )
    }
    return changed
  }, source)
}
