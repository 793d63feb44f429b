import type {Dataset} from '../dataset.ts'
import {isJsonObject, type JsonObject} from '../document.ts'
import {LakeError} from '../error.ts'
import {tagsOfChange} from '../groq/sync-tags.ts'
import {deadline} from '../limits.ts'
import {refusedAt} from './mutation-error.ts'

interface Question {
  query: string
  params: JsonObject
}

/** The ids of the documents that a query returns, and the tags of every change that could change that. */
export type AskSelection = (asked: Question) => Promise<{ids: string[]; syncTags: string[]}>

/** What `AskSelection` answered, for a transaction. */
export type Select = (query: string, params: JsonObject) => string[]

/** How often is asked anew because somebody else has changed what it was about. */
const mostAttempts = 5

/**
 * Asks which documents the mutations by query are for, and then does the work. A query may take long,
 * and a transaction holds up everybody: so the one comes before the other. What is written meanwhile
 * and could change an answer makes it ask again; the answers are those of the moment in which the work
 * is done.
 *
 * Throws what `ask` throws, with the mutation's place, and `unavailable` when others never stop changing
 * what the mutations are about.
 */
export async function selectFirst<T>(
  dataset: Dataset,
  mutations: JsonObject[],
  ask: AskSelection,
  work: (select: Select) => T,
): Promise<T> {
  const {mutationSeconds} = dataset.limits
  const inTime = deadline(mutationSeconds, `A transaction can take ${mutationSeconds} s`)
  const questions = questionsOf(mutations)
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const changed = new Set<string>()
    const stop = dataset.broker.subscribe(({changes}) => {
      for (const tag of changes.flatMap((change) => tagsOfChange(dataset, change))) changed.add(tag)
    })
    try {
      const {select, syncTags} = await answersTo(questions, (question) => {
        inTime()
        return ask(question)
      })
      if (![...syncTags].some((tag) => changed.has(tag))) return work(select)
    } finally {
      stop()
    }
  }
  throw new LakeError(
    'unavailable',
    'What the mutations select by query was being changed all the time. Try again, or name the documents by their ids.',
  )
}

/** The queries of mutations, each once, with the place where it stands first. */
function questionsOf(mutations: JsonObject[]): Map<string, Question & {index: number}> {
  const questions = new Map<string, Question & {index: number}>()
  for (const [index, {patch, delete: removal}] of mutations.entries()) {
    const body = patch ?? removal
    if (!isJsonObject(body) || typeof body['query'] !== 'string') continue
    const {query, params = {}} = body
    if (!isJsonObject(params)) continue
    const key = keyOf(query, params)
    if (!questions.has(key)) questions.set(key, {index, query, params})
  }
  return questions
}

function keyOf(query: string, params: JsonObject): string {
  return JSON.stringify([query, params])
}

async function answersTo(
  questions: Map<string, Question & {index: number}>,
  ask: AskSelection,
): Promise<{select: Select; syncTags: Set<string>}> {
  const answers = new Map<string, string[]>()
  const syncTags = new Set<string>()
  for (const [key, {index, query, params}] of questions) {
    const answer = await ask({query, params}).catch((error: unknown) => {
      throw refusedAt('mutation', index, error)
    })
    answers.set(key, answer.ids)
    for (const tag of answer.syncTags) syncTags.add(tag)
  }
  return {select: (query, params) => answers.get(keyOf(query, params)) ?? [], syncTags}
}
