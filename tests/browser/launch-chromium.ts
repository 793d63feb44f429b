import {existsSync} from 'node:fs'
import {chromium, type Browser} from '@playwright/test'

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

export interface ChromiumProgram {
  path: string
  args: string[]
}

/**
 * The browser for the journeys: the machine's own Chromium or Chrome (`CHROMIUM_PATH` names another),
 * else the one that comes inside the npm package `@sparticuz/chromium` (Linux only).
 */
export async function findChromium(): Promise<ChromiumProgram> {
  const named = process.env['CHROMIUM_PATH']
  if (named && !existsSync(named)) {
    throw new Error(`CHROMIUM_PATH is "${named}", but there is no file at that path.`)
  }
  const system = named ?? systemBrowsers.find((path) => existsSync(path))
  // A sandbox needs privileges that containers and root shells do not have; the pages are our own.
  if (system) return {path: system, args: ['--no-sandbox', ...quiet]}
  try {
    const {default: packaged} = await import('@sparticuz/chromium')
    packaged.setGraphicsMode = false
    const args = packaged.args.filter((arg) => !lax.has(arg))
    return {path: await packaged.executablePath(), args: [...args, ...quiet]}
  } catch (error) {
    throw new Error(
      'No browser for the journeys: neither Chromium nor Chrome is installed, and the packaged one does ' +
        'not run here. Install Chromium (Debian: apt-get install chromium) or set CHROMIUM_PATH.',
      {cause: error},
    )
  }
}

/** Chromium's own calls home, which only slow a journey down where there is no network. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--disable-sync',
]

/**
 * What the packaged browser leaves unguarded for its own purposes. A person's browser sends `Origin`,
 * asks before it sends, and keeps answers from pages that may not read them; so must this one.
 */
const lax = new Set([
  '--disable-web-security',
  '--allow-running-insecure-content',
  '--disable-site-isolation-trials',
])

export async function launchChromium(): Promise<Browser> {
  const {path, args} = await findChromium()
  return chromium.launch({executablePath: path, args, headless: true})
}
