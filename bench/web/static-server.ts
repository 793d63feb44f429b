// The baseline: a static server that only sends precompressed files from memory. The first argument is the
// folder. A file's name is its encoded path. Pictures are copied once from ORIGIN.
import {readdirSync, readFileSync} from 'node:fs'
import {createServer} from 'node:http'
import {join} from 'node:path'
import {brotliCompressSync, gzipSync} from 'node:zlib'

const [folder = '.'] = process.argv.slice(2)

const pages = new Map(
  readdirSync(folder).map((file) => {
    const plain = readFileSync(join(folder, file))
    return [
      decodeURIComponent(file),
      {plain, gzip: gzipSync(plain, {level: 9}), br: brotliCompressSync(plain)},
    ]
  }),
)
const pictures = new Map<string, {type: string; bytes: Buffer}>()

const server = createServer((request, response) => {
  const {url = '/', headers} = request
  const page = pages.get(url)
  if (!page) return void sendPicture(url).catch(() => response.writeHead(404).end())
  const accepted = headers['accept-encoding'] ?? ''
  const encoding = (['br', 'gzip'] as const).find((each) => accepted.includes(each))
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    ...(encoding && {'Content-Encoding': encoding}),
  })
  response.end(page[encoding ?? 'plain'])

  async function sendPicture(path: string): Promise<void> {
    const {type, bytes} = pictures.get(path) ?? (await copyPicture(path))
    response.writeHead(200, {'Content-Type': type}).end(bytes)
  }
})
server.listen(Number(process.env['PORT']))

async function copyPicture(path: string) {
  if (!path.startsWith('/images/')) throw new Error(`${path} does not exist.`)
  const response = await fetch(`${process.env['ORIGIN']}${path}`, {
    headers: {accept: 'image/avif,*/*'},
  })
  const picture = {
    type: response.headers.get('content-type') ?? '',
    bytes: Buffer.from(await response.arrayBuffer()),
  }
  pictures.set(path, picture)
  return picture
}
