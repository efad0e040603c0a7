"""The weights of focus and preference, in one place; chosen on our own gold and GUM's interviews and news."""

from __future__ import annotations

from firsthand.model.base import Frozen


class Weights(Frozen, frozen=True, kw_only=True):
    """What makes a figure a likely antecedent; higher is likelier. See `quality/coreference-causes.md`."""

    sentence: float = 1.5
    """taken off for each sentence between"""
    subject: float = 0.5
    object: float = 0.1
    possessive: float = 0.4
    oblique: float = 0.2
    attribute: float = 0.3
    apposition: float = 0.6
    other: float = 0.5
    main_subject: float = 0.6
    """added for the subject of a main clause"""
    pronoun: float = 0.3
    """added where the figure was taken up by a pronoun already"""
    often: float = 0.15
    """added for each mention so far, up to eight"""
    reporting: float = 2.0
    """added to whoever says the clause, for a pronoun that is its subject"""
    reporting_other: float = 0.8
    clause_above: float = 2.0
    """added to the subject of the clause that the pronoun's adverbial clause hangs on"""
    clause_owner: float = 2.0
    """added to the subject of the clause, for a possessive"""
    opens_paragraph: float = 1.2
    """added to whoever's name opened the paragraph in the sentence before, as its subject"""
    parallel: float = 1.0
    """added to what the same word referred to at the head of the sentence before"""
    speaker_again: float = 2.0
    """added to who spoke last, for a pronoun that is the subject of a verb of saying"""
    kin_of_speaker: float = 1.5
    """added, in a quotation, to the speaker's kin"""
    told_of: float = 3.0
    """added, right after a relative's telling, to the one person whose relative it is"""
    kin_themselves: float = -2.0
    """for "his" of "his brother" and whoever is called a brother: mostly it is him whom the phrase means"""
    part_of_several: float = -0.6
    """for "they" and one of several told of together: mostly it is all of them"""
    hearer: float = -1.0
    """for "they" in what somebody is told: mostly not the hearer"""
    unknown_sex: float = -1.2
    unknown_sex_noun: float = -0.7
    named: float = 0.2
    organisation_as_many: float = -0.6
    topic: float = -3.0
    """the least focus on whom the report is about, for a pronoun that opens a paragraph"""
    background: float = -3.0
    """added there to holders of high offices: their paragraph was background"""
    alive: float = -6.0
    """added for "his death" and whoever is named and not told of as dead, where somebody else is"""
    dead_speaker: float = -1.5
    """added for "he said" and whoever the document tells of as dead"""
    least: float = -4.8
    """nobody below this is taken"""

    def role(self, name: str) -> float:
        """Return the weight of a syntactic role."""
        value: float = getattr(self, name)
        return value


WEIGHTS = Weights()
