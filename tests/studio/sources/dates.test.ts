import {expect, test} from 'vitest'
import {readDate, readDay} from '../../../studio/sources/dates.ts'

test.for<[string, number[]]>([
  ['2019', [2019]],
  ['2019-03-12', [2019, 3, 12]],
  ['2019/03//', [2019, 3]],
  ['2019///', [2019]],
  ['2019-03-12/2019-04', [2019, 3, 12]],
  ['20190312', [2019, 3, 12]],
  ['5 January 2021', [2021, 1, 5]],
  ['1-February-2024', [2024, 2, 1]],
  ['January 5th, 2021', [2021, 1, 5]],
  ['5th of January 2021', [2021, 1, 5]],
  ['Sept. 5, 2021', [2021, 9, 5]],
  ['2019 Dec 15', [2019, 12, 15]],
  ['2019 Mar-Apr', [2019, 3]],
  ['1998 Dec 31-1999 Jan 6', [1998, 12, 31]],
  ['2020 Spring', [2020]],
  ['March 2019', [2019, 3]],
  ['5. März 2021', [2021, 3, 5]],
  ['5 février 2021', [2021, 2, 5]],
  ['5 de enero de 2021', [2021, 1, 5]],
  ['12.3.2019', [2019, 3, 12]],
  ['25/12/2019', [2019, 12, 25]],
  ['12/25/2019', [2019, 12, 25]],
  ['3/4/2019', [2019]],
  ['4/4/2019', [2019, 4, 4]],
  ['2019-02-31', [2019, 2]],
  ['2019-13-01', [2019]],
  ['c. 1998', [1998]],
  ['1998a', [1998]],
])('%s is %j', ([text, parts]) => {
  expect(readDate(text)).toEqual(parts)
})

test.for(['', 'in press', 'n.d.', '12', '123456789', 'May'])('%j is no date', (text) => {
  expect(readDate(text)).toBeUndefined()
})

test('a day has all three parts', () => {
  expect(readDay('1-February-2024')).toBe('2024-02-01')
  expect(readDay('February 2024')).toBeUndefined()
})
