"""The language of an article is told, or told to be unknown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.errors import UnknownLanguage
from kg.model.article import Article
from kg.text.language import identify_language, known_languages, language_of, with_language

SENTENCES = {
    "ru": "Казань и Минск подписали соглашение о побратимских связях.",
    "uk": "Міста підписали угоду про співпрацю, повідомила міська рада.",
    "be": "Гарады падпісалі пагадненне аб супрацоўніцтве і сяброўстве.",
    "kk": "Қалалар арасында достық туралы келісімге қол қойылды.",
    "en": "The two cities have signed a sister city agreement this week.",
    "de": "Die beiden Städte haben eine Partnerschaft unterzeichnet.",
    "fr": "Les deux villes ont signé une charte de jumelage hier soir.",
    "es": "Las dos ciudades firmaron un acuerdo de hermanamiento ayer.",
    "it": "Le due città hanno firmato un patto di gemellaggio ieri sera.",
    "pl": "Oba miasta podpisały wczoraj umowę o współpracy partnerskiej.",
    "tr": "İki şehir arasında kardeş şehir anlaşması dün imzalandı.",
    "zh": "两座城市昨天签署了友好城市协议。",
    "fi": "Kaupungit allekirjoittivat eilen ystävyyskaupunkisopimuksen.",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_language_of_a_sentence_is_told(language: str) -> None:
    assert identify_language(SENTENCES[language]) == language
    assert language in known_languages()


@pytest.mark.parametrize("text", ["", "12 345", "?!", "NATO"])
def test_too_few_letters_tell_no_language(text: str) -> None:
    assert identify_language(text) is None
    with pytest.raises(UnknownLanguage):
        language_of(Article(text=text))


def test_declared_language_is_believed() -> None:
    article = Article(text=SENTENCES["en"], language="ru")
    assert language_of(article) == "ru"
    assert with_language(article) is article


def test_identified_language_is_filled_in_and_keeps_the_id() -> None:
    article = Article(text=SENTENCES["ru"])
    assert with_language(article) == replace(article, language="ru")
    assert with_language(article).id == article.id
