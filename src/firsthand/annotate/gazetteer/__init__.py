"""The gazetteer: place names of the world, compiled once to SQLite in the user's cache directory."""

from firsthand.annotate.gazetteer.cache import gazetteer_version, open_gazetteer
from firsthand.annotate.gazetteer.entry import Entry, Named
from firsthand.annotate.gazetteer.fold import fold
from firsthand.annotate.gazetteer.reader import Gazetteer
from firsthand.annotate.gazetteer.skeleton import arabic_skeleton, skeleton

__all__ = ["Entry", "Gazetteer", "Named", "arabic_skeleton", "fold", "gazetteer_version", "open_gazetteer", "skeleton"]
