"""Bytes become text in the one written way of `ingest/decode.py`."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.ingest.decode import decode

ENGLISH = "The café at Tarn was shut – so “they” said.\n"
RUSSIAN = "Пятерых шахтёров держали в подвале две недели, рассказала мать одного из них.\n" * 3
UKRAINIAN = "П’ятьох шахтарів тримали в підвалі два тижні, розповіла мати одного з них. Її син зник у липні.\n" * 3


@pytest.mark.parametrize(
    ("text", "encoding", "found"),
    [
        (ENGLISH, "utf-8", "utf-8"),
        (ENGLISH, "utf-8-sig", "utf-8"),
        (ENGLISH, "utf-16", "utf-16-le"),
        (ENGLISH, "utf-16-le", "utf-16-le"),
        (ENGLISH, "utf-16-be", "utf-16-be"),
        (ENGLISH, "utf-32", "utf-32-le"),
        (ENGLISH, "cp1252", "cp1252"),
        ("Señor Peña y la niña", "latin-1", "cp1252"),
        (RUSSIAN, "cp1251", "cp1251"),
        (RUSSIAN, "koi8-u", "koi8-u"),
        (RUSSIAN.upper(), "utf-8", "utf-8"),
        (UKRAINIAN, "cp1251", "cp1251"),
        (UKRAINIAN.replace("’", "'"), "koi8-u", "koi8-u"),
        (RUSSIAN, "utf-16-be", "utf-16-be"),
    ],
)
def test_encodings_are_found(text: str, encoding: str, found: str) -> None:
    """Each encoding is found from the bytes alone, and the text is the same."""
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert decoded.encoding == found
    assert not decoded.damaged
    assert decoded.reasons == ()


def test_declared_encoding_counts_where_utf8_fails() -> None:
    """A page's declaration decides what the bytes alone cannot tell, unless it does not fit."""
    assert decode("дом".encode("cp1251"), declared="windows-1251").text == "дом"
    assert decode("дом".encode(), declared="windows-1251").text == "дом"
    assert decode("é".encode("latin-1"), declared="no-such-thing").text == "é"


def test_broken_utf8_is_read_with_replacement() -> None:
    """Bad bytes in UTF-8 become U+FFFD, with a reason that counts them."""
    decoded = decode("Прежде чем уйти, он позвонил".encode() + b"\xd0 \xff.")
    assert decoded.text == "Прежде чем уйти, он позвонил\ufffd \ufffd."
    assert decoded.damaged
    assert "2 byte" in decoded.reasons[0]


def test_character_cut_at_the_limit_is_no_damage() -> None:
    """Half a character at a cut end is left out without a reason of its own."""
    decoded = decode("дом".encode()[:-1], truncated=True)
    assert (decoded.text, decoded.damaged) == ("до", False)


def test_line_ends_marks_nul_and_surrogates() -> None:
    """CRLF, CR, form feed and U+2028 become line ends; BOM and NUL go; lone surrogates are replaced."""
    assert decode(b"a\r\nb\rc\x0cd").text == "a\nb\nc\nd"
    assert decode("a\u2028b".encode()).text == "a\nb"
    nul = decode(b"one\x00two and some more words so that it is text " * 20)
    assert "\x00" not in (nul.text or "")
    assert "NUL" in nul.reasons[0]
    wide = decode(b"\xff\xfe" + "ab".encode("utf-16-le") + b"\x00\xd8" + "cd".encode("utf-16-le"))
    assert wide.damaged
    assert decode("\ufeff\ufeffab".encode()).text == "ab"


def test_other_controls_and_bidi_stay() -> None:
    """Control and bidi characters are the document's own and stay in its text."""
    assert decode("a\x1b[31mb\u202ec".encode()).text == "a\x1b[31mb\u202ec"


@pytest.mark.parametrize("data", [bytes(range(256)) * 40, b"\x00" * 100, b"\x7fELF\x02\x01\x01" + b"\x00\x01\x02" * 90])
def test_binary_is_no_text(data: bytes) -> None:
    """Bytes full of controls give no text and a reason."""
    decoded = decode(data)
    assert decoded.text is None
    assert decoded.reasons


@given(st.binary(max_size=400))
def test_any_bytes_end_in_text_or_a_reason(data: bytes) -> None:
    """Whatever the bytes, there is a text without NUL, CR and surrogates, or a reason why there is none."""
    decoded = decode(data)
    if decoded.text is None:
        assert decoded.reasons
        return
    decoded.text.encode()
    assert not set("\x00\r") & set(decoded.text)


@given(
    st.text(
        alphabet=st.characters(codec="utf-8", exclude_characters="\x00\r\x0c\u2028\u2029\ufeff\x7f", min_codepoint=9)
    )
)
def test_utf8_comes_back(text: str) -> None:
    """Text in UTF-8 that is no binary comes back as it was."""
    decoded = decode(text.encode())
    if decoded.text is not None and decoded.encoding == "utf-8":
        assert decoded.text == text


JAPANESE = "九人の鉱夫が小屋に二週間も閉じ込められたと、母親の一人が語った。会社はこれを否定している。"
CHINESE = "九名矿工被关在棚子里两个星期，他的姐姐说。公司对此予以否认，不允许我们的人进去。"
TRADITIONAL = "九名礦工被關在棚子裡兩個星期，他的姐姐說。公司對此予以否認，不允許我們的人進去。"
KOREAN = "광부 아홉 명이 두 주 동안 창고에 갇혀 있었다고 그의 누이가 말했다. 회사는 이를 부인했다."
GREEK = "Εννέα ανθρακωρύχοι κρατήθηκαν σε μια αποθήκη για δύο εβδομάδες, είπε η αδελφή του. Η εταιρεία το αρνείται."
ARABIC = "احتجز تسعة من عمال المناجم في مخزن لمدة أسبوعين، قالت شقيقته. والشركة تنفي ذلك."
HEBREW = "תשעה כורים הוחזקו במחסן במשך שבועיים, אמרה אחותו. החברה מכחישה זאת."
POLISH = "Dziewięciu górników przetrzymywano w szopie przez dwa tygodnie, powiedziała jego siostra. Spółka zaprzecza, że coś się stało."
TURKISH = (
    "Dokuz madenci iki hafta boyunca bir barakada tutuldu, dedi kız kardeşi. Şirket bunu yalanladı ve açıklama yapmadı."
)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (CHINESE, "gb18030"),
        (TRADITIONAL, "big5"),
        (KOREAN, "euc_kr"),
        (GREEK, "cp1253"),
        (ARABIC, "cp1256"),
        (HEBREW, "cp1255"),
        (POLISH, "cp1250"),
        (TURKISH, "cp1254"),
        (RUSSIAN, "cp866"),
        (RUSSIAN, "iso8859-5"),
        (RUSSIAN.upper(), "cp1251"),
    ],
)
def test_a_text_in_another_encoding_is_no_rubbish(text: str, encoding: str) -> None:
    """Encodings of other languages are told by their letters, and by the language that then shows."""
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.reasons) == (text, encoding, ())


def test_what_no_encoding_fits_says_so() -> None:
    """A text that is rubbish in every encoding known is called damaged, with the reason."""
    decoded = decode("Nine miners were held in a shed at Tarn for two weeks, his sister said.".encode("cp500"))
    assert decoded.damaged
    assert "cannot be told" in decoded.reasons[0]
