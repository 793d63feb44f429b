import type {NextConfig} from 'next'

/** Headers that are the same for every answer. */
const fixedHeaders = [
  {key: 'X-Content-Type-Options', value: 'nosniff'},
  {key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin'},
  {
    key: 'Permissions-Policy',
    value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  },
  {key: 'X-Frame-Options', value: 'SAMEORIGIN'},
]

const config: NextConfig = {
  poweredByHeader: false,
  // Titles and descriptions stand in the head for every reader, not only for robots that Next knows.
  htmlLimitedBots: /.*/,
  // The Studio's file as it was built does not know this site's settings; the page at /studio does.
  redirects: async () => [{source: '/studio/index.html', destination: '/studio', permanent: false}],
  headers: async () => [
    {source: '/:path*', headers: fixedHeaders},
    {
      source: '/fonts/:file*.woff2',
      headers: [{key: 'Cache-Control', value: 'public, max-age=31536000, immutable'}],
    },
  ],
}

export default config
