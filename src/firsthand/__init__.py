"""firsthand reads a pile of reports and gives back who said what, through whom, pinned to exact words."""

import os

# Small matrices gain nothing from threads, and waiting threads cost Russian six times the CPU; read when numpy loads.
for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(_name, "1")

__version__ = "0.1.0"
