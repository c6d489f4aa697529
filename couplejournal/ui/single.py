"""One window for one journal: a second start brings the first window to the front and ends."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from couplejournal.errors import CannotWrite, JournalBusy

PATIENCE = 2.0  # seconds a second start waits for the first one to answer
TOKEN = "XDG_ACTIVATION_TOKEN"  # Wayland lets a window come forward only with the token of the start that asked for it


def claim(folder: Path) -> Single | None:
    """The right to show this journal; None when another window has it and has been asked to come forward.

    Raises JournalBusy when somebody holds the journal who does not answer: another computer, or a program that hangs;
    CannotWrite when there can be no folder at this place.
    The lock stands beside the folder, because at the first start there is no folder yet and it has to be made empty.
    """
    folder = Path(os.path.realpath(folder))
    name = _name(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise CannotWrite(file=folder.parent, reason=error.strerror or type(error).__name__) from error
    lock = QLockFile(str(folder.with_name(f".{folder.name}.lock")))
    lock.setStaleLockTime(0)  # never by age: an evening may be long. A holder that was killed is noticed by its number
    until = time.monotonic() + PATIENCE
    while not lock.tryLock(0):
        if _hand_over(name):
            return None
        if lock.error() != QLockFile.LockError.LockFailedError:
            break  # a read-only place, or a full disk: no lock can be made there, the server alone keeps to one window
        if time.monotonic() > until:
            raise JournalBusy
        time.sleep(0.05)  # the first one has the lock and is about to listen
    return Single(name, lock)


class Single(QObject):
    """Holds the claim as long as it lives; `raised` is emitted when the program was started once more."""

    raised = Signal()

    def __init__(self, name: str, lock: QLockFile) -> None:
        super().__init__()
        self._lock = lock
        QLocalServer.removeServer(name)  # what a killed program left behind
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        self._server.listen(name)

    def hush(self) -> None:
        """Answer nobody any more: this window is about to end, and a second start is not to wait for it."""
        self._server.close()

    def close(self) -> None:
        """Give the journal free for another window."""
        self._server.close()
        self._lock.unlock()

    def _greet(self) -> None:
        while caller := self._server.nextPendingConnection():
            caller.readyRead.connect(self._listen)
            caller.disconnected.connect(caller.deleteLater)
            if caller.canReadLine():
                self._answer(caller)

    def _listen(self) -> None:
        caller = self.sender()
        if isinstance(caller, QLocalSocket) and caller.canReadLine():
            self._answer(caller)

    def _answer(self, caller: QLocalSocket) -> None:
        token = bytes(caller.readLine(4096).data()).strip().decode("ascii", "ignore")
        if token:
            os.environ[TOKEN] = token  # Qt takes it from here when the window asks to be activated
        caller.write(b"here\n")
        caller.flush()
        self.raised.emit()


def _name(folder: Path) -> str:
    who = os.getuid() if sys.platform != "win32" else os.environ.get("USERNAME", "")
    said = f"{who}\0{folder}".encode("utf-8", "surrogateescape")
    digest = QCryptographicHash.hash(said, QCryptographicHash.Algorithm.Sha256)
    return f"couplejournal-{bytes(digest.data()).hex()[:20]}"


def _hand_over(name: str) -> bool:
    """Whether the window that listens under this name has heard us."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(500):
        return False
    socket.write(os.environ.get(TOKEN, "").encode("ascii", "ignore") + b"\n")
    socket.flush()
    return socket.waitForReadyRead(int(PATIENCE * 1000))
