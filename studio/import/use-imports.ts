import {useToast} from '@sanity/ui/toast'
import {useCallback, useEffect, useMemo, useRef, useState} from 'react'
import {useClient} from 'sanity'
import type {ImportCommand, ImportList, ImportOptions} from '../../web/shared/imports/import-job.ts'
import {apiVersion} from '../structure/live-list.ts'
import {isBusy} from './actions.ts'
import {SiteError, type Obstacle} from '../site-access.ts'
import {importsApi, type ImportsApi} from './imports-api.ts'

const busyMs = 1000
const idleMs = 15_000

interface Seen {
  /** The last list, also while the site does not respond. */
  list?: ImportList
  obstacle: Obstacle | undefined
}

async function look(api: ImportsApi): Promise<Seen> {
  try {
    return {list: await api.list(), obstacle: undefined}
  } catch (error) {
    return {obstacle: (error instanceof SiteError && error.obstacle) || 'no answer'}
  }
}

/** Returns the imports of this site, kept current, and what can be done with them. */
export function useImports() {
  const client = useClient({apiVersion})
  const toast = useToast()
  const api = useMemo(() => importsApi(client), [client])
  const [{list, obstacle}, setSeen] = useState<Seen>({obstacle: undefined})
  /** The uploads of this page, by the id of the import. */
  const [uploads, setUploads] = useState<Record<string, number>>({})
  const isAlive = useRef(true)
  const refresh = useCallback(
    () => look(api).then((seen) => isAlive.current && setSeen((before) => ({...before, ...seen}))),
    [api],
  )
  const isWorking = list?.jobs.some(isBusy) ?? false
  useEffect(() => {
    isAlive.current = true
    return () => {
      isAlive.current = false
    }
  }, [])
  useEffect(() => {
    if (obstacle === 'no rights' || obstacle === 'no process') return
    void refresh()
    const timer = setInterval(() => void refresh(), isWorking ? busyMs : idleMs)
    return () => clearInterval(timer)
  }, [refresh, isWorking, obstacle])

  const complain = (error: unknown) =>
    toast.push({
      status: 'error',
      title: error instanceof Error ? error.message : String(error),
      duration: 10_000,
    })

  async function command(id: string, name: ImportCommand, options?: ImportOptions): Promise<void> {
    try {
      await api.command(id, name, options)
    } catch (error) {
      complain(error)
    }
    await refresh()
  }

  /** Uploads a file and has it read, so that the plan follows. */
  async function upload(file: File): Promise<void> {
    let id: string | undefined
    try {
      const job = await api.upload(file, list?.pieceBytes ?? 512 * 1024, (begun, received) => {
        if (id === undefined) void refresh()
        id = begun.id
        setUploads((before) => ({...before, [begun.id]: received}))
      })
      id = job.id
      await api.command(job.id, 'plan')
    } catch (error) {
      complain(error)
    }
    setUploads((before) => Object.fromEntries(Object.entries(before).filter(([one]) => one !== id)))
    await refresh()
  }

  return {api, list, obstacle, uploads, command, upload}
}

export type Imports = ReturnType<typeof useImports>
