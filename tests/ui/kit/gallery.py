"""Every part of the kit on three pages, for tests and for eyes."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter
from PySide6.QtWidgets import QComboBox

from couplejournal.ui.kit import theme
from couplejournal.ui.kit.button import Button
from couplejournal.ui.kit.card import Card
from couplejournal.ui.kit.chip import Chip
from couplejournal.ui.kit.choice import Choice
from couplejournal.ui.kit.choices import Choices
from couplejournal.ui.kit.columns import Column, Columns
from couplejournal.ui.kit.date_field import DateField
from couplejournal.ui.kit.curtain import Curtain
from couplejournal.ui.kit.door import Door
from couplejournal.ui.kit.empty import Empty
from couplejournal.ui.kit.flow import Row
from couplejournal.ui.kit.growing_text import GrowingText
from couplejournal.ui.kit.labels import Heading, Label, Note, Prompt, Strong, Title
from couplejournal.ui.kit.line import Line
from couplejournal.ui.kit.message_bar import MessageBar
from couplejournal.ui.kit.page import Page
from couplejournal.ui.kit.photo_strip import PhotoStrip
from couplejournal.ui.kit.photo_view import PhotoView
from couplejournal.ui.kit.steps import Steps
from couplejournal.ui.kit.toggle import Toggle
from couplejournal.ui.kit.turn_ring import TurnRing
from couplejournal.ui.kit.words import Words

FEELINGS = (
    ("settled", ("calm", "safe", "relieved", "rested", "at ease", "steady")),
    ("warm", ("loving", "tender", "close", "grateful", "trusting", "fond")),
    ("bright", ("glad", "cheerful", "playful", "delighted", "amused", "light-hearted")),
    ("heavy", ("weary", "drained", "overwhelmed", "discouraged", "hopeless", "flat")),
)


def picture(width: int, height: int, tint: str) -> QImage:
    """A quiet landscape in one of our colours."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    with QPainter(image) as p:
        sky = QLinearGradient(0, 0, 0, height)
        sky.setColorAt(0, theme.colour(f"{tint}-soft"))
        sky.setColorAt(1, theme.colour(tint))
        p.fillRect(image.rect(), sky)
        p.setBrush(QColor("#fff6df"))
        p.drawEllipse(width // 5, height // 5, height // 5, height // 5)
    return image


def jpeg(image: QImage) -> bytes:
    """The picture as a file's bytes."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG")
    return buffer.data().data()


def talk() -> Page:
    """A guided step: question, two fields, words, buttons; a clock at the side."""
    page = Page(name="talk", says="Evening talk", wide=True)
    bar = MessageBar()
    tabs = [
        Door(word, name=f"tab-{icon}", icon=icon)
        for word, icon in (("Tonight", "home"), ("Evening talk", "moon"), ("Thanks", "heart"), ("Together", "image"))
    ]
    tabs[1].setChecked(True)
    side = Card(name="side")
    ring = TurnRing(name="ring", says="Time for this turn", digits=True)
    ring.start(600)
    ring.setValue(380)
    side.add(Note("Sunday, 22 November"), Heading("Mara speaks"), ring)
    side.add(Button("3 minutes more", name="more", icon="plus"), Button("Enough", "plain", name="enough"))
    side.column.addStretch(1)
    sheet = Card(name="sheet")
    steps = Steps(name="steps")
    steps.set_step(2, 5, "Keep")
    mara = GrowingText(name="mara", placeholder="In your own words …")
    jonas = GrowingText("You made soup before I had taken off my coat.\nI did not have to ask.", name="jonas")
    left, right = Column(Strong("Mara writes", buddy=mara), mara), Column(Strong("Jonas writes", buddy=jonas), jonas)
    left.add_stretch()
    right.add_stretch()
    title = Line(name="title", placeholder="A few words")
    sheet.add(
        steps,
        Column(
            Prompt("What did the other one do today that made your day a little lighter?"),
            Note("One small thing is enough. Read it out loud before you go on."),
        ),
        Columns(left, right, letters=14),
        Column(
            Label("How are we feeling?"),
            Words(FEELINGS, name="feelings", says="How are we feeling?", value=("calm", "close"), own="another word"),
        ),
        Column(Label("A title for this evening", buddy=title), title),
        Row(
            Button("Back", "plain", name="back", icon="arrow-left"),
            Button("Take a break", name="pause", icon="tea"),
            Button("Keep and go on", "primary", name="go-on"),
            end=True,
        ),
    )
    row = Columns(letters=12, name="row")
    row.add(side, 1)
    row.add(sheet, 3)
    page.add(Row(*tabs), bar, Title("Evening talk"), row)
    page.add_stretch()
    bar.say("“Soup” is put away.", ("Undo", lambda: None))
    return page


def choices() -> Page:
    """Choices of every kind, boxes, dates, an empty place."""
    page = Page(name="choices", says="Choices")
    open_choice = Card(name="open")
    open_choice.add(
        Prompt("How much evening is there in us?"),
        Choice(
            (("talk", "A talk"), ("light", "A light evening"), ("hug", "A hug is enough"), ("none", "Not tonight")),
            name="how-much",
            says="How much evening is there in us?",
            value="light",
        ),
        Label("Shall I just listen, think along, or hold you?"),
        Choice(
            (
                ("listen", "Just listen"),
                ("think", "Think along with me, slowly, and only once I have come to the end of what there is to say"),
                ("hold", "Hold me"),
            ),
            name="how",
            says="Shall I just listen, think along, or hold you?",
            column=True,
        ),
    )
    several = Card(name="several", tint="sage")
    several.add(
        Heading("What was it like?"),
        Choices(
            (("easy", "easy"), ("new", "new to us"), ("loud", "loud"), ("slow", "beautifully slow")),
            name="like",
            says="What was it like?",
            value=("easy", "slow"),
            most=3,
        ),
        Toggle("Open this one without me there", name="open-alone", checked=True),
        Toggle("The timer is a light pulse instead of a sound", name="pulse"),
    )
    small = Card(name="small")
    period = QComboBox()
    period.setObjectName("period")
    period.addItems(["This year", "Last twelve months", "All of it"])
    day = DateField(name="day", says="Day")
    label = Label("From when", buddy=period)
    small.add(Columns(Column(label, period), Column(Label("Day", buddy=day), day), letters=12))
    chips = [Chip(word, name=f"chip-{word}", checked=word == "ocean") for word in theme.tints()]
    small.add(Column(Label("Colours"), Row(*chips)))
    small.add(
        Row(
            Button("Primary", "primary", name="b1"),
            Button("Quiet", name="b2", icon="book"),
            Button("Plain", "plain", name="b3"),
            Button("Choice", "choice", name="b4", icon="sun"),
            Button("", "plain", name="b5", icon="settings", says="Settings"),
            Button("An unusually long thing to press that nobody would want to see cut off", name="b6"),
        )
    )
    away = Button("Asleep", name="b7")
    away.setEnabled(False)
    small.add(away)
    nothing = Card(name="nothing")
    nothing.add(
        Empty(
            "Nothing here yet. That is allowed.",
            name="empty",
            note="The first evening takes three minutes.",
            button="Begin one",
            icon="moon",
            tint="plum",
        )
    )
    page.add(Title("Choices"), open_choice, several, small, nothing)
    page.add_stretch()
    return page


def photos() -> Page:
    """A memory with its photos."""
    page = Page(name="photos", says="A memory", reading=True)
    pictures = {i: jpeg(picture(400, 300 if i % 2 else 520, tint)) for i, tint in enumerate(theme.tints())}
    strip = PhotoStrip(pictures.__getitem__, name="strip", says="Photos of this memory")
    strip.set_photos([(0, "The lake before anyone was up"), (1, ""), (2, "Bread"), (3, "")])
    view = PhotoView(picture(1200, 700, "ocean"), name="view", says="The lake before anyone was up")
    sheet = Card(name="memory")
    sheet.add(Heading("The lake"), view, Note("The lake before anyone was up"), strip)
    icons = Card(name="drawings")
    page.add(Title("Shared experiences"), sheet, icons)
    page.add_stretch()
    return page


def curtain() -> Curtain:
    """The sheet between two people."""
    return Curtain("Please pass the laptop to Jonas.", "I’m Jonas", name="curtain", note="Nothing is shown until then.")
