import {expect, test} from 'vitest'
import {createTypeReport} from '../../scripts/system/type-report.ts'

test('prints errors, their number, and a message when the last one is fixed', () => {
  const printed: string[] = []
  const report = createTypeReport((line) => printed.push(line))
  const output = [
    '08:50:16 AM - Starting compilation in watch mode...',
    '',
    '08:51:09 AM - Found 0 errors. Watching for file changes.',
    '08:52:16 - File change detected. Starting incremental compilation...',
    "web/shared/href.ts(3,7): error TS2322: Type 'string' is not assignable to type 'number'.",
    '  A line that belongs to it.',
    '08:52:17 AM - Found 1 error. Watching for file changes.',
    '08:53:17 AM - Found 0 errors. Watching for file changes.',
    '08:54:17 AM - Found 0 errors. Watching for file changes.',
  ]
  for (const line of output) report(line)
  expect(printed).toEqual([
    "web/shared/href.ts(3,7): error TS2322: Type 'string' is not assignable to type 'number'.",
    '  A line that belongs to it.',
    '1 type error',
    'no more type errors',
  ])
})
