import { startGateway } from './gateway.ts'
import { startHostPage } from './host-page.ts'

const gateway = await startGateway()
const { origin } = startHostPage(gateway.origin)

const pages = ['playlist/evening', 'album/evening', 'track/ev1', 'playlist/faulty', 'playlist/huge']
for (const music of pages) process.stdout.write(`${origin}/?music=${music}&theme=auto\n`)
