"""A small desktop for the tests: on a bus of its own it takes notices and writes each into a file, a line a notice.

python listener.py FILE org.freedesktop.Notifications
python listener.py FILE org.freedesktop.portal.Desktop
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVirtualObject


class Listener(QDBusVirtualObject):
    """Answers whatever it is asked, and writes it down."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.file = file

    def introspect(self, _path: str) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, bus: QDBusConnection) -> bool:
        said = [message.member(), message.signature(), str(message.arguments())]
        with self.file.open("a", encoding="utf-8") as file:
            file.write(json.dumps(said) + "\n")
        bus.send(message.createReply())
        return True


def main(file: Path, name: str) -> int:
    app = QCoreApplication([])
    bus = QDBusConnection.sessionBus()
    listener = Listener(file)
    path = "/org/freedesktop/portal/desktop" if "portal" in name else "/" + name.replace(".", "/")
    assert bus.registerVirtualObject(path, listener)
    assert bus.registerService(name)
    print("listening", flush=True)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
