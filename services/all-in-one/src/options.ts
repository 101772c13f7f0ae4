import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { mailProblem, senderProblem } from '@busker/mail/problems'
import { InvalidArgumentError, Option } from 'commander'

const folder = (given: string) => {
  if (!given.trim()) throw new InvalidArgumentError('It is empty: name a folder.')
  return resolve(given.replace(/^~(?=$|\/)/, homedir()))
}

const port = (given: string) => {
  const number = Number(given)
  if (!/^\d+$/.test(given) || number > 65_535)
    throw new InvalidArgumentError('It must be a whole number from 0 (any free port) to 65535.')
  return number
}

const origin = (given: string) => {
  const url = URL.parse(given)
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash)
    throw new InvalidArgumentError('It must be an origin such as https://music.example.')
  return url.origin
}

export const dataOption = () =>
  new Option('--data <folder>', 'where Busker keeps its database, covers and secrets')
    .env('BUSKER_DATA')
    .default(resolve(homedir(), '.busker'), '~/.busker')
    .argParser(folder)

export const fromOption = () =>
  new Option('--from <folder>', 'the data folder of the Busker that moves; it stays as it is')
    .makeOptionMandatory()
    .argParser(folder)

export const toOption = () =>
  new Option(
    '--to <file>',
    'a file that names the new stores as the services do, CATALOG_DATABASE_URL=… a line; without it the environment does',
  ).argParser((file) => resolve(file))

export const libraryOption = () =>
  new Option(
    '--library <folder>',
    'the folder with your music; it is only ever read. Without it: the folder of the last start, else a demo library',
  )
    .env('BUSKER_LIBRARY')
    .argParser(folder)

export const portOption = () =>
  new Option('--port <number>', 'the port of the site; 0 takes any free one')
    .env('BUSKER_PORT')
    .default(8080)
    .argParser(port)

export const hostOption = () =>
  new Option('--host <address>', 'the address to listen on; 0.0.0.0 lets other machines in')
    .env('BUSKER_HOST')
    .default('127.0.0.1')

export const publicUrlOption = () =>
  new Option('--public-url <origin>', 'the address under which others reach the site')
    .env('BUSKER_PUBLIC_URL')
    .default(undefined, 'http://localhost:<port>')
    .argParser(origin)

const proxyCount = (given: string) => {
  if (!/^\d$/.test(given)) throw new InvalidArgumentError('It must be a whole number from 0 to 9.')
  return Number(given)
}

export const proxiesOption = () =>
  new Option(
    '--proxies <number>',
    'how many reverse proxies of yours stand in front and add to X-Forwarded-For',
  )
    .env('BUSKER_PROXIES')
    .default(0)
    .argParser(proxyCount)

const requestCount = (given: string) => {
  if (!/^[1-9]\d{0,14}$/.test(given))
    throw new InvalidArgumentError('It must be a whole number of at least 1.')
  return Number(given)
}

export const rateLimitOption = () =>
  new Option(
    '--rate-limit <number>',
    'how many requests one address may send to the API in 30 seconds',
  )
    .env('BUSKER_RATE_LIMIT')
    .default(6000)
    .argParser(requestCount)

const mailUrl = (given: string) => {
  const problem = mailProblem(given)
  if (problem) throw new InvalidArgumentError(`It ${problem}.`)
  return given
}

const sender = (given: string) => {
  const problem = senderProblem(given)
  if (problem) throw new InvalidArgumentError(`It ${problem}.`)
  return given
}

export const mailOption = () =>
  new Option('--mail <url>', 'the mail server that sends letters: smtps://USER:PASSWORD@host')
    .env('BUSKER_MAIL')
    .default(undefined, 'letters become files in the data folder, and their links are printed')
    .argParser(mailUrl)

export const mailFromOption = () =>
  new Option('--mail-from <address>', 'the address that letters come from')
    .env('BUSKER_MAIL_FROM')
    .default(undefined, 'busker@<host of the site>')
    .argParser(sender)

export const urlOption = () =>
  new Option('--url <origin>', 'the address of the running server')
    .env('BUSKER_URL')
    .default(undefined, 'the one that runs on the data folder')
    .argParser(origin)

export const operatorKeyOption = () =>
  new Option('--operator-key <key>', "the server's operator key")
    .env('BUSKER_OPERATOR_KEY')
    .default(undefined, 'the one in the data folder')

export interface StartOptions {
  library?: string
  port: number
  host: string
  data: string
  publicUrl?: string
  proxies: number
  rateLimit: number
  mail?: string
  mailFrom?: string
}

export interface ServerOptions {
  data: string
  url?: string
  operatorKey?: string
}
