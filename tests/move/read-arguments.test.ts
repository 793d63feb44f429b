import {expect, test} from 'vitest'
import {readArguments} from '../../scripts/move/read-arguments.ts'

test.each<[args: string, sentence: RegExp]>([
  ['', /^Usage: npm run move/],
  ['--to nowhere', /^The other end is "nowhere", but can only be "hosted"\./],
  ['--from here', /^The other end is "here", but can only be "hosted"\./],
  ['--to hosted --from hosted', /^Give --to or --from, not both\./],
  ['--to hosted --create secret', /^--create is "secret", but must be private or public\./],
  ['--to hosted --replace --keep', /^Give --replace or --keep, not both\./],
  ['--to hosted --quickly', /^Unknown option '--quickly'/],
])('“%s” is refused with its reason and the usage', (args, sentence) => {
  const read = () => readArguments(args.split(' ').filter(Boolean))
  expect(read).toThrow(sentence)
  expect(read).toThrow(/Usage: npm run move/)
})

test.each<[args: string, read: object]>([
  ['--to hosted', {toHosted: true, consent: 'none', dryRun: false}],
  ['--from hosted --replace --dry-run', {toHosted: false, consent: 'replace', dryRun: true}],
  ['--to hosted --keep --create private', {consent: 'keep', create: 'private'}],
])('“%s” is read', (args, read) => {
  expect(readArguments(args.split(' '))).toMatchObject(read)
})
