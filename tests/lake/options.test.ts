import {expect, test} from 'vitest'
import {readOptions, takeArchive} from '../../lake/options.ts'

test.each<[given: string[], settings: object, rest: string[]]>([
  [[], {}, []],
  [['--dir', 'content'], {LAKE_DIR: 'content'}, []],
  [
    ['--dir=a=b', '--port', '4000', 'tokens', 'list'],
    {LAKE_DIR: 'a=b', LAKE_PORT: '4000'},
    ['tokens', 'list'],
  ],
  [['--port=4000', '--log=json'], {LAKE_PORT: '4000'}, ['--log=json']],
  // After a command they are its own.
  [['as-sanity', 'abc123', '--port', '443'], {}, ['as-sanity', 'abc123', '--port', '443']],
])('%j', (given, settings, rest) => {
  const env = {}
  expect(readOptions(given, env)).toEqual(rest)
  expect(env).toEqual(settings)
})

test.each([[['--dir']], [['--dir', '--port']], [['--port=']]])('%j lacks a value', (given) => {
  expect(() => readOptions(given, {})).toThrow(/needs a value/)
})

test('removes --import from the options of the start', () => {
  const rest = ['--log=json']
  expect(takeArchive(['--import', 'a.tar.gz', ...rest])).toEqual({archive: 'a.tar.gz', rest})
  expect(takeArchive([...rest, '--import=a.tar.gz'])).toEqual({archive: 'a.tar.gz', rest})
  expect(takeArchive(rest)).toEqual({archive: undefined, rest})
  expect(() => takeArchive(['--import'])).toThrow('--import needs an archive')
})
