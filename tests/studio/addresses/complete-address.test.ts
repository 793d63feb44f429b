import {expect, test} from 'vitest'
import {safeAddress} from '../../../schemas/rules/address.ts'
import {completeAddress, isIncomplete} from '../../../studio/addresses/complete-address.ts'

const completed: [typed: string, stored: string][] = [
  ['example.org', 'https://example.org'],
  [' www.example.org/a?b=c#d ', 'https://www.example.org/a?b=c#d'],
  ['example.org/about.html', 'https://example.org/about.html'],
  ['müller.example', 'https://müller.example'],
  ['ada@example.org', 'mailto:ada@example.org'],
]

test.each(completed)('completes %j', (typed, stored) => {
  expect(completeAddress(typed)).toBe(stored)
  expect(safeAddress(stored)).toBe(true)
  expect([typed, stored].map(isIncomplete)).toEqual([true, false])
})

test.each([
  '',
  'https://example.org',
  'mailto:ada@example.org',
  'tel:112',
  '112',
  '/about',
  '#note',
  'localhost:3000',
  'javascript:alert(1)',
  'about the site',
  'and so on...',
  '3.14',
  '//example.org',
  'about.html',
  'old.php?page=2',
])('leaves %j unchanged', (text) => {
  expect(completeAddress(text)).toBe(text)
  expect(isIncomplete(text)).toBe(false)
})
