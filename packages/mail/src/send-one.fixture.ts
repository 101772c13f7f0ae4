import { openMail } from './open.ts'

const mail = openMail(process.argv[2] ?? '', { from: 'busker@music.example' })
await mail.send({ to: 'ada@music.example', subject: 'Hello', text: 'Hello', html: '<p>Hello</p>' })
mail.close()
