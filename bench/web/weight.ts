import {gzipSync} from 'node:zlib'
import type {Browser, CDPSession} from '@playwright/test'

/** The cost of one visit with an empty cache, without pictures. */
export interface Weight {
  /** Until the page is complete. */
  requests: number
  /** Later requests of the open page: the event stream. */
  later: number
  /** Bytes on the wire, including response headers. */
  transferred: number
  /** Bytes, compressed with gzip. */
  html: number
  /** Bytes of scripts, compressed with gzip: files and inline. */
  script: number
  /** The part of Next and React. */
  framework: number
  /** Bytes on the wire, by kind of resource. */
  kinds: Record<string, number>
}

interface Request {
  url: string
  type: string
  wire: number
}

const pictures = new Set(['Image', 'Ping'])
const inline = /<script(?![^>]*\bsrc=)(?![^>]*type="application\/)[^>]*>([\s\S]*?)<\/script>/g

/** Measures a phone's first visit in a browser. */
export async function weigh(browser: Browser, address: string): Promise<Weight> {
  const context = await browser.newContext({viewport: {width: 390, height: 844}})
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const requests = await watch(session)
  const response = await page.goto(address, {waitUntil: 'load'})
  const html = (await response?.text()) ?? ''
  await page.evaluate(() => document.fonts.ready)
  // The page opens the event stream only when it is idle.
  await page.waitForTimeout(1000)
  const seen = [...requests.values()].filter(({type, url}) => !pictures.has(type) && !isIcon(url))
  const [later, atOnce] = [seen.filter(isLater), seen.filter((request) => !isLater(request))]
  const scripts = await Promise.all(
    atOnce
      .filter(({type}) => type === 'Script')
      .map(async ({url}) => ({url, text: await (await fetch(url)).text()})),
  )
  scripts.push(...[...html.matchAll(inline)].map(([, text = '']) => ({url: 'inline', text})))
  await context.close()
  return {
    requests: atOnce.length,
    later: later.length,
    transferred: sum(atOnce.map(({wire}) => wire)),
    html: gzipSync(html, {level: 9}).length,
    script: sum(scripts.map(compressed)),
    framework: sum(scripts.filter(isFramework).map(compressed)),
    kinds: Object.fromEntries(
      [...Map.groupBy(atOnce, ({type}) => type)].map(([type, group]) => [
        type,
        sum(group.map(({wire}) => wire)),
      ]),
    ),
  }
}

async function watch(session: CDPSession): Promise<Map<string, Request>> {
  const requests = new Map<string, Request>()
  session.on('Network.requestWillBeSent', ({requestId, request, type = 'Other'}) => {
    if (!request.url.startsWith('data:')) requests.set(requestId, {url: request.url, type, wire: 0})
  })
  session.on('Network.loadingFinished', ({requestId, encodedDataLength}) => {
    const request = requests.get(requestId)
    if (request) request.wire = encodedDataLength
  })
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', {cacheDisabled: true})
  return requests
}

function isLater({type}: Request): boolean {
  return type === 'EventSource'
}

function isIcon(url: string): boolean {
  return /icon/.test(new URL(url).pathname)
}

function isFramework({url, text}: {url: string; text: string}): boolean {
  return url.includes('/_next/') || /self\.__next|TURBOPACK|^\$R/.test(text)
}

function compressed({text}: {text: string}): number {
  return gzipSync(text, {level: 9}).length
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
