import type {ExprNode} from 'groq-js'
import type {Context} from './context.ts'
import type {Driver} from './driver.ts'
import {impliedWords, wordQueryOfConstant} from './implied.ts'
import {at} from './value.ts'

/** Finds the documents with the words that a `match` needs; those that are not indexed yet are found, too. */
export function drivenByWords(
  context: Context,
  conjuncts: readonly ExprNode[],
  alias: string,
): Driver | undefined {
  for (const each of conjuncts) {
    const patterns = impliedWords(context, each)
    if (!patterns) continue
    const query = context.bind((constants) =>
      patterns.map((index) => `(${wordQueryOfConstant(at(constants, index)) ?? ''})`).join(' OR '),
    )
    const source = context.alias('w')
    const found = `SELECT rowid AS n FROM words WHERE words MATCH ${query} UNION SELECT number FROM words_pending`
    return {
      from: `(${found}) ${source} CROSS JOIN documents ${alias}`,
      alternative: {matches: found, condition: `${alias}.number IN (${found})`},
      conditions: [`${alias}.number = ${source}.n`],
      done: new Set(),
    }
  }
  return undefined
}
