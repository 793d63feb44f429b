import {afterEach, expect, test, vi} from 'vitest'
import {isRemembered, setRemembered} from '../../../studio/home/remembered.ts'

afterEach(() => void vi.unstubAllGlobals())

test('a name is remembered until it is forgotten', () => {
  const stored = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => stored.set(name, value),
    removeItem: (name: string) => stored.delete(name),
  })
  expect(isRemembered('steps')).toBe(false)
  setRemembered('steps', true)
  expect(isRemembered('steps')).toBe(true)
  setRemembered('steps', false)
  expect(isRemembered('steps')).toBe(false)
})

function refuse(): never {
  throw new DOMException('The operation is insecure.', 'SecurityError')
}

test('a browser without storage remembers nothing, and nothing fails', () => {
  vi.stubGlobal('localStorage', {getItem: refuse, setItem: refuse, removeItem: refuse})
  setRemembered('steps', true)
  expect(isRemembered('steps')).toBe(false)
  Object.defineProperty(globalThis, 'localStorage', {configurable: true, get: refuse})
  setRemembered('steps', true)
  expect(isRemembered('steps')).toBe(false)
})
