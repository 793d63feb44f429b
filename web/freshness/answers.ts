import {createHash} from 'node:crypto'
import {contentTag} from '../lake/content-tag.ts'
import type {Question, Reply} from '../lake/fetch-reply.ts'
import {createByteStore} from './byte-store.ts'
import type {TagClock} from './tag-clock.ts'

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
   * Whether all these answers, by their tags, are what the lake would say now. What may have changed is asked
   * again: a page is made anew only when something in it is different.
   */
  compare: (tags: string[]) => Promise<Comparison>
  /** The lake is there again: it may be asked at once. */
  lakeIsBack: () => void
}

/** `unknown` while the lake does not answer: what there is stays good, until it can be asked. */
export type Comparison = 'same' | 'unknown' | 'changed'

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

  /** What the lake says now; undefined when it does not say anything soon. */
  async function renew(key: string, {question}: Kept): Promise<Answer | undefined> {
    if (now() < quietUntil) return undefined
    const renewed = askOnce(key, question).catch(() => undefined)
    return within(patience, renewed, leaveInPeace)
  }

  async function compareOne(tag: string): Promise<Comparison> {
    if (tag === missingAnswer) return now() < quietUntil ? 'unknown' : 'changed'
    const key = tag.slice(prefix.length, tag.lastIndexOf(':'))
    const entry = kept.get(key)
    if (!entry) return 'changed'
    const answer = isFresh(entry) ? entry.answer : await renew(key, entry)
    if ((answer ?? entry.answer).tag !== tag) return 'changed'
    return answer ? 'same' : 'unknown'
  }

  return {
    async get(question) {
      const key = hash(JSON.stringify([question.query, question.params]))
      const entry = kept.get(key)
      if (entry) return isFresh(entry) ? entry.answer : ((await renew(key, entry)) ?? entry.answer)
      return askOnce(key, question)
    },
    askNow: async (question) => (await askLake(question)).result,
    async compare(tags) {
      const all = await Promise.all(tags.filter(isAnswerTag).map(compareOne))
      if (all.includes('changed')) return 'changed'
      return all.includes('unknown') ? 'unknown' : 'same'
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

/** What the promise brings; nothing when it takes too long, which is told to `onLate`. */
async function within<Value>(
  time: number,
  promise: Promise<Value>,
  onLate: () => void,
): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      onLate()
      resolve(undefined)
    }, time)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
