"""What the words of a clause tell of its municipalities before they are joined."""

from __future__ import annotations

from kg.extract.scene.announcing import announces_list, calls_partner
from kg.extract.scene.deed import ENDED
from kg.extract.scene.parties import Group
from kg.extract.scene.scene import Scene
from kg.extract.scene.setting import Setting
from kg.extract.scene.tied_mutually import are_three_tied, are_tied_mutually
from kg.extract.scene.wording import counts_partner, deeds_in, has_word, is_listing, leaves_unnamed


def setting_told(scene: Scene, clause: tuple[int, int], groups: tuple[Group, ...], hub: int | None) -> Setting:
    """The setting of a clause by its own words and those of its sentence, without what the passage knows.

    Args:
        scene: what the article names.
        clause: its tokens.
        groups: the municipalities that it names, at least one list of them.
        hub: the municipality that the passage is about.
    """
    first, last = clause
    sentence = scene.sentence_of(first)
    deeds = deeds_in(scene, sentence.first, sentence.last)
    kinds = scene.triggers_in(sentence.first, sentence.last, "kinds")
    three = are_three_tied(scene, clause, groups, hub)
    return Setting(
        head=None,
        hub=hub,
        bound=False,
        reciprocal=are_tied_mutually(scene, last, groups),
        listing=is_listing(scene, groups),
        visiting=deeds_in(scene, first, last) == {"visited"},
        mutual=three or has_word(scene, sentence.first, sentence.last, "mutual"),
        twin=any(t.id == "sister_city" for t in kinds),
        letter=has_word(scene, first, last, "letter"),
        ended=not deeds.isdisjoint(ENDED),
        respective=has_word(scene, first, last, "respective"),
        unnamed=leaves_unnamed(scene, first, last),
        successive=counts_partner(scene, first, last),
        sending=bool(scene.playing("visit_words_ru", "sends", first, last)),
        guests=scene.has_cue(first, last, "among_guests"),
        announced=announces_list(scene, first),
        calls=calls_partner(scene, first, last),
        keeping=has_word(scene, first, groups[0].first, "keeping"),
    )
