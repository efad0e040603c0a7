"""The act vocabulary: ours loads, a user's adds to it, mistakes are told together."""

from __future__ import annotations

from pathlib import Path

import pytest

from firsthand.errors import UserError
from firsthand.extract.vocabulary import load_vocabulary

ASKED = frozenset(
    {
        "arrest", "detention", "incommunicado_detention", "beating", "shooting", "shelling", "wounding", "torture",
        "mock_execution", "killing", "disappearance", "threat", "coercion", "deprivation", "sexual_violence", "release",
        "escape", "transfer", "refusal", "call_up", "promise", "contact", "appeal", "battle", "death", "autopsy",
        "protest", "investigation", "trial", "raid", "enlistment", "service", "other",
    }
)  # fmt: skip


def test_every_act_that_stories_need_is_there() -> None:
    """The vocabulary that ships has every act that was asked for, each once."""
    keys = [act.key for act in load_vocabulary().acts]
    assert len(keys) == len(set(keys))
    assert set(keys) >= ASKED


def test_the_version_is_made_from_the_content(tmp_path: Path) -> None:
    """Two loads give one version; another word gives another version."""
    extra = tmp_path / "mine.yaml"
    extra.write_text("acts:\n  - {key: beating, label: Beating, verbs: [cudgel]}\n", encoding="utf-8")
    assert load_vocabulary().version == load_vocabulary().version
    assert load_vocabulary(extra).version != load_vocabulary().version


def test_a_users_words_are_added_to_an_act_that_is_known(tmp_path: Path) -> None:
    """A user's file of a known key adds words and loses none of ours."""
    extra = tmp_path / "mine.yaml"
    extra.write_text("acts:\n  - {key: beating, verbs: [cudgel]}\n", encoding="utf-8")
    act = load_vocabulary(extra).act("beating")
    ours = load_vocabulary().act("beating")
    assert act is not None
    assert ours is not None
    assert {pattern.words for pattern in act.verbs} == {pattern.words for pattern in ours.verbs} | {"cudgel"}
    assert act.label == ours.label


def test_a_new_act_is_added(tmp_path: Path) -> None:
    """A user's file can bring an act of its own, with every kind of pattern."""
    extra = tmp_path / "mine.yaml"
    extra.write_text(
        "acts:\n  - key: eviction\n    label: Eviction\n    verbs: [evict, {words: turn out, needs: person}]\n",
        encoding="utf-8",
    )
    act = load_vocabulary(extra).act("eviction")
    assert act is not None
    assert [pattern.words for pattern in act.verbs] == ["evict", "turn out"]


def test_all_mistakes_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    """An unknown field, a wrong type and a missing label come in one error."""
    extra = tmp_path / "mine.yaml"
    extra.write_text(
        "acts:\n  - {key: one, label: One, colour: red}\n  - {key: two, label: 2}\n  - {key: three}\n", encoding="utf-8"
    )
    with pytest.raises(UserError) as caught:
        load_vocabulary(extra)
    assert all(name in str(caught.value) for name in ("one", "two", "three", "colour"))


@pytest.mark.parametrize(
    "content", ["", "acts: 3", "- a", "acts: [1]", "acts: &a [*a]", "!!python/object:os.system {}"]
)
def test_a_file_that_is_no_vocabulary_is_an_error_that_says_so(tmp_path: Path, content: str) -> None:
    """Whatever is in the file, the answer is a sentence for its author."""
    extra = tmp_path / "mine.yaml"
    extra.write_text(content, encoding="utf-8")
    with pytest.raises(UserError, match=r"vocabulary"):
        load_vocabulary(extra)


def test_words_that_yaml_takes_for_truth_values_stay_words(tmp_path: Path) -> None:
    """A pattern list may hold "on", "off", "yes" and "no"."""
    extra = tmp_path / "mine.yaml"
    extra.write_text(
        "acts:\n  - {key: k, label: K, verbs: [{words: go, unless: [on, off, no]}], state: true}\n", encoding="utf-8"
    )
    act = load_vocabulary(extra).act("k")
    assert act is not None
    assert act.verbs[0].unless == ("on", "off", "no")
    assert act.state is True
