import {createHash} from 'node:crypto'
import {contentTag} from '../live/content-tag.ts'
import {createByteStore} from './byte-store.ts'
import type {TagClock} from './tag-clock.ts'

export interface Question {
  query: string
  params: Record<string, unknown>
}

/** What the lake says to a question, with its own tags. */
export interface Reply {
  result: unknown
  syncTags: string[]
}

export interface Answer extends Reply {
  /** Names question and answer. Two answers with one tag are the same. */
  tag: string
}

export interface Answers {
  /**
   * The lake's answer: the kept one until one of its tags changes, and also when the lake does not answer now.
   * Rejects when it does not, and nothing is kept.
   */
  get: (question: Question) => Promise<Answer>
  /** What the lake says at this moment; nothing is kept. Rejects at once while the lake is left alone. */
  askNow: (question: Question) => Promise<unknown>
  /**
   * Whether all these answers, by their tags, are what the lake would say now. What changed is asked again:
   * a page is made anew only when something in it is different. While the lake does not answer, what there is
   * stays good.
   */
  areCurrent: (tags: string[]) => Promise<boolean>
  /** The lake is there again: it may be asked at once. */
  lakeIsBack: () => void
}

export interface AnswersOptions {
  ask: (question: Question) => Promise<Reply>
  clock: TagClock
  /** Bytes that the answers may take, as JSON. */
  room: number
  /** How long somebody waits for a new answer where there is an old one. */
  patience?: number
  now?: () => number
}

interface Kept {
  question: Question
  answer: Answer
  /** When it was asked, on the clock. */
  asked: number
  /** The clock's generation at which it was last found to be in order. */
  generation: number
}

const prefix = 'answer:'
/** The tag of an answer that could not be had. What was made without it is made anew as soon as it can be. */
export const missingAnswer = `${prefix}missing:`

const firstDelay = 250
const longestDelay = 4000

export function createAnswers({
  ask,
  clock,
  room,
  patience = 2000,
  now = Date.now,
}: AnswersOptions): Answers {
  const kept = createByteStore<Kept>(room)
  const asking = new Map<string, Promise<Answer>>()
  let delay = firstDelay
  /** Until then the lake is left alone: it has just failed to answer. */
  let quietUntil = 0

  function isFresh(entry: Kept): boolean {
    if (entry.generation === clock.generation) return true
    if (clock.isExpired(entry.answer.syncTags.map(contentTag), entry.asked)) return false
    entry.generation = clock.generation
    return true
  }

  /** One question at a time to the lake, however many wait for its answer. */
  function askOnce(key: string, question: Question): Promise<Answer> {
    const running = asking.get(key)
    if (running) return running
    const answer = askToKeep(key, question).finally(() => asking.delete(key))
    asking.set(key, answer)
    return answer
  }

  async function askToKeep(key: string, question: Question): Promise<Answer> {
    const [asked, {generation}] = [clock.now(), clock]
    const reply = await askLake(question)
    const json = JSON.stringify(reply)
    const answer = {...reply, tag: `${prefix}${key}:${hash(json)}`}
    kept.set(key, {question, answer, asked, generation}, json.length)
    return answer
  }

  async function askLake(question: Question): Promise<Reply> {
    if (now() < quietUntil) throw new Error('It did not answer a moment ago.')
    try {
      const reply = await ask(question)
      delay = firstDelay
      return reply
    } catch (error) {
      if (isLakesFault(error)) leaveInPeace()
      throw error
    }
  }

  function leaveInPeace(): void {
    if (now() < quietUntil) return
    quietUntil = now() + delay
    delay = Math.min(delay * 2, longestDelay)
  }

  /** What the lake says now, or said last. */
  async function renew(key: string, {question, answer}: Kept): Promise<Answer> {
    if (now() < quietUntil) return answer
    const renewed = askOnce(key, question).catch(() => answer)
    return within(patience, renewed, () => {
      leaveInPeace()
      return answer
    })
  }

  async function isCurrent(tag: string): Promise<boolean> {
    if (tag === missingAnswer) return now() < quietUntil
    const key = tag.slice(prefix.length, tag.lastIndexOf(':'))
    const entry = kept.get(key)
    if (!entry) return false
    const answer = isFresh(entry) ? entry.answer : await renew(key, entry)
    return answer.tag === tag
  }

  return {
    async get(question) {
      const key = hash(JSON.stringify([question.query, question.params]))
      const entry = kept.get(key)
      if (entry) return isFresh(entry) ? entry.answer : renew(key, entry)
      return askOnce(key, question)
    },
    askNow: async (question) => (await askLake(question)).result,
    async areCurrent(tags) {
      const current = await Promise.all(tags.filter(isAnswerTag).map(isCurrent))
      return current.every(Boolean)
    },
    lakeIsBack() {
      quietUntil = 0
      delay = firstDelay
    },
  }
}

export function isAnswerTag(tag: string): boolean {
  return tag.startsWith(prefix)
}

/** A query that the lake does not understand says nothing of whether it is there. */
function isLakesFault(error: unknown): boolean {
  return !(error instanceof Error && 'statusCode' in error && error.statusCode === 400)
}

/** What the promise brings, or what `otherwise` says when it takes too long. */
async function within<Value>(
  time: number,
  promise: Promise<Value>,
  otherwise: () => Value,
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Value>((resolve) => {
    timer = setTimeout(() => resolve(otherwise()), time)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
