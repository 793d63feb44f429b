// @vitest-environment jsdom
import {act} from 'react'
import {createRoot} from 'react-dom/client'
import {expect, onTestFinished, test, vi} from 'vitest'
import {isValidated, useSettled} from '../../../studio/review/panel/use-settled.ts'

test('the last settled count stays while the validation lags behind', () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  const root = createRoot(document.createElement('div'))
  onTestFinished(() => {
    act(() => root.unmount())
    vi.unstubAllGlobals()
  })
  const shown: unknown[] = []
  function Count({count, isSettled}: {count: number; isSettled: boolean}) {
    const settled = useSettled(count, isSettled)
    shown.push(settled ?? 'none')
    return null
  }
  const render = (count: number, isSettled: boolean) => {
    act(() => root.render(<Count count={count} isSettled={isSettled} />))
    return shown.at(-1)
  }
  expect(render(2, false)).toBe('none')
  expect(render(2, true)).toBe(2)
  expect(render(0, false)).toBe(2)
  expect(render(3, false)).toBe(2)
  expect(render(1, true)).toBe(1)
  expect(new Set(shown)).toEqual(new Set(['none', 2, 1]))
})

test.for<[string, Parameters<typeof isValidated>, boolean]>([
  ['ended', [{isValidating: false, revision: 'b'}, {_rev: 'b'}], true],
  ['going on', [{isValidating: true, revision: 'b'}, {_rev: 'b'}], false],
  ['about an earlier revision', [{isValidating: false, revision: 'a'}, {_rev: 'b'}], false],
  ['about a document that is not stored yet', [{isValidating: false}, {}], true],
])('a validation that is %s', ([, [status, document], expected]) => {
  expect(isValidated(status, document)).toBe(expected)
})
