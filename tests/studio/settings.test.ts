import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {
  parseStudioSettings,
  readSiteTimeZone,
  readStudioSettings,
  readStudioTitle,
} from '../../studio/settings.ts'

describe('the settings in the page', () => {
  test('name the embedded lake', () => {
    const page = '{"projectId":"local","dataset":"production","apiHost":"http://localhost:3900"}'
    expect(parseStudioSettings(page)).toEqual(JSON.parse(page))
  })

  test('name no lake address for the hosted lake', () => {
    expect(parseStudioSettings('{"projectId":"abc12345","dataset":"production"}')).toEqual({
      projectId: 'abc12345',
      dataset: 'production',
      apiHost: null,
    })
  })

  test.for(['', 'not json'])('are rejected if they are not JSON: %j', (text) => {
    expect(() => parseStudioSettings(text)).toThrow(
      "#studio-settings element of the Studio's page does not contain valid JSON",
    )
  })

  test.for(['null', '{}', '{"projectId":"local"}', '{"projectId":1,"dataset":"production"}'])(
    'are rejected without a project and a dataset: %s',
    (text) => {
      expect(() => parseStudioSettings(text)).toThrow('name a project and a dataset')
    },
  )
})

describe('the page also names the site', () => {
  afterEach(() => vi.unstubAllGlobals())
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone

  test.for<[text: string | undefined, title: string, timeZone: string]>([
    ['{"timeZone":"Asia/Tokyo","title":"Near and far"}', 'Near and far', 'Asia/Tokyo'],
    ['{"timeZone":null,"title":""}', 'Stillwater', here],
    [undefined, 'Stillwater', here],
  ])('%s', ([textContent, title, timeZone]) => {
    const element = textContent === undefined ? null : {textContent}
    vi.stubGlobal('document', {getElementById: () => element})
    expect([readStudioTitle(), readSiteTimeZone()]).toEqual([title, timeZone])
  })
})

describe('without settings in the page, the environment is used', () => {
  const names = ['SANITY_STUDIO_PROJECT_ID', 'SANITY_STUDIO_DATASET', 'SANITY_STUDIO_API_HOST']
  const before = {...process.env}
  beforeEach(() => {
    for (const name of names) delete process.env[name]
  })
  afterEach(() => {
    process.env = {...before}
  })

  const cases: [string, Record<string, string>, ReturnType<typeof readStudioSettings>][] = [
    [
      'nothing set',
      {},
      {projectId: 'local', dataset: 'production', apiHost: 'http://localhost:3900'},
    ],
    [
      'another lake address',
      {SANITY_STUDIO_API_HOST: 'http://localhost:4900'},
      {projectId: 'local', dataset: 'production', apiHost: 'http://localhost:4900'},
    ],
    [
      'a hosted project',
      {SANITY_STUDIO_PROJECT_ID: 'abc12345', SANITY_STUDIO_DATASET: 'staging'},
      {projectId: 'abc12345', dataset: 'staging', apiHost: null},
    ],
  ]
  test.for(cases)('%s', ([, environment, settings]) => {
    Object.assign(process.env, environment)
    expect(readStudioSettings()).toEqual(settings)
  })
})
