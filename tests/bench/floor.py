"""The least a program like ours could be: `empty` a bare window, `lean` Peewee, a database, a palette, lazy tabs.

usage: python floor.py empty|lean DATABASE    prints one line when the event loop is idle after the first paint
"""

from __future__ import annotations

import sys


def main(variant: str, database: str) -> int:
    if variant == "lean":
        import peewee

        class Line(peewee.Model):
            text = peewee.TextField()

        store = peewee.SqliteDatabase(database, pragmas={"journal_mode": "wal", "foreign_keys": 1})
        Line.bind(store)
        store.connect()
        store.create_tables([Line])
        list(Line.select().limit(20))
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QColor, QPaintEvent, QPalette
    from PySide6.QtWidgets import (
        QApplication,
        QCheckBox,
        QComboBox,
        QFormLayout,
        QLineEdit,
        QMainWindow,
        QPlainTextEdit,
        QScrollArea,
        QTabWidget,
        QWidget,
    )

    app = QApplication([])
    if variant == "lean":
        app.setStyle("Fusion")
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Window, QColor("#faf6ef"))
        palette.setColor(QPalette.ColorRole.Base, QColor("#fffdf8"))
        app.setPalette(palette)

    class Window(QMainWindow):
        painted = False

        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            if not self.painted:
                self.painted = True
                QTimer.singleShot(0, done)

    def done() -> None:
        print("ready", flush=True)
        app.quit()

    window = Window()
    window.resize(1100, 760)
    if variant == "lean":
        tabs = QTabWidget()
        page = QWidget()
        form = QFormLayout(page)
        makers = (QLineEdit, QLineEdit, QPlainTextEdit, QComboBox, QCheckBox)
        for number in range(30):
            form.addRow(f"Field {number}", makers[number % 5]())
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        tabs.addTab(scroll, "One")
        for name in ("Two", "Three", "Four"):
            tabs.addTab(QWidget(), name)
        window.setCentralWidget(tabs)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
