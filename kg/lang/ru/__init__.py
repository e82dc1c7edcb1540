"""Russian: razdel for sentences and tokens, slovnet for morphology and names, pymorphy3 for lemmas."""

from kg.lang.ru.analysis import Russian

__all__ = ["Russian"]
