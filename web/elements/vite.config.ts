import {defineConfig} from 'vite'

/** Builds the elements for readers into one file, web/public/elements/elements.js. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/elements/',
  publicDir: false,
  logLevel: 'error',
  build: {
    outDir: '../public/elements',
    emptyOutDir: true,
    modulePreload: false,
    rolldownOptions: {
      input: 'index.js',
      output: {entryFileNames: 'elements.js'},
    },
  },
})
