import {missingAddresses} from '../../../http/missing-addresses.ts'
import {ifEditor} from '../../../imports/respond.ts'
import {siteSettings} from '../../../settings.ts'

/** Lists the addresses that readers requested recently and did not find, for editors. Null without a long-lived process. */
export function GET(request: Request): Promise<Response> {
  return ifEditor(request, async () =>
    siteSettings().freshness === 'calls' ? null : missingAddresses(),
  )
}

export const OPTIONS = GET
