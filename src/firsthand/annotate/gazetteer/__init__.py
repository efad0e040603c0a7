"""The gazetteer: place names of the world, compiled once to SQLite in the user's cache directory."""

from firsthand.annotate.gazetteer.cache import gazetteer_version, open_gazetteer
from firsthand.annotate.gazetteer.entry import Entry, Named
from firsthand.annotate.gazetteer.fold import fold, skeleton
from firsthand.annotate.gazetteer.reader import Gazetteer

__all__ = ["Entry", "Gazetteer", "Named", "fold", "gazetteer_version", "open_gazetteer", "skeleton"]
