import type {SiteSettings} from '../settings.ts'
import {fileName} from './file-href.ts'

export interface FileAddress {
  /** The file's address on the lake. */
  address: URL
  /** The name for the downloaded file. */
  name: string
}

/**
 * Parses the path of `/files/<project>/<dataset>/<file>/<name>`. Undefined unless it is a file of our own dataset, so
 * that this route cannot be used as a proxy.
 */
export function fileAddress(
  path: string[],
  {projectId, dataset, lake}: SiteSettings,
): FileAddress | undefined {
  const [project = '', data = '', file = '', name = '', ...rest] = path
  const extension = /^[a-zA-Z0-9]{16,64}\.([a-z0-9]{1,16})$/.exec(file)?.[1]
  if (project !== projectId || data !== dataset || !extension || rest.length > 0) return
  const origin = lake.kind === 'embedded' ? lake.origin : 'https://cdn.sanity.io'
  return {
    address: new URL(`/files/${project}/${data}/${file}`, origin),
    name: fileName(name, extension),
  }
}
