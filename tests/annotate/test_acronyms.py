"""Short forms that a text gives in brackets are names of what stands before them."""

from test_coreference import read


def test_a_short_form_in_brackets_and_its_long_form_are_one() -> None:
    """Small words and capitals inside the short form do not hinder, nor what the engine took it for."""
    result = read("The Ministry of Harbours (MoH) closed the port. On Friday the MoH opened it.")
    assert result.same("Ministry of Harbours", "MoH")
    assert result.entity("MoH", 1).name == "Ministry of Harbours"
    assert result.entity("MoH").type == "organisation"


def test_an_office_with_a_short_form_is_a_body() -> None:
    """“the Federal Port Warden (FPW)” is a body with a name, no unnamed man."""
    result = read("The Federal Port Warden (FPW) admitted the fire. The FPW gave no number.")
    assert result.entity("FPW").name == "Federal Port Warden"


def test_a_bracket_with_other_letters_joins_nothing() -> None:
    """A place or an agency in brackets is no short form of the words before it."""
    result = read("Ilse Morck (AP) reported from Sarn. The AP was told nothing.")
    assert not result.same("Ilse Morck", "AP")
