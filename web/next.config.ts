import type {NextConfig} from 'next'
import {fixedHeaders} from './security-headers.ts'

const config: NextConfig = {
  poweredByHeader: false,
  // Titles and descriptions stand in the head for every reader, not only for robots that Next knows.
  htmlLimitedBots: /.*/,
  headers: async () => [{source: '/:path*', headers: fixedHeaders}],
}

export default config
