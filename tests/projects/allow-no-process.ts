import {ChildProcess} from 'node:child_process'

/** Fails a test of the projects `pure` and `server` that starts a process or a browser. */
Object.assign(ChildProcess.prototype, {
  spawn() {
    throw new Error('This test starts a process. Name its file *.process.test.ts.')
  },
})
