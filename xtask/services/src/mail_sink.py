"""A mail server that delivers nothing: each mail becomes a file. For demonstrations and tests."""

import itertools
import signal
import sys
import threading
from pathlib import Path

from aiosmtpd.controller import Controller

port, folder = int(sys.argv[1]), Path(sys.argv[2])
numbers = itertools.count(len(list(folder.glob("*.eml"))) + 1)


class Sink:
    async def handle_DATA(self, server, session, envelope):
        name = f"{next(numbers):06}"
        head = f"X-Envelope-From: {envelope.mail_from}\r\nX-Envelope-To: {', '.join(envelope.rcpt_tos)}\r\n"
        # Whoever reads the folder sees whole mails only.
        (folder / f"{name}.part").write_bytes(head.encode() + envelope.original_content)
        (folder / f"{name}.part").rename(folder / f"{name}.eml")
        return "250 kept, and delivered to nobody"


end = threading.Event()
for number in (signal.SIGINT, signal.SIGTERM):
    signal.signal(number, lambda *_: end.set())
controller = Controller(Sink(), hostname="127.0.0.1", port=port)
controller.start()
end.wait()
controller.stop()
