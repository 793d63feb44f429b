import {closeSync, fdatasyncSync, openSync, writeSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {randomBytes} from 'node:crypto'
import type {WriteLog} from '../archive/write/write-documents.ts'

/**
 * Returns how the transactions of an import begin. The last one of a document is its revision, so a document that
 * nobody changed since has a revision that begins so.
 */
export function revisionPrefix(jobId: string): string {
  return `import-${jobId}-`
}

/**
 * Opens the log of an import: a file with the ids of the documents that it creates, a line each. They are on disk before
 * the documents are stored, so a process that is killed leaves no document that is not in the log.
 */
export function openWriteLog(file: string, jobId: string): WriteLog & {close: () => void} {
  const descriptor = openSync(file, 'a', 0o600)
  return {
    next: () => ({transactionId: `${revisionPrefix(jobId)}${randomBytes(9).toString('hex')}`}),
    creating(ids) {
      if (ids.length === 0) return
      writeSync(descriptor, ids.map((id) => `${id}\n`).join(''))
      fdatasyncSync(descriptor)
    },
    close: () => closeSync(descriptor),
  }
}

/** Returns the ids in a log, each once. A line that was cut off at the end of the machine's power is no id. */
export async function readWriteLog(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => '')
  return [...new Set(text.slice(0, text.lastIndexOf('\n') + 1).split('\n'))].filter(Boolean)
}
