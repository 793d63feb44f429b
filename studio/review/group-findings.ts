import type {Finding} from './finding.ts'

/** Findings with the same problem in several places. */
export interface FindingGroup {
  key: string
  /** The message of the group, or of its only finding. */
  message: string
  /** In the order of the text; never empty. */
  places: [Finding, ...Finding[]]
}

/** Groups findings with the same problem. A group has the position of its first finding. */
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

/** How many places of a group the panel shows at first, and how many each press of “more” adds. */
export const placesAtOnce = 10

/**
 * Returns the places of a group that are shown. Only these are highlighted in the text: the editor compares
 * every block with every highlight, so hundreds of them would block it for seconds.
 */
export function shownPlaces({key, places}: FindingGroup, shown: Record<string, number>): Finding[] {
  return places.slice(0, shown[key] ?? placesAtOnce)
}
