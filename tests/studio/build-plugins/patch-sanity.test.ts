import {readdirSync, readFileSync} from 'node:fs'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createServer, parseSync} from 'vite'
import {expect, onTestFinished, test} from 'vitest'
import {projectRoot} from '../../../scripts/system/project-root.ts'
import {patchSanity} from '../../../studio/build-plugins/patch-sanity.ts'

const index = '/a/node_modules/sanity/lib/index.js'
const apply = (code: string, id: string) => patchSanity().transform.handler(code, id) ?? code

const sanity = `const fetchLatestAutoUpdatingVersion = async (options) => {
	await fetch(1)
}, fetchLatestAvailableVersionForPackage = async (options) => {
	await fetch(2)
}
fetch(FEEDBACK_TUNNEL_URL, {
	method: "POST",
	body
}).then(setAvailable)
export {fetchLatestAutoUpdatingVersion as updating, fetchLatestAvailableVersionForPackage as latest}`

test('sends no request for the latest version or for the availability of feedback', async () => {
  const code = apply(sanity, index)
    .replace('export {', 'return {')
    .replaceAll(/(\w+) as (\w+)/g, '$2: $1')
  const requests: unknown[] = []
  const available = Promise.withResolvers<Response>()
  const run = new Function('fetch', 'setAvailable', 'FEEDBACK_TUNNEL_URL', 'body', code)
  const {updating, latest} = run(
    (address: unknown) => requests.push(address),
    available.resolve,
    'https://outside.example',
    '',
  ) as Record<'updating' | 'latest', (options: object) => Promise<unknown>>
  expect(await Promise.all([updating({}), latest({})])).toEqual([undefined, undefined])
  expect((await available.promise).ok).toBe(false)
  expect(requests).toEqual([])
})

test('a version of Sanity with another request stops the build', () => {
  expect(() => apply(sanity.replace('FEEDBACK', 'OTHER'), index)).toThrow(
    'the check whether feedback is taken cannot be found',
  )
})

test('the development server patches the packages that it bundles', async () => {
  const root = await mkdtemp(join(tmpdir(), 'stillwater-'))
  onTestFinished(() => rm(root, {recursive: true}))
  const lib = join(root, 'node_modules/sanity/lib')
  await mkdir(lib, {recursive: true})
  await writeFile(join(lib, 'index.js'), sanity)
  await writeFile(
    join(lib, '../package.json'),
    JSON.stringify({name: 'sanity', version: '0.0.0', type: 'module', exports: './lib/index.js'}),
  )
  await writeFile(join(root, 'main.js'), `import {latest} from 'sanity'\nlatest()`)
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [patchSanity()],
    optimizeDeps: {include: ['sanity'], noDiscovery: true},
    server: {middlewareMode: true, ws: false, watch: null},
  })
  onTestFinished(() => server.close())
  const main = await server.transformRequest('/main.js')
  const [bundled = ''] = main?.code.match(/\/node_modules[^"]+/) ?? []
  const result = await server.transformRequest(bundled)
  expect(result?.code).toContain('fetchLatestAvailableVersionForPackage as latest')
  expect(result?.code).not.toMatch(/fetch\(\d|FEEDBACK_TUNNEL_URL/)
})

const folder = join(projectRoot, 'node_modules/sanity/lib')
const installed = readdirSync(folder)
  .filter((name) =>
    /^(index|(Tab|datastores|PerspectiveProvider|PresentationToolGrantsCheck|SearchProvider|structureTool)-.*)\.js$/.test(
      name,
    ),
  )
  .map((name) => ({path: join(folder, name), code: readFileSync(join(folder, name), 'utf8')}))

test('every patch matches the installed Sanity, and the result parses', () => {
  const step = patchSanity()
  for (const {path, code} of installed) {
    const changed = step.transform.handler(code, path)
    if (changed !== undefined) expect(parseSync(path, changed).errors).toEqual([])
  }
  expect(() => step.buildEnd()).not.toThrow()
})

test('a button that shows only an icon is named by its tooltip', () => {
  const changed = installed.map(({path, code}) => apply(code, path)).join('\n')
  const names = changed.match(/(?<="aria-label": )!rest\.text[^,]*(?=, \.\.\.rest)/g) ?? []
  expect(names).toHaveLength(1)
  const nameOf = new Function('rest', 'tooltipProps', `return ${names[0]}`)
  expect(nameOf({icon: 'x'}, {content: 'Close'})).toBe('Close')
  expect(nameOf({icon: 'x', text: 'Close'}, {content: 'Close the form'})).toBeUndefined()
  expect(nameOf({children: 'Close'}, {content: 'Close the form'})).toBeUndefined()
  expect(nameOf({icon: 'x'}, {content: {}})).toBeUndefined()
  expect(nameOf({icon: 'x'}, undefined)).toBeUndefined()
})

test('the two menus of a toolbar on a phone have different names', () => {
  const changed = installed.map(({path, code}) => apply(code, path)).join('\n')
  const menus = changed.matchAll(
    /"data-testid": "(\w+)-menu-button",\s+disabled,\s+tooltipProps: (.+)/g,
  )
  expect(
    [...menus].map(([, menu, props]) => [menu, /content: "(.+)"/.exec(props ?? '')?.[1]]),
  ).toEqual([
    ['action', 'More formats'],
    ['insert', 'More to insert'],
  ])
})

test('the button that inserts has a word, and what renders it is imported', () => {
  const {code} = installed.find(({path}) => path.includes('PerspectiveProvider')) ?? {code: ''}
  const changed = apply(code, join(folder, 'PerspectiveProvider-a.js'))
  const [, button, icon] =
    /jsx\(([\w$]+), \{mode: "bleed", icon: (\w+), text: "Insert",/.exec(changed) ?? []
  expect(changed).toMatch(new RegExp(`as ${button?.replace('$', '\\$')}\\b.*from "\\./Tab-`))
  expect(changed).toMatch(new RegExp(`import \\{ ${icon} \\} from "@sanity/icons/`))
})

test('a publication is not announced twice', () => {
  const code = installed.map(({path, code: source}) => apply(source, path)).join('\n')
  expect(code.match(/\bIGNORE_OPS = .*/g)).toEqual(['IGNORE_OPS = ["patch", "commit", "publish"];'])
})

test('the title of a dialog is that of its type, also while its preview changes', () => {
  const code = installed.map(({path, code: source}) => apply(source, path)).join('\n')
  expect(code).toContain('isArraySchemaType(schemaType) ? schemaType.title : schemaType?.title ??')
})

const childrenOf = (_: string, {children}: {children: string}) => children

test('a document that a list does not find yet is not called deleted', () => {
  const code = installed.map(({path, code: source}) => apply(source, path)).join('\n')
  const fallback = /function getMissingDocumentFallback\([\s\S]*?\n\}/.exec(code)?.[0] ?? ''
  const of = new Function('jsx', `${fallback}; return getMissingDocumentFallback`)(childrenOf)
  expect(of({_id: 'a', _type: 'article'})).toMatchObject({title: '…', subtitle: ''})
  expect(of({_id: 'a', title: 'Rest'})).toMatchObject({title: 'Rest', subtitle: ''})
})

test('redirects are excluded from the references that prevent unpublishing and deleting', () => {
  const changed = installed.map(({path, code}) => apply(code, path)).join('\n')
  const queries = changed.match(/"\*\[references\(\$documentId\)(?:[^"\\]|\\.)*"/g) ?? []
  expect(queries.length).toBeGreaterThan(0)
  for (const query of queries) expect(JSON.parse(query)).toContain('_type != "redirect"')
})

test('an initial value may take as long as a request of the client', () => {
  const code = installed.map(({path, code: source}) => apply(source, path)).join('\n')
  const limits = code.match(/(?<=\bRESOLVE_INITIAL_VALUE_TIMEOUT_MS = )\w+/g) ?? []
  expect(limits).toEqual(['300_000'])
})

test('live events that are refused do not crash Presentation', () => {
  const code = installed.map(({path, code: source}) => apply(source, path)).join('\n')
  const streams = code.match(/live\.events\(\)\.subscribe\(\{[\s\S]*?\berror: ([^\n]+)/g) ?? []
  expect(streams.length).toBeGreaterThan(0)
  for (const stream of streams) expect(stream).toMatch(/error: \(\) => \{\}$/)
})

test('a version of Sanity without one of the files stops the build', () => {
  expect(() => patchSanity().buildEnd()).toThrow('no file matches')
  expect(patchSanity().transform.handler('', '/a/node_modules/sanity/lib/other.js')).toBeUndefined()
})
