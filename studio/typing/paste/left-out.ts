/** Content that a paste could not convert. */
export interface LeftOut {
  kind: 'picture' | 'comment' | 'line' | 'player' | 'address' | 'struck'
  /** What the writer recognizes it by: a picture’s alternative text, a link’s address. */
  name?: string
}

/** Returns `count` entries of one kind, without names. */
export function leftOutEntries(kind: LeftOut['kind'], count: number): LeftOut[] {
  return Array.from({length: count}, () => ({kind}))
}

interface Words {
  one: string
  many: string
  what: string
}

/** The name of each kind, and what a writer can do about it. */
const kinds: Record<LeftOut['kind'], Words> = {
  picture: {
    one: 'picture',
    many: 'pictures',
    what: 'Add each picture: type / on an empty line, or drop the file into the text.',
  },
  player: {
    one: 'embedded part',
    many: 'embedded parts',
    what: 'An embedded part had no address of its own to link to.',
  },
  line: {
    one: 'dividing line',
    many: 'dividing lines',
    what: 'Texts here have no dividing lines. A heading does the same for readers.',
  },
  address: {
    one: 'address of a link',
    many: 'addresses of links',
    what: 'The words are here without the link, because it led within the page it came from.',
  },
  struck: {
    one: 'line through words',
    many: 'lines through words',
    what: 'Words that were struck out are here like all others. Delete those that are no longer meant.',
  },
  comment: {
    one: 'comment',
    many: 'comments',
    what: 'Comments are notes between colleagues, so readers don’t get them.',
  },
}

/** Returns the notice about content that was left out; undefined if there is none. */
export function leftOutNotice(
  leftOut: LeftOut[],
): {title: string; description: string} | undefined {
  if (leftOut.length === 0) return undefined
  const found = Object.entries(kinds).flatMap(([kind, words]) => {
    const members = leftOut.filter((one) => one.kind === kind)
    return members.length > 0 ? [{...words, members}] : []
  })
  const counts = found.map(
    ({members: {length}, one, many}) => `${length} ${length === 1 ? one : many}`,
  )
  const verb = leftOut.length === 1 ? 'was' : 'were'
  return {
    title: `${listed(counts)} ${verb} left out`,
    description: ['The text is here.', ...found.map(explain)].join(' '),
  }
}

function explain({what, members}: Words & {members: LeftOut[]}): string {
  const names = [...new Set(members.flatMap(({name}) => (name ? [`“${name}”`] : [])))]
  const shown = names.slice(0, 3)
  const more = names.length > shown.length ? ` and ${names.length - shown.length} more` : ''
  return shown.length > 0 ? `${what} (${shown.join(', ')}${more})` : what
}

function listed(parts: string[]): string {
  return parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}
