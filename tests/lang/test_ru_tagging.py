"""Our arithmetic gives the tags that slovnet gives."""

import pytest

from kg.lang.ru import models, products
from kg.lang.ru.products import Products
from kg.lang.ru.tagging import Tagger

SENTENCES = [
    ["Мэр", "Казани", "Ильсур", "Метшин", "подписал", "соглашение", "с", "китайским", "Чэнду", "."],
    ["Города", "-", "побратимы", "с", "1992", "года", "."],
    ["Да", "."],
    ["В", "Йошкар-Оле", "побывала", "делегация", "ООО", "«", "Шанхай-Трейд", "»", "и", "мэрии", "Сомбатхея", "."],
    ["BRICS+", "…", "№", "5", "ъъъ", "�"],
]


def test_morphology_of_a_sentence_is_that_of_slovnet() -> None:
    tags = models.morphology_tagger().tag(SENTENCES)
    assert tags == [[token.tag for token in markup.tokens] for markup in models.morphology_model().map(SENTENCES)]


def test_names_are_those_of_slovnet() -> None:
    infer = models.names_model().infer
    words = [word for sentence in SENTENCES for word in sentence]
    (ids,) = infer.encoder([words])
    assert models.names_tagger().tag([words]) == list(infer.decoder(infer.process([ids])))


def test_words_are_tagged_alike_whatever_was_read_before(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = models.morphology_tagger().tag(SENTENCES)
    monkeypatch.setattr(products, "_MAX_KEPT", 20)
    both = (models.names_model(), models.morphology_model())
    crowded = Tagger(models.morphology_model(), Products(both), 1)
    for _ in range(2):
        assert [crowded.tag([sentence])[0] for sentence in SENTENCES] == alone


def test_products_of_a_word_are_the_same_to_the_bit_beside_any_other_words() -> None:
    both = (models.names_model(), models.morphology_model())
    forwards, backwards = Products(both), Products(both)
    words = [word for sentence in SENTENCES for word in sentence]
    kept = forwards.of([words], 0)
    assert (backwards.of([words[::-1]], 0)[:-1][::-1] == kept[:-1]).all()
