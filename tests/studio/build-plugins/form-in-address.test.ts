import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {projectRoot} from '../../../scripts/system/project-root.ts'
import {patchSanity} from '../../../studio/build-plugins/patch-sanity.ts'
import {runs} from '../../property-runs.ts'

const folder = join(projectRoot, 'node_modules/sanity/lib')
const patched = readdirSync(folder)
  .filter((name) => /^structureTool-.*\.js$/.test(name))
  .map((name) => join(folder, name))
  .map((path) => patchSanity().transform.handler(readFileSync(path, 'utf8'), path) ?? '')
  .join('\n')

/** Returns the only part of the patched code that matches. */
function part(pattern: RegExp): string {
  const found = patched.match(pattern) ?? []
  expect(found).toHaveLength(1)
  return found[0] ?? ''
}

const write = part(/(?<=let nextPath = pathToString\(path\);\s)[^;]*setPaneParams[^;]*;/g)
const read = part(/let requested = [^]*?pathRef\.current = paramPath;/g)

/** Runs the code of a document: what it writes into the address, and which forms the address opens. */
function openDocument() {
  const pathRef: {current: string | undefined} = {current: undefined}
  const requestedPaths = {current: []}
  const params: {path: string | undefined} = {path: undefined}
  const written: string[] = []
  const opened: string[] = []
  const names = ['params', 'pathRef', 'requestedPaths', 'nextPath', 'paramPath', 'ready']
  const run = (code: string, path: string | undefined) =>
    new Function(...names, 'setPaneParams', 'syncPathFromUrl', code)(
      params,
      pathRef,
      requestedPaths,
      path,
      path,
      true,
      (next: {path: string}) => written.push(next.path),
      (fromUrl: string) => fromUrl !== pathRef.current && opened.push(fromUrl),
    )
  return {
    written,
    opened,
    open: (form: string) => void run(write, form),
    close: () => void run(write, ''),
    /** The address has changed, and the document is rendered with it. */
    arrive(path: string) {
      // An address has no empty parameter.
      const named = path || undefined
      params.path = named
      if (named !== pathRef.current) run(read, named)
    },
  }
}

describe('the open form and the address', () => {
  it('a form that is closed before the address names it stays closed', () => {
    const {open, close, arrive, written, opened} = openDocument()
    open('a')
    close()
    expect(written).toEqual(['a', ''])
    arrive('a')
    arrive('')
    expect(opened).toEqual([])
  })

  it('the address of a link opens a form, also of one that was open before', () => {
    const {open, close, arrive, opened} = openDocument()
    arrive('b')
    open('a')
    arrive('a')
    close()
    arrive('')
    arrive('a')
    expect(opened).toEqual(['b', 'a'])
  })

  it('what is open already is not written again', () => {
    const {open, arrive, written} = openDocument()
    open('a')
    open('a')
    arrive('a')
    open('a')
    expect(written).toEqual(['a'])
  })

  it('however late an address arrives, it opens no form, and ends as the last that was written', () => {
    const step = fc.constantFrom('a', 'b', 'close', 'arrive')
    fc.assert(
      fc.property(fc.array(step, {maxLength: 40}), (steps) => {
        const {open, close, arrive, written, opened} = openDocument()
        let arrived = 0
        const arriveNext = () => {
          const next = written[arrived]
          if (next === undefined) return
          arrived++
          arrive(next)
        }
        let last = ''
        for (const one of steps) {
          if (one === 'arrive') arriveNext()
          else if (one === 'close') close()
          else open(one)
          if (one !== 'arrive') last = one === 'close' ? '' : one
        }
        while (arrived < written.length) arriveNext()
        expect(opened).toEqual([])
        expect(written.at(-1) ?? '').toBe(last)
      }),
      {numRuns: runs(300, 10_000)},
    )
  })
})
