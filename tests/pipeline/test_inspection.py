"""What one text gives, with nothing stored."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from firsthand import pipeline
from firsthand.errors import UserError


def test_the_documents_inside_an_archive_are_inspected(tmp_path: Path) -> None:
    """The archive says that it holds others, and each of them is read."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("in/one.txt", "Karel Moss said that soldiers beat 3 men in Lindow on 13 March 2031.")
    (tmp_path / "z.zip").write_bytes(packed.getvalue())
    holder, one = pipeline.inspect([tmp_path / "z.zip"])
    assert any("holds other documents" in reason for reason in holder.reasons)
    assert one.path == f"{tmp_path / 'z.zip'}/in/one.txt"
    assert one.statements


@pytest.mark.parametrize("published", ["15.03.2019", "2019-13-01", "yesterday", ""])
def test_a_date_that_cannot_be_read_is_refused(tmp_path: Path, published: str) -> None:
    """It would else be left out without a word."""
    (tmp_path / "a.txt").write_text("Karel Moss said that soldiers beat 3 men.")
    with pytest.raises(UserError) as refused:
        list(pipeline.inspect([tmp_path / "a.txt"], published=published))
    assert refused.value.hint
