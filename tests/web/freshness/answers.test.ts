import {describe, expect, test} from 'vitest'
import {createAnswers, missingAnswer} from '../../../web/freshness/answers.ts'
import type {Reply} from '../../../web/lake/fetch-reply.ts'
import {createTagClock} from '../../../web/freshness/tag-clock.ts'

/** A lake of one question, whose answer is set by hand, and what is asked of it. */
function setUp({room = 1_000_000, patience = 1000} = {}) {
  const time = {now: 1000}
  let reply: Reply | Error | Promise<Reply> = {result: 'first', syncTags: ['s1:a']}
  let asked = 0
  const clock = createTagClock({now: () => (time.now += 1)})
  const answers = createAnswers({
    ask: async () => {
      asked += 1
      if (reply instanceof Error) throw reply
      return reply
    },
    clock,
    room,
    patience,
    now: () => time.now,
  })
  return {
    answers,
    asked: () => asked,
    change: (...tags: string[]) => clock.expire(tags.map((tag) => `sanity:${tag}`)),
    restart: () => clock.expireContent(),
    wait: (ms: number) => (time.now += ms),
    says: (result: unknown, syncTags = ['s1:a']) => (reply = {result, syncTags}),
    fails: (error = new Error('fetch failed')) => (reply = error),
    hangs: () => (reply = new Promise(() => {})),
  }
}

const question = {query: '*', params: {slug: 'pond'}}

describe('an answer', () => {
  test('is asked for once, however many want it, until one of its tags changes', async () => {
    const {answers, asked, change, says} = setUp()
    await Promise.all([answers.get(question), answers.get(question)])
    change('s1:other')
    await answers.get(question)
    expect(asked()).toBe(1)
    says('second')
    change('s1:a')
    expect(await answers.get(question)).toMatchObject({result: 'second'})
    expect(asked()).toBe(2)
  })

  test('is asked for again when changes may have been missed', async () => {
    const {answers, restart, says} = setUp()
    await answers.get(question)
    says('second')
    restart()
    expect(await answers.get(question)).toMatchObject({result: 'second'})
  })

  test('is not taken for fresh when its tag changed while it was asked for', async () => {
    const {answers, change, says, asked} = setUp()
    const pending = answers.get(question)
    change('s1:a')
    await pending
    says('second')
    expect(await answers.get(question)).toMatchObject({result: 'second'})
    expect(asked()).toBe(2)
  })

  test('has one tag for each question and each result', async () => {
    const {answers, change, says} = setUp()
    const first = await answers.get(question)
    const other = await answers.get({...question, params: {slug: 'lake'}})
    says('second')
    change('s1:a')
    const second = await answers.get(question)
    says('first')
    change('s1:a')
    const again = await answers.get(question)
    expect(new Set([first.tag, other.tag, second.tag]).size).toBe(3)
    expect(again.tag).toBe(first.tag)
  })
})

describe('what was made from an answer', () => {
  test('stays current when a tag changed but the answer did not', async () => {
    const {answers, change, asked} = setUp()
    const {tag} = await answers.get(question)
    change('s1:a')
    expect(await answers.compare([tag])).toBe('same')
    expect(asked()).toBe(2)
    expect(await answers.compare([tag])).toBe('same')
    expect(asked()).toBe(2)
  })

  test('is out of date when the answer is another, or only its tags are', async () => {
    const {answers, change, says} = setUp()
    const {tag} = await answers.get(question)
    says('first', ['s1:a', 's1:b'])
    change('s1:a')
    expect(await answers.compare([tag])).toBe('changed')
    const next = await answers.get(question)
    says('second', ['s1:a', 's1:b'])
    change('s1:b')
    expect(await answers.compare(['_N_T_/layout', next.tag])).toBe('changed')
  })

  test('is out of date when the answer is no longer known', async () => {
    const {answers} = setUp({room: 2000})
    const {tag} = await answers.get(question)
    for (let i = 0; i < 20; i++) await answers.get({query: `${i}`, params: {}})
    expect(await answers.compare([tag])).toBe('changed')
  })
})

describe('while the lake does not answer', () => {
  test('the last answer is given, and what was made from it stays', async () => {
    const {answers, change, fails} = setUp()
    const {tag} = await answers.get(question)
    fails()
    change('s1:a')
    expect(await answers.compare([tag])).toBe('unknown')
    expect(await answers.get(question)).toMatchObject({result: 'first'})
  })

  test('it is left alone, a little longer each time, and asked at once when it is back', async () => {
    const {answers, asked, change, fails, wait, says} = setUp()
    await answers.get(question)
    fails()
    change('s1:a')
    for (let i = 0; i < 5; i++) await answers.get(question)
    expect(asked()).toBe(2)
    wait(300)
    await answers.get(question)
    expect(asked()).toBe(3)
    wait(300)
    await answers.get(question)
    expect(asked()).toBe(3)
    answers.lakeIsBack()
    says('second')
    expect(await answers.get(question)).toMatchObject({result: 'second'})
  })

  test('nobody waits long for what there is an old answer to', async () => {
    const {answers, change, hangs} = setUp({patience: 5})
    await answers.get(question)
    hangs()
    change('s1:a')
    expect(await answers.get(question)).toMatchObject({result: 'first'})
  })

  test('a question that was never answered fails, and the next one at once', async () => {
    const {answers, asked, fails} = setUp()
    fails()
    await expect(answers.get(question)).rejects.toThrow('fetch failed')
    await expect(answers.get(question)).rejects.toThrow('did not answer a moment ago')
    await expect(answers.askNow(question)).rejects.toThrow('did not answer a moment ago')
    expect(asked()).toBe(1)
  })

  test('what was made without an answer stays until it is left alone no more', async () => {
    const {answers, fails, wait} = setUp()
    fails()
    await expect(answers.get(question)).rejects.toThrow()
    expect(await answers.compare([missingAnswer])).toBe('unknown')
    wait(300)
    expect(await answers.compare([missingAnswer])).toBe('changed')
  })

  test('a query that it does not understand is no reason to leave it alone', async () => {
    const {answers, fails, says} = setUp()
    fails(Object.assign(new Error('Param $a is not given'), {statusCode: 400}))
    await expect(answers.get(question)).rejects.toThrow('$a')
    says('first')
    expect(await answers.get(question)).toMatchObject({result: 'first'})
  })
})
