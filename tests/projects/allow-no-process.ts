import {ChildProcess} from 'node:child_process'

/** In the projects `pure` and `server`, no test starts a process or a browser. */
Object.assign(ChildProcess.prototype, {
  spawn() {
    throw new Error('This test starts a process: name its file *.process.test.ts.')
  },
})
