/** A document with a title and a slug. */
export interface Titled {
  title: string | null
  slug: string | null
}

/** Below this similarity, two texts share bigrams by chance. */
const minSimilarity = 0.4

/**
 * Returns the documents whose title or slug is most similar to a path, the most similar first. It finds typing
 * errors, and addresses of an earlier site (`/blog/2019/3/mindful-communication`).
 */
export function nearestTitles<One extends Titled>(path: string, all: One[], count: number): One[] {
  const wanted = bigrams(lastPart(path))
  if (wanted.size === 0) return []
  return all
    .map((one) => ({
      one,
      similarity: Math.max(
        similarity(wanted, bigrams(one.slug ?? '')),
        similarity(wanted, bigrams(one.title ?? '')),
      ),
    }))
    .filter((found) => found.similarity >= minSimilarity)
    .toSorted((a, b) => b.similarity - a.similarity)
    .slice(0, count)
    .map(({one}) => one)
}

/** Returns the last segment of a path, without a file extension. */
function lastPart(path: string): string {
  const parts = path.split('/').filter(Boolean)
  return (parts.at(-1) ?? '').replace(/\.\w{1,5}$/, '')
}

/** Returns the bigrams of a text's words. One wrong letter leaves most of them equal. */
function bigrams(text: string): Set<string> {
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

/** Returns the similarity of two texts from 0 to 1 (Dice's coefficient). */
function similarity(a: Set<string>, b: Set<string>): number {
  const common = [...a].filter((pair) => b.has(pair)).length
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size)
}
