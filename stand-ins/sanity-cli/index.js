// The real package, which is there only during development: see ../README.md.
export * from 'sanity-cli'
