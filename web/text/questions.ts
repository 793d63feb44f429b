import type {ArticleText, Heading} from './article-text.ts'
import {allBlocks, plainText, type TextBlock} from './portable-text.ts'

export interface Question {
  /** The anchor of the question's heading. */
  id: string
  question: string
  /** The plain text of the answer. Its paragraphs are separated by newlines. */
  answer: string
}

/**
 * Returns the questions of a text and their answers. A heading with text below it is a question, and its answer goes on
 * to the next heading of its level. A heading with a smaller heading directly below it only groups questions.
 */
export function readQuestions({
  blocks,
  headings,
}: Pick<ArticleText, 'blocks' | 'headings'>): Question[] {
  const questions: Question[] = []
  let current: {heading: Heading; blocks: TextBlock[]} | undefined
  const finish = () => {
    const answer = current ? answerOf(current.blocks) : ''
    if (current && answer) {
      questions.push({id: current.heading.id, question: current.heading.text, answer})
    }
    current = undefined
  }
  for (const block of blocks) {
    const heading = headings.get(block._key ?? '')
    const isWithin =
      heading && current && current.blocks.length > 0 && heading.level > current.heading.level
    if (heading && !isWithin) {
      finish()
      current = {heading, blocks: []}
    } else if (plainTextOf(block)) current?.blocks.push(block)
  }
  finish()
  return questions
}

function answerOf(blocks: TextBlock[]): string {
  return blocks.map(plainTextOf).join('\n')
}

function plainTextOf(block: TextBlock): string {
  return allBlocks([block])
    .map((each) => plainText(each).trim())
    .filter(Boolean)
    .join('\n')
}
