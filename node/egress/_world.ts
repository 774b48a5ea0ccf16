/**
 * A server of tests in one namespace: HTTP on port 80 of each address (its argument list), answering with the address;
 * `/to/ADDRESS` redirects there. With names (`NAME=ADDRESS`), a name server for them on the first address. Says `ready`.
 */
import { createSocket } from 'node:dgram'
import { createServer } from 'node:http'
import { once } from 'node:events'
import { answerTo, Code, QuestionType, readQuestion } from './question.ts'

const addresses = process.argv.slice(2).filter((word) => !word.includes('='))
const names = new Map(
  process.argv.slice(2).flatMap((word) => (word.includes('=') ? [word.split('=') as [string, string]] : []))
)

for (const address of addresses) {
  const server = createServer(({ url = '' }, response) => {
    const to = /^\/to\/(.+)$/.exec(url)?.[1]
    if (to !== undefined) response.writeHead(302, { location: `http://${to}/` })
    response.end(`from ${address}`)
  })
  server.listen(80, address)
  await once(server, 'listening')
}
if (names.size > 0) {
  const socket = createSocket('udp4')
  socket.on('message', (packet, from) => {
    const question = readQuestion(packet)
    if (question === undefined) return
    const address = question.type === QuestionType.a ? names.get(question.name) : undefined
    const answer =
      address === undefined ? answerTo(question, Code.unknown) : answerTo(question, Code.ok, [{ address, ttl: 60 }])
    socket.send(answer, from.port, from.address)
  })
  socket.bind(53, addresses[0])
  await once(socket, 'listening')
}
process.on('disconnect', () => process.exit(0))
process.send?.('ready')
