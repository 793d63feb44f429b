import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {projectRoot} from '../../scripts/system/project-root.ts'
import {packageCommand, runProgram} from '../../scripts/system/run-program.ts'

const files = {
  'package.json': '{"private": true, "type": "module"}\n',
  'tsconfig.json': '{}\n',
  'next.config.js': `export default {turbopack: {root: ${JSON.stringify(projectRoot)}}}\n`,
  'app/layout.js':
    'export default function Layout({children}) {\n  return <html lang="en"><body>{children}</body></html>\n}\n',
  'app/page.js': 'export default function Page() {\n  return <p>Empty.</p>\n}\n',
}

/**
 * Creates and builds the smallest possible Next page. Returns its folder, which is inside the project so that
 * packages resolve.
 */
export async function buildEmptyNext(): Promise<string> {
  const folder = join(projectRoot, '.cache', 'bench', 'empty-next')
  rmSync(folder, {recursive: true, force: true})
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), {recursive: true})
    writeFileSync(join(folder, path), text)
  }
  const {code, output} = await runProgram([packageCommand('next/dist/bin/next'), 'build', folder], {
    env: {NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1'},
  })
  if (code !== 0) throw new Error(`Next failed to build an empty page:\n${output}`)
  return folder
}
