"""Countries told beside a town that lies elsewhere: «в Белоруссию приехал глава Дзержинска»."""

from __future__ import annotations

from kg.places.candidate import Candidate
from kg.places.scene import Scene


def is_gone_to(scene: Scene, country: Candidate, city: Candidate) -> bool:
    """«В Белоруссию приехали глава Дзержинска и …»: whoever comes to a country is of a town elsewhere."""
    before, verb = country.first - 1, country.last
    if country.kind != "country" or country.form != "noun" or city.first <= verb or before < 0:
        return False
    goal = scene.tokens[before].lemma in ("в", "во") and scene.tokens[before + 1].feats.get("Case") == "Acc"
    of_town = scene.is_a("office_holder", city.first - 1) or scene.is_a("authority", city.first - 1)
    return goal and of_town and scene.is_a("coming", verb)


def lies_elsewhere(scene: Scene, city: Candidate, country: Candidate) -> bool:
    """«Замену Калуге где-нибудь в Украине», «после Калуги и в Украине»: the country is where something else is."""
    return any(scene.tokens[i].pos in ("ADV", "CCONJ") for i in range(city.last, country.first))
