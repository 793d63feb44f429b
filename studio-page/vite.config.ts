import {join} from 'node:path'
import {defineConfig} from 'vite'
import {firstScreen} from '../studio/build-plugins/first-screen.ts'
import {patchSanity} from '../studio/build-plugins/patch-sanity.ts'
import {removeOutsideRequests} from '../studio/build-plugins/remove-outside-requests.ts'

const isForFirstScreen = firstScreen(join(import.meta.dirname, 'main.ts'))

/**
 * Builds the Studio into web/public/studio, as `sanity build` does, but with few and large chunks. Every file in
 * `static/` has a hash as its name.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: '/studio/',
  publicDir: false,
  logLevel: 'error',
  plugins: [patchSanity(), removeOutsideRequests()],
  oxc: {jsx: {runtime: 'automatic'}},
  define: {
    'process.env.MODE': '"production"',
    // Inserts styles through the CSSOM, which is much faster than text.
    'process.env.SC_DISABLE_SPEEDY': '"false"',
    __SANITY_STAGING__: 'false',
  },
  build: {
    outDir: '../web/public/studio',
    emptyOutDir: true,
    assetsDir: 'static',
    chunkSizeWarningLimit: 7000,
    // These browsers support light-dark(). Its replacement ignores the colour scheme that is chosen in the Studio.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    rolldownOptions: {
      output: {
        entryFileNames: 'static/[hash].js',
        chunkFileNames: 'static/[hash].js',
        assetFileNames: 'static/[hash][extname]',
        codeSplitting: {
          groups: [
            // A change of our own code leaves the large file with the packages in browsers' caches.
            {
              name: (id, graph) => {
                if (!isForFirstScreen(id, graph)) return null
                return id.includes('/node_modules/') ? 'packages' : 'studio'
              },
            },
          ],
        },
      },
    },
  },
})
