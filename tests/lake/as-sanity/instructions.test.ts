import {expect, test} from 'vitest'
import {authorityName} from '../../../lake/as-sanity/certificate.ts'
import {instructions} from '../../../lake/as-sanity/instructions.ts'

const given = {
  project: 'abc123',
  dataset: 'production',
  port: 443,
  authorityHash: 'hash=',
  isNewAuthority: false,
}
const print = (folder: string, program: string) =>
  instructions({...given, folder, program, authorityFile: `${folder}/ca.pem`})

test('the printed commands can be pasted from folders whose names have spaces and quotation marks', () => {
  const text = print('/my lake/it’s', "/a'b/start.mjs")
  expect(text).toContain(
    String.raw`LAKE_DIR='/my lake/it’s' node '/a'\''b/start.mjs' as-sanity abc123 run -- npm run dev`,
  )
  expect(text).toContain(String.raw`run -- node '/a'\''b/start.mjs' as-sanity abc123 token`)
  expect(text).toContain(`NODE_EXTRA_CA_CERTS='/my lake/it’s/ca.pem'`)
})

test('other folders are printed as they are', () => {
  expect(print('/lake', '/a/start.mjs')).toContain('LAKE_DIR=/lake node /a/start.mjs as-sanity')
})

test('the way back names everything that the way there leaves in a browser, the machine and the project', () => {
  const [, back = ''] = print('/lake', '/a/start.mjs').split('\nBACK')
  const left = [
    'Log out of the Studio while the lake is running, and close its tabs',
    'profile of a browser of its own can be deleted',
    'the lines from',
    'NODE_EXTRA_CA_CERTS',
    `the authority "${authorityName}"`,
    'the token (it begins with "sk-stillwater-")',
    'built and cached from its content',
  ]
  for (const each of left) expect(back.replace(/\s+/g, ' ')).toContain(each)
})
