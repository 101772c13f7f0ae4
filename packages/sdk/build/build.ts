#!/usr/bin/env bun
/** Writes the package that is published, to `dist` or the folder that is named. */
import { join } from 'node:path'
import { buildPackage } from './build-package.ts'

await buildPackage(Bun.argv[2] ?? join(import.meta.dir, '..', 'dist'))
