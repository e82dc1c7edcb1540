"""Partners that are told without a verb of their own, by where they are, or pair by pair in one clause."""

from __future__ import annotations

import pytest

from tests.extract.ties.test_ties import ties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Соглашения о побратимстве заключили Пенза с Бобруйском, Клин со Слуцком, Егорьевск с Лидой.",
            {"Бобруйск–Пенза", "Клин–Слуцк", "Егорьевск–Лида"},
        ),
        ("Побратались Минск с Гянджой и Тверь с Карсом.", {"Гянджа–Минск", "Карс–Тверь"}),
        (
            "Договор о побратимстве связал Тверь с Пинском, Слуцком и Лидой.",
            {"Пинск–Тверь", "Слуцк–Тверь", "Лида–Тверь"},
        ),
    ],
)
def test_companions_of_their_own_make_pairs_of_a_list(text: str, expected: set[str]) -> None:
    assert ties(text) == expected


@pytest.mark.parametrize(
    "entry",
    [
        "В списке его побратимов американский Линкольн, что в Небраске, и казахстанский Шымкент.",
        "Первым породнился американский Линкольн. Следом за ним последовал казахстанский Шымкент.",
    ],
)
def test_partners_in_the_nominative_depend_on_no_noun_for_partners(entry: str) -> None:
    assert ties(f"У Твери побратимов немного. {entry}", "Побратимы Твери") == {"Линкольн–Тверь", "Тверь–Шымкент"}


def test_pronoun_behind_a_paper_means_the_paper() -> None:
    text = (
        "Зато на юге у Твери всё по-прежнему. Пловдив, побратим Твери, прислал гостей. "
        "С сербским Нишем бумага о сотрудничестве моложе, её подписывали в 2019-м."
    )
    assert ties(text, "С кем дружит Тверь") == {"Пловдив–Тверь", "Ниш–Тверь"}


@pytest.mark.parametrize(
    "telling",
    [
        "Глава Твери Пётр Ильин подписал в Минске с тамошней администрацией соглашение о сотрудничестве.",
        "Мэр Твери слетал в Минск и заключил там с коллегой договор о сотрудничестве.",
        "Глава Твери Пётр Ильин подписал в Минске соглашение о сотрудничестве с местным исполкомом.",
    ],
)
def test_place_whose_body_signs_is_the_other_side(telling: str) -> None:
    assert ties(telling) == {"Минск–Тверь"}


def test_place_of_signing_is_no_side_where_somebody_else_is_named() -> None:
    text = "Глава Твери Пётр Ильин подписал в Москве договор о побратимстве с главой Пинска Иваном Козлом."
    assert ties(text) == {"Пинск–Тверь"}


@pytest.mark.parametrize(
    "decided",
    [
        "В Нойсе же предложение порвать отклонили, и побратимство просто поставлено на паузу.",
        "В немецком Нойсе требование бросить побратима провалилось.",
        "В Нойсе вопрос о побратимстве депутаты отложили.",
    ],
)
def test_town_abroad_that_decides_on_a_tie_is_a_side_of_it(decided: str) -> None:
    text = f"Немецкие побратимы Твери повели себя по-разному. Оснабрюк порвал договор. {decided}"
    assert ties(text, "Кто остался у Твери") == {"Оснабрюк–Тверь", "Нойс–Тверь"}


def test_town_abroad_where_papers_are_signed_is_no_side() -> None:
    text = "Тверь нашла побратима. В Минске подписан договор о побратимстве с Гомелем."
    assert "Минск–Тверь" not in ties(text, "Побратим Твери")


@pytest.mark.parametrize(
    "entry",
    [
        "— Белосток, с 1992 года.",
        "Польский Белосток (1992).",
        "С польским Белостоком последний раз переписывались в 2006-м.",
    ],
)
def test_entry_of_a_list_needs_no_word_of_a_tie(entry: str) -> None:
    assert ties(f"У Твери три договора о побратимстве.\n{entry}", "Побратимы Твери") == {"Белосток–Тверь"}


def test_dateline_is_no_entry() -> None:
    assert "Варшава–Тверь" not in ties(
        "ВАРШАВА, 1 апреля. Тверь приостановила побратимство с Калишем.", "Побратимы Твери"
    )


def test_people_go_to_the_partner_of_their_own_town() -> None:
    text = (
        "Хайфа продлила договор о побратимстве с Одессой. "
        "Подростки из Нетании осенью отправятся в немецкий Гисен, побратим с 1978 года."
    )
    assert ties(text) == {"Одесса–Хайфа", "Гисен–Нетания"}


@pytest.mark.parametrize("other", ["узбекскими городами", "тремя побратимами", "двумя белорусскими городами"])
def test_no_pair_where_the_other_side_is_not_named(other: str) -> None:
    text = f"Тверь и Бухара стали побратимами. Договоры с {other} хотят заключить, по словам посла, Тебриз и Шираз."
    assert ties(text) == {"Бухара–Тверь"}


@pytest.mark.parametrize("telling", ["Клину достался Лос-Аламос.", "Клину — Лос-Аламос.", "У Клина — Лос-Аламос."])
def test_who_has_got_whom_is_told_like_the_tie_before(telling: str) -> None:
    assert ties(f"Дубна породнена с Ла-Кроссом. {telling}") == {"Дубна–Ла-Кросс", "Клин–Лос-Аламос"}


def test_guests_in_a_paragraph_on_partners_are_partners() -> None:
    text = "Остаток — побратимы, с которыми дружат. Китайский Синин принимал хирургов. Из Гродно приезжал хор."
    assert ties(f"У Твери есть побратимы.\n{text}", "Побратимы Твери") == {"Синин–Тверь", "Гродно–Тверь"}


def test_guests_elsewhere_are_no_partners() -> None:
    text = "Тверь открыла парк.\nВ Твери пел хор из Гродно. Китайский Синин принимал хирургов.\nПобратимов ждут летом."
    assert ties(text, "Парк в Твери") == set()


def test_paragraph_about_another_town_has_that_town_for_a_side() -> None:
    text = (
        "Норфолк аннулировал договор о побратимстве с Тверью.\n"
        "В Портленде вопрос снят с повестки. Хабаровск, говорит мэр, наш побратим с 1988 года."
    )
    assert "Портленд–Хабаровск" in ties(text)


def test_list_behind_a_partner_told_goes_on() -> None:
    text = (
        "Первой с Тверью породнилась Лусака. За ней последовала йеменская Сана. "
        "Семидесятые принесли австрийский Клагенфурт и пакистанский Лахор."
    )
    expected = {"Лусака–Тверь", "Сана–Тверь", "Клагенфурт–Тверь", "Лахор–Тверь"}
    assert ties(text, "Тверь и её побратимы") == expected


@pytest.mark.parametrize(
    "telling",
    [
        "Тридцатилетие союза с Римини праздновали прошлой осенью.",
        "Контакты с Римини сошли на нет ещё в 2014-м.",
        "Под вторым номером — Римини.",
        "Семидесятый год — итальянский Римини, первые автобусы с туристами.",
    ],
)
def test_tie_is_told_in_other_words_where_partners_were_told(telling: str) -> None:
    text = f"Побратимов у Твери немного. Первым породнился с городом Безансон. {telling}"
    assert ties(text, "Побратимы Твери") == {"Безансон–Тверь", "Римини–Тверь"}


@pytest.mark.parametrize("telling", ["Место встречи — Римини.", "Победитель прошлого турнира — Римини."])
def test_town_behind_a_dash_is_no_partner_where_it_is_called_something_else(telling: str) -> None:
    text = f"Побратимов у Твери немного. Первым породнился с городом Безансон. {telling}"
    assert ties(text, "Побратимы Твери") == {"Безансон–Тверь"}


def test_all_that_are_summed_up_have_one_partner() -> None:
    text = (
        "На праздник в Твери прибудут делегации Людвигсхафена, Черкасс и грузинского Рустави. "
        "Все трое состоят с Тверью в побратимстве."
    )
    assert ties(text, "Праздник в Твери") == {"Людвигсхафен–Тверь", "Тверь–Черкассы", "Рустави–Тверь"}


def test_pair_announced_alone_is_a_pair_of_its_own() -> None:
    text = (
        "Тверь и Хэйхэ — побратимы с 1993 года. "
        "Самая молодая пара сложилась месяц назад: Суйфэньхэ и Клин заключили соглашение о побратимстве."
    )
    assert ties(text) == {"Тверь–Хэйхэ", "Клин–Суйфэньхэ"}


def test_town_abroad_whose_mayor_signs_is_the_other_side() -> None:
    text = "Во вторник в Цхинвале глава Твери Пётр Ильин подписал с мэром Эдуардом Гаглоевым договор о дружбе."
    assert ties(text, "Тверь дружит") == {"Тверь–Цхинвал"}


@pytest.mark.parametrize("passing", ["Гости добирались с пересадкой в Урумчи.", "Самолёт сделал остановку в Урумчи."])
def test_place_of_transit_is_no_partner(passing: str) -> None:
    assert ties(f"Тверь и Чанцзи стали побратимами. {passing} Договор бессрочный.") == {"Тверь–Чанцзи"}


def test_tie_that_nobody_speaks_of_is_none() -> None:
    text = "Тверь и Гюмри стали побратимами. О побратимстве с Казанью речи нет."
    assert ties(text) == {"Гюмри–Тверь"}


def test_tie_stays_where_nobody_speaks_of_its_end() -> None:
    text = "Тверь и Гюмри стали побратимами. О разрыве побратимства с турецким Карсом речи нет."
    assert "Карс–Тверь" in ties(text)


def test_pronoun_behind_a_signing_means_the_paper() -> None:
    text = "Тверь и Баотоу готовят договор о побратимстве. Протокол согласован. Завизировали его вчера в Самаре."
    assert "Самара–Тверь" not in ties(text)


def test_guests_come_from_the_known_partner_that_is_named_beside() -> None:
    text = (
        "Тверь ищет друзей.\nСамарканд и Агра стали побратимами в 2018 году. "
        "В марте состоялась встреча: в Самарканд из Агры добралась группа каменотёсов."
    )
    assert ties(text, "Индия ищет пару для Твери") == {"Агра–Самарканд"}


def test_companion_of_an_unknown_town_is_nobody_elses() -> None:
    text = "Тверь дружит с Хивой. Болгар дружит с Ургенчем, у Шахрихана побратимские узы с Джалал-Абадом."
    assert not {"Тверь–Ургенч", "Хива–Ургенч"} & ties(text)


def test_forum_of_regions_is_no_party() -> None:
    text = "Договоры подписали на форуме регионов: Рязань договорилась с Новогрудком, Муром — с Гродно."
    assert ties(text) == {"Новогрудок–Рязань", "Гродно–Муром"}


def test_paper_between_the_towns_ties_those_introduced_by_guests() -> None:
    text = "Балтийск принял детей из Могилёва. Соглашение между городами действует с 2011 года."
    assert ties(text) == {"Балтийск–Могилёв"}


def test_list_behind_a_colon_goes_on_with_partners() -> None:
    text = (
        "Сергиев Посад дружит с Плевеном. Остальные уехали.\n"
        "Американский Спартанберг и финская Коувола: в 2014 году обе стороны сообщили, что выходят."
    )
    assert ties(text) == {"Плевен–Сергиев Посад", "Сергиев Посад–Спартанберг", "Коувола–Сергиев Посад"}


def test_pronoun_beside_a_companion_means_the_town_named_last() -> None:
    text = (
        "Люблин приостановил побратимство с Брестом. "
        "Неспешен один лишь Голдап. С соседним Гусевом его связывает хоккей."
    )
    assert ties(text, "Польские мэры") == {"Брест–Люблин", "Голдап–Гусев"}


@pytest.mark.parametrize(
    "pairs",
    ["Это Клин и Пинск, Тверь и Орша, Ржев и Лида.", "Породнились Клин и Пинск, Тверь и Орша, Ржев и Лида."],
)
def test_list_joined_two_by_two_is_a_list_of_pairs_where_pairs_were_announced(pairs: str) -> None:
    expected = {"Клин–Пинск", "Орша–Тверь", "Лида–Ржев"}
    assert ties(f"Три пары городов объявили себя побратимами. {pairs}") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Соглашения подписаны между Клином и Пинском, Тверью и Оршей, Ржевом и Лидой.",
        "Соглашения о сотрудничестве подписали мэры Клина и Пинска, Твери и Орши, Ржева и Лиды.",
        "На форуме в Гомеле соглашения подписали Клин и Пинск, Тверь и Орша, Ржев и Лида.",
    ],
)
def test_list_of_signers_joined_two_by_two_across_a_border_is_a_list_of_pairs(text: str) -> None:
    assert ties(text) == {"Клин–Пинск", "Орша–Тверь", "Лида–Ржев"}


@pytest.mark.parametrize(
    "text",
    [
        "Побратимами стали Тверь и Гродно, а также Клин и Алитус.",
        "Соглашения подписали Лида и Клин, а также Мозырь и Бари.",
    ],
)
def test_two_added_across_another_border_are_a_pair_of_their_own(text: str) -> None:
    first, second = text.rstrip(".").split(", а также ")
    told = [names.split()[-3::2] for names in (first, second)]
    assert ties(text) == {"–".join(sorted(two)) for two in told}


def test_two_added_to_the_partners_of_one_are_its_own() -> None:
    text = "Соглашения с Тверью подписали Лида и Пинск, а также Бари и Бургас."
    assert ties(text) == {"Лида–Тверь", "Пинск–Тверь", "Бари–Тверь", "Бургас–Тверь"}


def test_list_joined_two_by_two_is_one_list_elsewhere() -> None:
    text = "Побратимы Твери — Пинск и Орша, Лида и Брест."
    assert ties(text) == {"Пинск–Тверь", "Орша–Тверь", "Лида–Тверь", "Брест–Тверь"}


def test_gifts_of_partners_come_from_partners() -> None:
    text = (
        "В Твери открыли витрину с подарками побратимов. "
        "Под стеклом стоят чайник из шведской Муталы и кусок графита из Гродно."
    )
    assert ties(text, "Витрина в Твери") == {"Мутала–Тверь", "Гродно–Тверь"}


def test_gifts_without_partners_come_from_anywhere() -> None:
    text = "В Твери открыли витрину. Под стеклом стоят чайник из шведской Муталы и кусок графита из Гродно."
    assert ties(f"Побратимы Твери приедут летом.\n{text}", "Витрина в Твери") == set()


def test_relative_clause_ties_whoever_stands_before_it() -> None:
    text = "Скамейку на набережной в Пскове поставил немецкий Нойс, с которым город дружит с 1990 года."
    assert ties(text, "Псков") == {"Нойс–Псков"}


def test_two_that_are_called_partners_since_a_year_are_no_entries_of_a_third_town() -> None:
    text = "Тверь и Хэйхэ — побратимы с 1993 года. Клин только ищет друзей."
    assert ties(text, "Клин ищет друзей") == {"Тверь–Хэйхэ"}


def test_paper_is_what_confirms_a_tie_of_two() -> None:
    text = (
        "Меморандум о побратимстве связал Тулу с намибийским Виндхуком. "
        "Вторая бумага — декларация. Ею Волгоград и Порт-Саид подтвердили побратимские узы."
    )
    assert ties(text) == {"Виндхук–Тула", "Волгоград–Порт-Саид"}


def test_pronoun_in_place_of_the_partner_points_to_another() -> None:
    text = "У Твери двумя побратимами больше. Ими стали Порт-Саид и Минск."
    assert "Минск–Порт-Саид" not in ties(text, "Побратимы Твери")


def test_two_across_a_border_are_each_others_beside_a_third_of_the_same_country() -> None:
    text = "Тверь дружит с Бергамо. Калуга, у которой побратимов семь, подтвердила верность Витебску."
    assert ties(text, "Тверь и побратимы") == {"Бергамо–Тверь", "Витебск–Калуга"}


def test_place_that_opens_a_sentence_is_a_side_of_what_it_learns() -> None:
    text = "Карлсруэ приостановил побратимство с Винницей. В Сочи тогда же узнали, что Эспоо из побратимов вышел."
    assert ties(text) == {"Винница–Карлсруэ", "Сочи–Эспоо"}


def test_flight_from_a_town_ties_nothing() -> None:
    text = "Побратимов у Твери трое.\nПобратимы собрались летом. Рейс из Мешхеда задержался, гости из Гродно ждали."
    assert "Мешхед–Тверь" not in ties(text, "Побратимы Твери")


def test_whom_the_town_has_stands_behind_a_dash() -> None:
    text = "Побратимы есть у каждого города в области. У самой Елабуги пока два — Крушевац и Вэйнань."
    assert ties(text, "Елабуга и побратимы") == {"Елабуга–Крушевац", "Вэйнань–Елабуга"}
