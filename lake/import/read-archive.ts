import {createReadStream} from 'node:fs'
import {createGunzip} from 'node:zlib'
import {linesIn} from '../../common/lines.ts'
import {tarFiles} from '../../common/tar.ts'
import {isJsonObject, type Json, type JsonObject} from '../document.ts'

/** The archive of a dataset, as `sanity dataset export` and `npm run export` write it. */
export interface DatasetArchive {
  documents: JsonObject[]
  /** What is known of each asset beside its bytes, by `<kind>-<hash>`. */
  assetDetails: JsonObject
  /** Reads the images and files, one after the other. Names are `images/<file>` and `files/<file>`. */
  assets: () => AsyncIterable<{name: string; content: Buffer}>
}

const isText = (name: string): boolean => /(^|\/)(data\.ndjson|assets\.json)$/.test(name)
const isAsset = (name: string): boolean => /(^|\/)(images|files)\/[^/]+$/.test(name)

/** @throws an Error of one line if the file is not an archive of a dataset */
export async function readArchive(file: string): Promise<DatasetArchive> {
  let documents: JsonObject[] | undefined
  let assetDetails: JsonObject = {}
  try {
    for await (const {name, content} of filesOf(file, isText)) {
      if (name.endsWith('assets.json')) assetDetails = objectIn(content.toString())
      else documents = Array.from(linesIn(content), objectIn)
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(`"${file}" cannot be read as the archive of a dataset: ${why}.`, {cause: error})
  }
  if (!documents)
    throw new Error(`"${file}" is not the archive of a dataset: it has no data.ndjson.`)
  return {
    documents,
    assetDetails,
    async *assets() {
      for await (const {name, content} of filesOf(file, isAsset)) {
        yield {name: name.split('/').slice(-2).join('/'), content}
      }
    },
  }
}

function filesOf(file: string, wants: (name: string) => boolean) {
  const content = createGunzip()
  // A pipe does not pass errors on.
  createReadStream(file)
    .on('error', (error) => content.destroy(error))
    .pipe(content)
  return tarFiles(content, wants)
}

function objectIn(text: string): JsonObject {
  const value: Json = JSON.parse(text)
  if (isJsonObject(value)) return value
  throw new Error('it contains a line that is not an object')
}
