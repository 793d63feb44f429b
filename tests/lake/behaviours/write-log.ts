import {createHash, randomBytes} from 'node:crypto'
import {expect} from 'vitest'
import type {LakeProcess} from '../lake-process.ts'

/**
 * Writes to a lake until it stops, records the acknowledged writes, and checks them against a restarted lake.
 */
export class WriteLog {
  readonly #transactions = new Map<string, number>()
  readonly #assets = new Map<string, {sha1: string; path: string}>()
  #sent = 0
  #waiting: {count: number; resolve: () => void}[] = []

  /** Resolves once this many further writes and uploads have been acknowledged. */
  acknowledged(count: number): Promise<void> {
    const {promise, resolve} = Promise.withResolvers<void>()
    this.#waiting.push({count: this.#done() + count, resolve})
    return promise
  }

  /** Writes transactions of three documents until the lake stops responding. */
  async write(lake: LakeProcess): Promise<void> {
    const client = lake.client({maxRetries: 0})
    for (;;) {
      const n = (this.#sent += 1)
      const transaction = client.transaction()
      for (const part of ['a', 'b', 'c']) {
        transaction.createOrReplace({_id: `${part}${n}`, _type: 'part', n})
        transaction.createOrReplace({_id: `last-${part}`, _type: 'last', n})
      }
      transaction.transactionId(`t${n}`)
      if (!(await isAcknowledged(transaction.commit()))) return
      this.#transactions.set(`t${n}`, n)
      this.#tell()
    }
  }

  /** Uploads files of up to a hundred kilobytes until the lake stops responding. */
  async upload(lake: LakeProcess): Promise<void> {
    const client = lake.client({maxRetries: 0})
    for (;;) {
      const bytes = randomBytes(1 + (randomBytes(3).readUIntBE(0, 3) % 100_000))
      const sha1 = createHash('sha1').update(bytes).digest('hex')
      const uploading = client.assets.upload('file', bytes, {filename: 'random.bin'})
      if (!(await isAcknowledged(uploading))) return
      const {_id, path} = await uploading
      this.#assets.set(_id, {sha1, path})
      this.#tell()
    }
  }

  /** Checks that acknowledged writes are complete, and all others complete or absent. */
  async verify(lake: LakeProcess): Promise<void> {
    const client = lake.client({perspective: 'raw'})
    const parts = await client.fetch<{n: number; _rev: string}[]>('*[_type == "part"]{n, _rev}')
    const counts = new Map<number, number>()
    for (const {n, _rev} of parts) {
      expect(_rev).toBe(`t${n}`)
      counts.set(n, (counts.get(n) ?? 0) + 1)
    }
    expect([...counts.values()].filter((count) => count !== 3)).toEqual([])
    expect([...this.#transactions.values()].filter((n) => !counts.has(n))).toEqual([])
    // Every transaction writes these three, so they must be from the same one.
    const lasts = await client.fetch<number[]>('*[_type == "last"].n')
    expect(new Set(lasts).size).toBe(lasts.length === 0 ? 0 : 1)
    expect([0, 3]).toContain(lasts.length)

    const assets = await client.fetch<{_id: string; path: string; sha1hash: string}[]>(
      '*[_type == "sanity.fileAsset"]{_id, path, sha1hash}',
    )
    const ids = new Set(assets.map(({_id}) => _id))
    expect([...this.#assets.keys()].filter((id) => !ids.has(id))).toEqual([])
    for (const {path, sha1hash} of assets) {
      const response = await fetch(`http://127.0.0.1:${lake.port}/${path}`)
      expect(response.status).toBe(200)
      const bytes = Buffer.from(await response.arrayBuffer())
      expect(createHash('sha1').update(bytes).digest('hex')).toBe(sha1hash)
    }
  }

  summary(): string {
    return `${this.#transactions.size} transactions and ${this.#assets.size} uploads acknowledged`
  }

  #done(): number {
    return this.#transactions.size + this.#assets.size
  }

  #tell(): void {
    this.#waiting = this.#waiting.filter(({count, resolve}) => {
      if (this.#done() < count) return true
      resolve()
      return false
    })
  }
}

/** Returns false if the lake has stopped. Any other error fails the test. */
async function isAcknowledged(work: Promise<unknown>): Promise<boolean> {
  try {
    await work
    return true
  } catch (error) {
    expect(error).not.toHaveProperty('statusCode')
    return false
  }
}
