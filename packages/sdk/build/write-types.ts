#!/usr/bin/env bun
/** Writes the types of the Web API anew from the OpenAPI document. */
import { join } from 'node:path'
import { typesOf } from './types-of.ts'

await Bun.write(join(import.meta.dir, '..', 'src', 'types.ts'), await typesOf())
