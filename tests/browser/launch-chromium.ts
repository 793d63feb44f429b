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
 * Launches the browser for the journeys: the installed Chromium or Chrome (`CHROMIUM_PATH` names another), or
 * else the one in the npm package `@sparticuz/chromium` (Linux only).
 */
export async function findChromium(): Promise<ChromiumProgram> {
  const named = process.env['CHROMIUM_PATH']
  if (named && !existsSync(named)) {
    throw new Error(`CHROMIUM_PATH is "${named}", but there is no file at that path.`)
  }
  const system = named ?? systemBrowsers.find((path) => existsSync(path))
  if (system) return {path: system, args: plain}
  try {
    const {default: packaged} = await import('@sparticuz/chromium')
    packaged.setGraphicsMode = false
    // The package's recommended arguments are omitted: they disable the same-origin policy, which the
    // journeys test, and run everything in one process.
    return {path: await packaged.executablePath(), args: ['--disable-gpu', ...plain]}
  } catch (error) {
    throw new Error(
      'No browser for the journeys: neither Chromium nor Chrome is installed, and the packaged one does ' +
        'not run here. Install Chromium (Debian: apt-get install chromium) or set CHROMIUM_PATH.',
      {cause: error},
    )
  }
}

const plain = [
  // A sandbox needs privileges that containers and root shells lack; the pages are our own.
  '--no-sandbox',
  // Chromium's background requests only slow a journey down without a network.
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--disable-sync',
  // A journey is too short for optimized code: without V8's two last compilers, the Studio's pages take a fifth less
  // processor time, and half of the time in the kernel.
  '--js-flags=--no-turbofan --no-maglev',
]

export async function launchChromium(): Promise<Browser> {
  const {path, args} = await findChromium()
  return chromium.launch({executablePath: path, args, headless: true})
}
