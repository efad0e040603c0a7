"""No attribution is lost between annotate and statements: what is found as told is told by its teller in a chain."""

import json
from itertools import permutations
from pathlib import Path

import pytest
from attribution_losses import lost
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

GOLD = Path(__file__).parents[2] / "quality" / "gold"
TEXTS = [
    (f"{name}:{number}", json.loads(line)["text"])
    for name in ("attributions", "blind-attributions")
    for number, line in enumerate((GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines())
]


@pytest.mark.parametrize("text", [text for _, text in TEXTS], ids=[name for name, _ in TEXTS])
def test_every_attribution_of_our_gold_texts_reaches_a_statement(text: str):
    """Each attribution with a source has a statement over its content with that teller in its chain.

    Left out are refusals to say ("did not say whether") and intentions and orders ("plans to", "urged them to"): by
    polarity and by what they are they assert nothing that happened. A denial asserts. "I" within a quotation is kept by the chain of whoever is quoted.
    """
    assert lost(text) == []


TELLERS = [
    "the ferryman",
    "Tove Arn",
    "her sister",
    "two bakers",
    "the harbour office",
    "police",
    "Ilse Morck, a nurse,",
]
CONTENTS = [
    "the boats were burning", "guards beat three men with rods", "Juri Sand had been held for nine days",
    "nobody was killed", "the mill will close in May", "it was a mistake", "sailors forced him to kneel",
]  # fmt: skip
FORMS = [
    "{t} said that {c}.", "{t} said {c}.", "“{c},” {t} said.", "“{c},” said {t}.", "{c}, {t} told Radio Sund.",
    "According to {t}, {c}.", "{c}, according to {t}.", "{t} denied that {c}.", "{t} did not say whether {c}.",
    "{c}, {t} said, according to {u}.", "{t} said {u} had told the court that {c}.", "“{c},” said {t}. “{d}.”",
    "{t} fears that {c}.", "“{c},” {u} was quoted by {t} as saying.", "{t} believes, {u} said, that {c}.",
    "{t} told {u}: “{c}.”", "As {t} reported, {c}.", "{t} rejected the claim that {c}.", "The Torch reported, citing {t}, that {c}.",
]  # fmt: skip
SENTENCES = st.builds(
    lambda form, tellers, c, d: _sentence(form, t=tellers[0], u=tellers[1], c=c, d=d),
    st.sampled_from(FORMS), st.sampled_from(list(permutations(TELLERS, 2))),
    st.sampled_from(CONTENTS), st.sampled_from(CONTENTS),
)  # fmt: skip


def _sentence(form: str, **words: str) -> str:
    """Fill a form; what begins a sentence or a quotation gets its capital."""
    text = form.format(**words).replace(",,", ",").replace(",.", ".").replace(",:", ":")
    for mark in ("“", ". “"):
        place = text.find(mark)
        if place != -1:
            at = place + len(mark)
            text = text[:at] + text[at].upper() + text[at + 1 :]
    return text[0].upper() + text[1:]


@settings(
    max_examples=60,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)
@given(st.lists(st.tuples(SENTENCES, st.sampled_from([" ", "\n\n"])), min_size=1, max_size=3))
def test_no_made_up_telling_is_lost(parts: list[tuple[str, str]]):
    """Tellers, contents and forms in any order: what is found as somebody's is theirs in a chain."""
    text = "".join(sentence + gap for sentence, gap in parts).strip()
    assert lost(text) == []
