import {createReadStream} from 'node:fs'
import {readdir, readFile, realpath, stat} from 'node:fs/promises'
import {join, relative, sep} from 'node:path'
import type {ArchiveFiles} from '../item.ts'
import {StartFailure} from '../../../system/start-failure.ts'
import {openZip} from './zip-files.ts'

/** Folders that hold no content: of tools, versions and generated pages. */
const ignored =
  /(?:^|\/)(?:node_modules|\.git|\.github|\.jekyll-cache|\.astro|\.next|__MACOSX|\.DS_Store)(?:\/|$)/

const maxFiles = 200_000
export const highWaterMark = 256 * 1024
/** A text or picture of an archive. */
export const maxFileBytes = 128 * 1024 * 1024

/** Opens a folder or a zip archive. */
export async function openFiles(path: string): Promise<ArchiveFiles> {
  const files = (await statusOf(path)).isDirectory() ? await openFolder(path) : await openZip(path)
  const paths = files.paths.filter((one) => !ignored.test(one)).sort()
  return {...files, paths}
}

/** @throws StartFailure if there is nothing at the path. */
export async function statusOf(path: string) {
  try {
    return await stat(path)
  } catch {
    throw new StartFailure(`There is no file or folder ${path}.`)
  }
}

async function openFolder(folder: string): Promise<ArchiveFiles> {
  const top = await realpath(folder)
  const found = await readdir(top, {recursive: true, withFileTypes: true})
  if (found.length > maxFiles) {
    throw new StartFailure(
      `${folder} has more than ${maxFiles} files. Name the folder of the site itself.`,
    )
  }
  const paths = found
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => relative(top, join(entry.parentPath, entry.name)).split(sep).join('/'))
  const locate = async (path: string): Promise<string> => {
    // A symbolic link may lead out of the folder.
    const file = await realpath(join(top, path))
    if (!file.startsWith(`${top}${sep}`)) throw new Error(`${path} leads out of the folder.`)
    return file
  }
  const read = async (path: string): Promise<Buffer> => {
    const file = await locate(path)
    const {size} = await stat(file)
    if (size > maxFileBytes)
      throw new Error(
        `${path} is larger than ${maxFileBytes / 1024 / 1024} MB. Split the export, or leave this file out.`,
      )
    return readFile(file)
  }
  async function* stream(path: string): AsyncGenerator<Buffer> {
    yield* createReadStream(await locate(path), {highWaterMark})
  }
  return {paths, read, stream, close() {}}
}
