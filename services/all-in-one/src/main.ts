#!/usr/bin/env bun
import { Command, CommanderError } from 'commander'
import { WrongConfig } from '@busker/config/read'
import { explain } from '@busker/stores/explain'
import { StoreProblem } from '@busker/stores/problem'
import { forgetFolder } from './forget.ts'
import { importFolder } from './import.ts'
import type { MoveOptions } from './moving/move.ts'
import {
  type ServerOptions,
  type StartOptions,
  dataOption,
  fromOption,
  hostOption,
  libraryOption,
  mailFromOption,
  mailOption,
  operatorKeyOption,
  portOption,
  proxiesOption,
  rateLimitOption,
  publicUrlOption,
  toOption,
  urlOption,
} from './options.ts'
import { printOwnerLink } from './owner-link.ts'
import { reindexSearch } from './reindex.ts'
import { UserError } from './user-error.ts'

const busker = new Command('busker')
  .description('Music streaming you own, that plays on any page.')
  .exitOverride()
  .configureOutput({
    // One line, whatever commander adds: what is wrong, what was meant, where to read on.
    outputError: (said, write) =>
      write(
        `busker: ${said
          .replace(/^error: /, '')
          .trim()
          .replace(/\s*\n\s*/g, ' ')} (--help explains every option)\n`,
      ),
  })

busker
  .command('start')
  .description('Start Busker: everything in this process, one data folder. Without a command, too.')
  .addOption(libraryOption())
  .addOption(portOption())
  .addOption(hostOption())
  .addOption(dataOption())
  .addOption(publicUrlOption())
  .addOption(proxiesOption())
  .addOption(rateLimitOption())
  .addOption(mailOption())
  .addOption(mailFromOption())
  // Only this command needs all services: the others, and a wrong value, answer at once.
  .action(async (options: StartOptions) => (await import('./start.ts')).start(options))

busker
  .command('import')
  .description('Import a folder of music into a running Busker.')
  .argument('<folder>', "the folder, on the server's own disk")
  .addOption(dataOption())
  .addOption(urlOption())
  .addOption(operatorKeyOption())
  .action((folder: string, options: ServerOptions) => importFolder(folder, options))

busker
  .command('forget')
  .description('Let a running Busker go of a folder: its tracks leave the library, its files stay.')
  .argument('<folder>', 'the folder, as it was imported')
  .addOption(dataOption())
  .addOption(urlOption())
  .addOption(operatorKeyOption())
  .action((folder: string, options: ServerOptions) => forgetFolder(folder, options))

busker
  .command('reindex')
  .description('Build the search index of a running Busker anew; searching goes on meanwhile.')
  .addOption(dataOption())
  .addOption(urlOption())
  .addOption(operatorKeyOption())
  .action((options: ServerOptions) => reindexSearch(options))

busker
  .command('owner-link')
  .description('Print a new link that signs the owner of a running Busker in, once.')
  .addOption(dataOption())
  .addOption(urlOption())
  .addOption(operatorKeyOption())
  .action((options: ServerOptions) => printOwnerLink(options))

busker
  .command('doctor')
  .description(
    'Look at every store that the environment names: version, rights, clock. 1 when one is ill.',
  )
  .option('--json', 'for programs')
  .action(async (options: { json?: boolean }) =>
    (await import('./doctor/doctor.ts')).seeDoctor(options),
  )

busker
  .command('move')
  .description(
    'Take a stopped Busker to other stores, with all that it keeps. Once more goes on, or changes nothing.',
  )
  .addOption(fromOption())
  .addOption(toOption())
  .action(async (options: MoveOptions) => (await import('./moving/move.ts')).move(options))

// Package runners pass the `--` on that separates their own options from ours.
const given = process.argv.slice(2).filter((argument) => argument !== '--')
// Without a command it starts. As a default of commander's, that would take a wrong command for an argument.
const isStart = given[0] === undefined || /^-(?!h$|-help$)/.test(given[0])

try {
  await busker.parseAsync(isStart ? ['start', ...given] : given, { from: 'user' })
} catch (error) {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2)
  if (error instanceof UserError || error instanceof WrongConfig) {
    console.error(`busker: ${error.message}`)
    process.exit(error instanceof UserError ? error.exitCode : 2)
  }
  if (error instanceof StoreProblem && error.variable === 'MAIL_URL') error.variable = '--mail'
  const said = error instanceof Error ? error.message : String(error)
  console.error(`busker: ${error instanceof StoreProblem ? explain(error, {}) : said}`)
  process.exit(1)
}
