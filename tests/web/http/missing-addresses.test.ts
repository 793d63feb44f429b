import {afterEach, expect, test} from 'vitest'
import {forgetMissing, missingAddresses, noteMissing} from '../../../web/http/missing-addresses.ts'

afterEach(forgetMissing)

const on = (day: string) => new Date(`${day}T12:00:00Z`)

test('counts each address, with the last day, the most requested first', () => {
  noteMissing('/b', on('2027-03-01'))
  for (const day of ['2027-03-01', '2027-03-02']) noteMissing('/a', on(day))
  expect(missingAddresses()).toEqual([
    {path: '/a', count: 2, day: '2027-03-02'},
    {path: '/b', count: 1, day: '2027-03-01'},
  ])
})

test('keeps 500 addresses, and drops invented ones before those that readers come back for', () => {
  for (const _ of [1, 2, 3]) noteMissing('/wanted')
  for (let number = 0; number < 5000; number += 1) noteMissing(`/invented-${number}`)
  noteMissing(`/${'x'.repeat(300)}`)
  const found = missingAddresses()
  expect(found).toHaveLength(500)
  expect(found[0]).toMatchObject({path: '/wanted', count: 3})
})
