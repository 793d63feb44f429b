import type {LeftOut} from './pasted-html-to-body.ts'

/** What to tell a writer whose paste did not come along whole. Nothing, when it did. */
export function leftOutNotice({
  pictures,
  comments,
}: LeftOut): {title: string; description: string} | undefined {
  const parts = [count(pictures, 'picture'), count(comments, 'comment')].filter(Boolean)
  if (parts.length === 0) return undefined
  const one = pictures + comments === 1
  return {
    title: `${parts.join(' and ')} ${one ? 'was' : 'were'} left out`,
    description: pictures
      ? 'The text is here. Add each picture as a figure: type / on an empty line, or drop the file into the text.'
      : 'The text is here. Comments are notes between colleagues, so readers don’t get them.',
  }
}

function count(number: number, noun: string): string {
  if (number === 0) return ''
  return number === 1 ? `1 ${noun}` : `${number} ${noun}s`
}
