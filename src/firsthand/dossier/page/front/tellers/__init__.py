"""Who tells the matter, by how they can know it: `tellers`; the kinds are in `kinds.py`."""

from firsthand.dossier.page.front.tellers.kinds import ANSWERS, Tellers, tellers

__all__ = ["ANSWERS", "Tellers", "tellers"]
