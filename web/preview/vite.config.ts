import {defineConfig} from 'vite'

/** Builds overlays.ts and its dependencies into web/public/preview. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/preview/',
  publicDir: false,
  logLevel: 'error',
  build: {
    outDir: '../public/preview',
    emptyOutDir: true,
    modulePreload: false,
    // Only editors load it, at once.
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: 'overlays.ts',
      output: {entryFileNames: 'overlays.js'},
    },
  },
})
