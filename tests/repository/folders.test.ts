import {readFileSync} from 'node:fs'
import {basename, dirname, relative, resolve} from 'node:path'
import {expect, test} from 'vitest'
import {sourceFiles} from './source-files.ts'

const root = resolve(import.meta.dirname, '../..')
const minLines = 15
const maxSiblings = 16

/** `lake/` has limits of its own. The routes of Next are files and folders of their own by definition. */
const files = ['bench', 'common', 'schemas', 'scripts', 'studio', 'web']
  .flatMap((part) => sourceFiles(resolve(root, part)))
  .map((file) => relative(root, file))
  // Next writes its types when it builds.
  .filter((file) => !file.startsWith('web/app/') && file !== 'web/next-env.d.ts')

/** Why a file with fewer than 15 lines is still one of its own. */
const small: Record<string, string> = {
  'bench/engine/stage.ts': 'the interface of all stages',
  'bench/web/meter.ts': 'loaded into other processes with --import',
  'bench/web/statistics.ts': 'shared by the benchmarks',
  'common/http/etag.ts': 'shared by the lake and the site',
  'common/signature.ts': 'shared by the lake and the site',
  'scripts/backup.ts': 'a command',
  'scripts/bench-footprint.ts': 'a command',
  'scripts/bench-web.ts': 'a command',
  'scripts/bench.ts': 'a command',
  'scripts/doctor.ts': 'a command',
  'scripts/doctor/checks.ts': 'the list of all checks',
  'scripts/env-example.ts': 'a command',
  'scripts/lake.ts': 'a command',
  'scripts/import/parse-page.ts': 'imports both parsers, which import none of each other',
  'scripts/sample/sample-id.ts': 'shared by all files of the sample',
  'scripts/system/project-root.ts': 'shared by all scripts',
  'scripts/system/stop-with-parent.mjs': 'loaded into other processes with --import',
  'studio/build-plugins/private-labels.ts': 'runs in the browser, the plugins in Node.js',
  'studio/logo.tsx': 'sanity.config.ts contains no JSX',
  'studio/requests/request-filters.ts': 'shared with a test that has no React',
  'studio/structure/article-filters.ts': 'shared with a test that has no React',
  'web/components/text/day.tsx': 'shared by articles and lists, which import none of each other',
  'web/elements/index.js': 'the entry of the bundle for readers',
  'web/http/public-file.ts': 'shared by the Studio’s page and the social images',
  'web/requests/consent.ts': 'shared by the form, the stored request and the privacy page',
  'web/server/await-lake.ts': 'the one message of the process that starts the site',
  'web/server/require-node.cjs': 'loaded before anything else, by every version of Node.js',
  'web/server/start.mjs': 'loaded before anything else, by every version of Node.js',
}

/** Why a folder has more than 16 files. */
const crowded: Record<string, string> = {
  'bench/engine': 'each file is one stage, or one of the compared engines',
  'bench/web': 'each file is one measurement or one server that is measured',
  'schemas/objects': 'each file is one type of Sanity’s schema',
  'scripts/import': 'the steps of one command',
  'scripts/system': 'what several commands share',
  scripts: 'the commands of package.json',
  'studio/review': 'each file is one group of findings, or what they share',
  'studio/sources': 'each format has a parser, its tables and a reader',
  'studio/typing/paste': 'each file is one step of the conversion',
}

const reasons = {
  small: {rule: `Give the file at least ${minLines} lines`, of: small},
  crowded: {rule: `Leave at most ${maxSiblings} files in the folder`, of: crowded},
}

test('a file has at least 15 lines, or a reason', () => {
  const short = files.filter((file) => linesOf(file) < minLines)
  expectReasons('small', short)
})

test('a folder has at most 16 files, or a reason', () => {
  const folders = Map.groupBy(files, dirname)
  const full = [...folders].filter(([, inside]) => inside.length > maxSiblings)
  expectReasons(
    'crowded',
    full.map(([folder]) => folder),
  )
})

test('no folder holds a single file', () => {
  const entries = new Map<string, Set<string>>()
  for (const file of files) {
    for (let path = file; path !== '.'; path = dirname(path)) {
      const folder = dirname(path)
      entries.set(folder, (entries.get(folder) ?? new Set()).add(basename(path)))
    }
  }
  const lonely = [...entries].filter(([folder, inside]) => folder !== '.' && inside.size === 1)
  expect(
    lonely.map(([folder]) => folder),
    'Move the single file of each folder into the folder above',
  ).toEqual([])
})

/** Expects each exception to have a reason in the table of this name, and the table to have no other entries. */
function expectReasons(table: keyof typeof reasons, exceptions: string[]): void {
  const {rule, of} = reasons[table]
  const place = `\`${table}\` in tests/repository/folders.test.ts`
  expect(
    exceptions.filter((path) => !Object.hasOwn(of, path)),
    `${rule}, or say why not in ${place}`,
  ).toEqual([])
  expect(
    Object.keys(of).filter((path) => !exceptions.includes(path)),
    `No exception any more, so remove it from ${place}`,
  ).toEqual([])
}

function linesOf(file: string): number {
  return readFileSync(resolve(root, file), 'utf8').trimEnd().split('\n').length
}
