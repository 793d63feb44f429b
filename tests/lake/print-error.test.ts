import {parseArgs} from 'node:util'
import {expect, it} from 'vitest'
import {LakeError} from '../../lake/error.ts'
import {printedError} from '../../lake/print-error.ts'

function errorOf(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}

it.each<[what: string, error: unknown, printed: RegExp]>([
  ['a wrong setting', new Error('PORT is "x".'), /^PORT is "x"\.$/],
  ['a refusal', new LakeError('unavailable', 'The disk is full.'), /^The disk is full\.$/],
  ['an option', errorOf(() => parseArgs({args: ['--x'], strict: true})), /^Unknown option[^\n]*$/],
  ['a fault', errorOf(() => JSON.parse('null').x), /^TypeError: Cannot read.*\n +at .*print-error/],
  ['a syntax error', new SyntaxError('Unexpected token'), /^SyntaxError: Unexpected token\n +at /],
])('%s is printed', (_, error, printed) => {
  expect(printedError(error)).toMatch(printed)
})
