import type {Finding} from './finding.ts'

/** Findings that say the same of several places. */
export interface FindingGroup {
  key: string
  /** What they say together; of a finding that is alone, what it says itself. */
  message: string
  /** In the order of the text; never empty. */
  places: [Finding, ...Finding[]]
}

/** Puts findings that say the same together, where the first of them was. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup>()
  for (const finding of findings) {
    const {level, theme, message, messageOfMany = message} = finding
    const key = JSON.stringify([level, theme, messageOfMany])
    const group = groups.get(key)
    if (group) {
      group.places.push(finding)
      group.message = messageOfMany
    } else groups.set(key, {key, message, places: [finding]})
  }
  return [...groups.values()]
}

/** How many places of a group the panel shows at first, and more at a press. */
export const placesAtOnce = 10

/**
 * The places of a group that are shown. Only their words are highlighted too: the editor compares every block with
 * every highlight, so that hundreds of them stop it for seconds.
 */
export function shownPlaces({key, places}: FindingGroup, shown: Record<string, number>): Finding[] {
  return places.slice(0, shown[key] ?? placesAtOnce)
}
