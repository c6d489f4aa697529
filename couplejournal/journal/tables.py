"""The names of the journal's tables and columns; their shape itself is written once, in migrations.py."""

from __future__ import annotations

from peewee import BlobField, CompositeKey, ForeignKeyField, IntegerField, Model, TextField

# No model is bound to a database, since two journals may be open at once: every query is given its own.


class Partner(Model):
    """A voice: 0 is the two together, 1 and 2 are the partners."""

    id = IntegerField(primary_key=True)
    name = TextField()
    colour = TextField()
    shape = TextField()

    class Meta:
        table_name = "partner"


class Entry(Model):
    """One evening's talk, one gratitude, one memory: what an answer belongs to."""

    id = IntegerField(primary_key=True)
    uid = TextField()
    practice = TextField()
    day = TextField()
    state = TextField()
    place = TextField()
    drawer = IntegerField()
    due = TextField(null=True)
    zone = TextField()
    source = TextField()
    source_id = TextField()
    created = TextField()
    updated = TextField()
    discarded = TextField(null=True)

    class Meta:
        table_name = "entry"


class Answer(Model):
    """One thing one voice said in one field; a sealed value is a blob."""

    id = IntegerField(primary_key=True)
    entry = ForeignKeyField(Entry)
    field = TextField()
    voice = ForeignKeyField(Partner)
    value = BlobField()
    found = IntegerField()
    updated = TextField()

    class Meta:
        table_name = "answer"


class Photo(Model):
    """A picture of an entry; its file is in media/."""

    id = IntegerField(primary_key=True)
    entry = ForeignKeyField(Entry)
    position = IntegerField()
    caption = TextField()
    file = TextField()
    sha256 = TextField()
    format = TextField()
    width = IntegerField()
    height = IntegerField()
    turn = IntegerField()
    discarded = TextField(null=True)
    taken = TextField(null=True)
    cover = IntegerField()

    class Meta:
        table_name = "photo"


class Thumbnail(Model):
    """The small self of the photo with this number; empty where the photo was deleted."""

    id = IntegerField(primary_key=True)
    picture = BlobField()

    class Meta:
        table_name = "thumbnail"


class Consent(Model):
    """One voice agreed to something for one entry."""

    entry = ForeignKeyField(Entry)
    voice = ForeignKeyField(Partner)
    what = TextField()
    moment = TextField()

    class Meta:
        table_name = "consent"
        primary_key = CompositeKey("entry", "voice", "what")


class Link(Model):
    """Two entries that belong together."""

    from_entry = ForeignKeyField(Entry, column_name="from_id")
    to_entry = ForeignKeyField(Entry, column_name="to_id")

    class Meta:
        table_name = "link"
        primary_key = CompositeKey("from_entry", "to_entry")


class Wish(Model):
    """How one of the two, or both, would like it: a topic left closed, a card that was liked."""

    voice = ForeignKeyField(Partner)
    name = TextField()
    value = TextField()

    class Meta:
        table_name = "wish"
        primary_key = CompositeKey("voice", "name")


class Phrase(Model):
    """The key pair of a voice that has a phrase of its own; its private half is wrapped with that phrase."""

    voice = ForeignKeyField(Partner, primary_key=True)
    public = BlobField()
    wrapped = BlobField()
    kdf = TextField()
    proof = BlobField()

    class Meta:
        table_name = "phrase"


class Gap(Model):
    """A part of the file from which something was taken away since it was last written anew."""

    part = TextField(primary_key=True)

    class Meta:
        table_name = "gap"


ALL: tuple[type[Model], ...] = (Partner, Entry, Answer, Photo, Thumbnail, Consent, Link, Wish, Phrase, Gap)
