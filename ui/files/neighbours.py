"""Two windows of one user: a later start asks the first one to come to the front, and what to open."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_S = 3.0
_STEP_MS = 200
_LONGEST_LINE = 65_536
_HERE = b"here\n"


class Listener(QObject):
    called = Signal(str)

    def __init__(self, address: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connected)
        QLocalServer.removeServer(address)  # of a process that was killed: this one has the lock
        self._server.listen(address)

    def close(self) -> None:
        self._server.close()

    def _on_connected(self) -> None:
        socket = self._server.nextPendingConnection()
        if socket is not None:
            socket.readyRead.connect(lambda: self._on_ready(socket))
            socket.disconnected.connect(socket.deleteLater)

    def _on_ready(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _LONGEST_LINE:
                socket.abort()
            return
        source = _source(bytes(socket.readLine(_LONGEST_LINE).data()))
        if source is None:
            socket.abort()
            return
        socket.write(_HERE)
        socket.flush()
        self.called.emit(source)


def _source(line: bytes) -> str | None:
    """What stands in a call; None for what is no call."""
    try:
        asked = json.loads(line)
    except ValueError:
        return None
    source = asked.get("open") if isinstance(asked, dict) else None
    return source if isinstance(source, str) else None


def call(address: str, source: str, is_gone: Callable[[], bool]) -> bool:
    """Whether the window at this address answered; one that just starts or ends is waited for."""
    until = monotonic() + PATIENCE_S
    socket = QLocalSocket()
    while monotonic() < until and not is_gone():
        socket.connectToServer(address)
        if socket.waitForConnected(_STEP_MS):
            return _asked(socket, source, until)
        socket.abort()
        sleep(_STEP_MS / 4000)
    return False


def _asked(socket: QLocalSocket, source: str, until: float) -> bool:
    here = str(Path(source).absolute()) if source and ":" not in source and Path(source).exists() else source
    socket.write(json.dumps({"open": here}).encode() + b"\n")
    socket.flush()
    connected = QLocalSocket.LocalSocketState.ConnectedState
    while monotonic() < until and not socket.canReadLine() and socket.state() == connected:
        socket.waitForReadyRead(_STEP_MS)
    answered = bytes(socket.readAll().data()) == _HERE
    socket.disconnectFromServer()
    return answered
