/** What can be found: its title, and the last part of its address. */
export interface Titled {
  title: string | null
  slug: string | null
}

/** Below this, two words only happen to share letters. */
const least = 0.4

/**
 * Those whose title or address is most like the path that somebody came by, the nearest first: an address that has
 * lost a letter, or that an older site had (`/blog/2019/3/mindful-communication`).
 */
export function nearestTitles<One extends Titled>(path: string, all: One[], count: number): One[] {
  const asked = pairs(lastPart(path))
  if (asked.size === 0) return []
  return all
    .map((one) => ({
      one,
      likeness: Math.max(
        likeness(asked, pairs(one.slug ?? '')),
        likeness(asked, pairs(one.title ?? '')),
      ),
    }))
    .filter((found) => found.likeness >= least)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, count)
    .map(({one}) => one)
}

/** The part of an address that is about what is there: the last, without its ending. */
function lastPart(path: string): string {
  const parts = path.split('/').filter(Boolean)
  return (parts.at(-1) ?? '').replace(/\.\w{1,5}$/, '')
}

/** The pairs of letters of a text's words: a letter lost or changed leaves most of them. */
function pairs(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .normalize('NFKD')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const found = new Set<string>()
  for (const word of words) {
    const letters = [...` ${word} `]
    for (let at = 0; at < letters.length - 1; at++) found.add(`${letters[at]}${letters[at + 1]}`)
  }
  return found
}

/** How much two texts have in common, from 0 to 1 (Dice's coefficient). */
function likeness(a: Set<string>, b: Set<string>): number {
  const common = [...a].filter((pair) => b.has(pair)).length
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size)
}
