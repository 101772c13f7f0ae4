"""A mail server on aiosmtpd for tests. Arguments: port, folder for letters, certificate, key. With a
certificate it offers STARTTLS and asks for the password that only goes over it. It knows nobody called
`nobody`, the mailbox of `full` is full, and that of `busy` takes a letter at the second try."""

import asyncio
import os
import ssl
import sys
import uuid

from aiosmtpd.smtp import SMTP, AuthResult


class Handler:
    def __init__(self, folder):
        self.folder = folder
        self.tried = set()

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith('nobody@'):
            return f'550 5.1.1 <{address}>: user unknown'
        if address.startswith('full@'):
            return f'452 4.2.2 <{address}>: mailbox full'
        if address.startswith('busy') and address not in self.tried:
            self.tried.add(address)
            return f'451 4.7.1 <{address}>: greylisted'
        envelope.rcpt_tos.append(address)
        return '250 OK'

    async def handle_DATA(self, server, session, envelope):
        if b'a virus' in envelope.original_content:
            return '554 5.7.1 looks bad'
        # Seen only when whole, and in the order of arrival.
        name = f'{len(os.listdir(self.folder)):06}-{uuid.uuid4()}'
        unfinished = os.path.join(self.folder, '..', name)
        with open(unfinished, 'wb') as file:
            file.write(envelope.original_content)
            file.flush()
            os.fsync(file.fileno())
        os.rename(unfinished, os.path.join(self.folder, f'{name}.eml'))
        return '250 Message accepted for delivery'


def authenticate(server, session, envelope, mechanism, data):
    right = data.login == b'ada@music' and data.password == b'p@ss: word'
    return AuthResult(success=right, handled=right)


async def main(port, folder, certificate=None, key=None):
    tls = None
    if certificate:
        tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        tls.load_cert_chain(certificate, key)
    handler = Handler(folder)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(
            handler,
            tls_context=tls,
            require_starttls=bool(tls),
            auth_required=bool(tls),
            authenticator=authenticate,
            enable_SMTPUTF8=True,
            loop=loop,
        ),
        '127.0.0.1',
        int(port),
    )
    await server.serve_forever()


asyncio.run(main(*sys.argv[1:]))
