import {createReadStream} from 'node:fs'
import {open, readFile, stat} from 'node:fs/promises'
import {basename, dirname} from 'node:path'
import {StartFailure} from '../../../system/start-failure.ts'
import type {Archive, ArchiveFiles, ReadOptions} from '../item.ts'
import {highWaterMark, maxFileBytes, openFiles, statusOf} from './archive-files.ts'
import {decodeText} from './decode-text.ts'
import {openGhost} from './ghost.ts'
import {openMedium} from './medium.ts'
import {openSubstack} from './substack.ts'
import {openTextFolder} from './text-folder.ts'
import {openWxr} from './wxr/wxr.ts'

/** The bytes at the beginning of a file that tell its format. */
const headBytes = 4096

/**
 * Opens an archive: a file, a folder or a zip archive of any of the known formats.
 *
 * @throws StartFailure if it does not exist or its format is unknown.
 */
export async function openArchive(path: string, options: ReadOptions): Promise<Archive> {
  const isFolder = (await statusOf(path)).isDirectory()
  const head = isFolder ? '' : await readHead(path)
  if (isFolder || head.startsWith('PK\u0003\u0004'))
    return openMany(await openFiles(path), path, options)
  if (isFeed(head)) return openWxr([() => createReadStream(path, {highWaterMark})], null, options)
  if (/^\s*[{[]/.test(head)) {
    const archive = openGhost(await readText(path), null, options)
    if (archive) return archive
  }
  if (
    /\.(?:x?html?|md|markdown|mdx|txt)$/i.test(path) ||
    /^\s*<(?:!doctype html|html)/i.test(head)
  ) {
    const files = await openFiles(dirname(path))
    const one = {...files, paths: [basename(path)]}
    const archive = await openTextFolder(one, options)
    if (archive) return {...archive, name: 'saved page', files}
  }
  throw unknown(path)
}

async function openMany(files: ArchiveFiles, path: string, options: ReadOptions): Promise<Archive> {
  const texts = files.paths.filter((one) => /\.(?:md|markdown|mdx|html?|txt)$/i.test(one))
  const exports = await feedsOf(files)
  // A site generator may have a feed among its files, so many texts take precedence over it.
  if (exports.length > 0 && texts.length <= exports.length) {
    return openWxr(
      exports.map((one) => () => files.stream(one)),
      files,
      options,
    )
  }
  for (const one of files.paths.filter((each) => each.endsWith('.json')).slice(0, 20)) {
    const archive = await ghostOf(files, one, options)
    if (archive) return archive
  }
  const archive =
    openSubstack(files, options) ??
    (await openMedium(files, options)) ??
    (await openTextFolder(files, options))
  if (!archive) throw unknown(path)
  return archive
}

async function feedsOf(files: ArchiveFiles): Promise<string[]> {
  const found: string[] = []
  for (const path of files.paths) {
    if (!/\.(?:xml|rss|wxr)$/i.test(path)) continue
    for await (const piece of files.stream(path)) {
      if (isFeed(piece.subarray(0, headBytes).toString('latin1'))) found.push(path)
      break
    }
  }
  return found
}

async function ghostOf(
  files: ArchiveFiles,
  path: string,
  options: ReadOptions,
): Promise<Archive | null> {
  try {
    return openGhost(decodeText(await files.read(path)), files, options)
  } catch {
    return null
  }
}

function isFeed(head: string): boolean {
  return /<rss\b/i.test(head)
}

async function readHead(path: string): Promise<string> {
  const file = await open(path)
  try {
    const {buffer, bytesRead} = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    const isWide = buffer[0] === 0xff && buffer[1] === 0xfe
    const text = buffer.subarray(0, bytesRead)
    return (isWide ? text.toString('utf16le') : text.toString('latin1')).replace(
      /^(?:ï»¿|\uFEFF)/,
      '',
    )
  } finally {
    await file.close()
  }
}

async function readText(path: string): Promise<string> {
  const {size} = await stat(path)
  if (size > maxFileBytes * 4) throw new StartFailure(`${path} is larger than 512 MB.`)
  return decodeText(await readFile(path))
}

function unknown(path: string): StartFailure {
  return new StartFailure(
    `${path} is no archive that can be imported. Known are exports of WordPress, Squarespace (XML), Ghost (JSON), Substack and Medium (zip), folders of Jekyll, Hugo and Astro, saved pages (HTML), Markdown and plain text.`,
  )
}
