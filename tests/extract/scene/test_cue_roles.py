"""What cues tell of their sentence: a table beside the vocabulary, which must name cues that are there."""

from kg.extract.scene.cue_roles import is_cue, roles_of_cues
from kg.lang.lexicon import Trigger, load_lexicon


def test_only_cues_of_the_vocabulary_play_roles() -> None:
    assert {concept.id for concept in load_lexicon().concepts("cues")} >= set(roles_of_cues())


def test_a_cue_plays_its_own_roles_alone() -> None:
    assert is_cue(Trigger("cues", "guest", 0, 1, ""), "of_ties")
    assert is_cue(Trigger("cues", "guest", 0, 1, ""), "no_other_thing")
    assert not is_cue(Trigger("cues", "then", 0, 1, ""), "of_ties")
    assert not is_cue(Trigger("events", "guest", 0, 1, ""), "of_ties")
