export interface Patch {
  what: string
  from: RegExp
  to: string
}

/**
 * Applies the patches to a source text. Throws if one does not match, which a new version of the package may
 * cause.
 */
export function patchSource(source: string, changes: Patch[]): string {
  return changes.reduce((text, {what, from, to}) => {
    const changed = text.replace(from, to)
    if (changed === text) {
      throw new Error(
        `Sanity's package has changed: ${what} cannot be found. Update the patches in studio/build-plugins/.`,
      )
    }
    return changed
  }, source)
}
