"""Russian and Ukrainian: attributions, chains and statements from morphology, without syntax."""

from firsthand.extract.slavic.reading import read_slavic

__all__ = ["read_slavic"]
