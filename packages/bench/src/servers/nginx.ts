import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { endChild, startChild } from './child.ts'
import { freePort } from './free-port.ts'
import { untilListening } from './until-listening.ts'

export const nginxMissing =
  'nginx is not on the PATH. On Debian: apt-get install nginx-light (no service need run)'

/** The path of nginx, or undefined. Debian keeps it where only root looks. */
export const findNginx = () =>
  Bun.which('nginx', { PATH: `${process.env.PATH ?? ''}:/usr/sbin:/usr/local/sbin` }) ?? undefined

/** One worker as Bun has one thread, sendfile, no log, connections that stay. */
const configuration = (folder: string, root: string, port: number) => `
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 8192; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  keepalive_timeout 300s;
  send_timeout 300s;
  default_type audio/mpeg;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  server {
    listen 127.0.0.1:${port} backlog=4096;
    root "${root}";
  }
}
`

/** Serves a folder by an nginx of its own. */
export async function startNginx(program: string, folder: string, root: string) {
  const port = freePort()
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'nginx.conf')
  await writeFile(file, configuration(folder, root, port))
  const child = startChild([program, '-e', join(folder, 'error.log'), '-c', file, '-p', folder])
  await untilListening(port, child)
  return { port, pid: child.pid, stop: () => endChild(child) }
}
