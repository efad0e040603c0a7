"""firsthand reads a pile of reports and gives back who said what, through whom, pinned to exact words."""

__version__ = "0.1.0"
