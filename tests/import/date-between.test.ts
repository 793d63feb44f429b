import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {isBetween, dateBetween} from '../../scripts/import/date-between.ts'

const now = new Date('2026-06-15T12:00:00.000Z')
const monday = '2026-06-01T08:00:00.000Z'
const tuesday = '2026-06-02T08:00:00.000Z'
const wednesday = '2026-06-03T08:00:00.000Z'

describe('an article gets a date between its neighbours', () => {
  test.each([
    {name: 'none known: now', previous: null, next: null, others: [], at: now.toISOString()},
    {
      name: 'with both neighbours: the middle',
      previous: monday,
      next: tuesday,
      others: [monday, tuesday],
      at: '2026-06-01T20:00:00.000Z',
    },
    {
      name: 'with only the previous one, which is the latest: now',
      previous: monday,
      next: null,
      others: [monday],
      at: now.toISOString(),
    },
    {
      name: 'with only the previous one: before the article after it',
      previous: monday,
      next: null,
      others: [monday, tuesday, wednesday],
      at: '2026-06-01T20:00:00.000Z',
    },
    {
      name: 'with only the next one: after the article before it',
      previous: null,
      next: wednesday,
      others: [monday, tuesday, wednesday],
      at: '2026-06-02T20:00:00.000Z',
    },
    {
      name: 'with only the next one, which is the earliest: a day before',
      previous: null,
      next: tuesday,
      others: [tuesday],
      at: monday,
    },
    {
      name: 'with a millisecond in between',
      previous: '2026-06-01T08:00:00.000Z',
      next: '2026-06-01T08:00:00.002Z',
      others: [],
      at: '2026-06-01T08:00:00.001Z',
    },
  ])('$name', ({previous, next, others, at}) => {
    expect(dateBetween({previous, next, others}, now)).toEqual({publishedAt: at, exact: true})
  })

  test.each([
    {name: 'the wrong way round', previous: tuesday, next: monday, others: [monday, tuesday]},
    {name: 'at the same moment', previous: monday, next: monday, others: [monday]},
    {
      name: 'with another article between them',
      previous: monday,
      next: wednesday,
      others: [monday, tuesday, wednesday],
    },
  ])('directly after the previous one if they are $name', ({previous, next, others}) => {
    const neighbours = {previous, next, others}
    const {publishedAt, exact} = dateBetween(neighbours, now)
    expect(exact).toBe(false)
    expect(publishedAt > neighbours.previous).toBe(true)
    const following = neighbours.others.filter((date) => date > neighbours.previous)
    expect(following.every((date) => publishedAt < date)).toBe(true)
  })
})

test('if two neighbours are in order with nothing between, the date is strictly between them', () => {
  const instant = fc.integer({min: 0, max: 2_000_000_000_000})
  fc.assert(
    fc.property(instant, fc.integer({min: 2, max: 10_000_000_000}), (start, gap) => {
      const previous = new Date(start).toISOString()
      const next = new Date(start + gap).toISOString()
      const neighbours = {previous, next, others: [previous, next]}
      const {publishedAt, exact} = dateBetween(neighbours, now)
      expect(exact).toBe(true)
      expect(isBetween(publishedAt, neighbours)).toBe(true)
    }),
  )
})
