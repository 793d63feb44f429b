import {defineConfig} from 'vite'

/** Builds overlays.ts with all that it needs into web/public/preview. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/preview/',
  publicDir: false,
  logLevel: 'error',
  build: {
    outDir: '../public/preview',
    emptyOutDir: true,
    modulePreload: false,
    // All of it is fetched at once, by editors only.
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: 'overlays.ts',
      output: {entryFileNames: 'overlays.js'},
    },
  },
})
