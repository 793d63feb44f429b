import {contentChecks} from './content-checks.ts'
import type {Check} from './finding.ts'
import {machineChecks} from './machine-checks.ts'
import {serviceChecks} from './service-checks.ts'

/** All checks, in the order of their lines. */
export const checks: readonly Check[] = [...machineChecks, ...serviceChecks, ...contentChecks]
