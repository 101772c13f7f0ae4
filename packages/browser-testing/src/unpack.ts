import chromium from '@sparticuz/chromium'

// Run as a child process: TMPDIR says where to, and AWS_EXECUTION_ENV (which changes the loader
// path of the whole process) asks for the shared libraries that a bare machine lacks.
await chromium.executablePath()
