"""Which municipalities are tied: one sentence or passage of our own for each way that papers tell it.

A tie is written «A–B»; the order of the two does not count.
"""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article


def ties(text: str, title: str = "") -> set[str]:
    record = extract(Article(text=text, title=title, language="ru", published="2024-06-03"))
    return {"–".join(sorted(place.name for place in tie.between)) for tie in record.partnerships}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Побратимы у Твери есть. Самый молодой — узбекский Карши. Договор о побратимстве подписан в 2021-м.",
            "Карши–Тверь",
        ),
        ("Оркестр из Твери выступил в Пензе. Тверь и Пенза ждали его. Побратимству двадцать лет.", "Пенза–Тверь"),
    ],
)
def test_tie_is_told_of_the_municipality_introduced_right_before(text: str, expected: str) -> None:
    assert expected in ties(text)


def test_heading_says_whose_partners_the_passage_names() -> None:
    text = (
        "Финские города пересматривают связи.\n"
        "Котка. Договор о дружбе с Кронштадтом расторгнут.\n"
        "Тампере. Побратимские отношения с Тверью приостановлены."
    )
    assert ties(text) == {"Котка–Кронштадт", "Тампере–Тверь"}


def test_topic_of_a_passage_is_the_head_of_partners_from_abroad() -> None:
    text = (
        "Дрезден остаётся побратимом Санкт-Петербурга. В Дрездене не спешат.\n"
        "Брауншвейг ждать не стал. Побратимские отношения с Казанью приостановлены."
    )
    assert ties(text) == {"Дрезден–Санкт-Петербург", "Брауншвейг–Казань"}


def test_possessive_of_a_person_does_not_make_a_partner() -> None:
    text = (
        "У Волгограда есть побратимы. Острава разорвала договор о побратимстве с Волгоградом. "
        "Совет Ковентри, по словам его лидера, приостановил дружбу."
    )
    assert "Ковентри–Острава" not in ties(text)


def test_municipality_denied_is_no_party() -> None:
    assert ties("Соглашение о побратимстве с Пензой подписал мэр не Твери, а Кимр.") == {"Кимры–Пенза"}


def test_guests_of_a_forum_are_no_partners() -> None:
    text = (
        "Тверь и Пенза подписали соглашение о побратимстве.\n"
        "Вечером открылся фестиваль.\n"
        "На него приехали делегации Самары и Омска."
    )
    assert ties(text) == {"Пенза–Тверь"}


def test_delegation_of_a_partner_is_told_as_a_tie() -> None:
    assert ties("Тверь принимает гостей. Делегация города-побратима Оснабрюка прибыла в пятницу.") == {"Оснабрюк–Тверь"}


def test_partner_named_beside_the_others_is_one_of_them_and_nobodys_head() -> None:
    text = "Побратимов у Рязани теперь четыре. Кроме Ловеча, это Ниш, Брест и Мюнстер."
    assert ties(text) == {"Ловеч–Рязань", "Ниш–Рязань", "Брест–Рязань", "Мюнстер–Рязань"}


def test_dropped_verb_names_more_partners_of_the_same_municipality() -> None:
    text = "У Твери есть побратимы. В 1962 году побратимом стал Безансон, в 1991-м — Кремона."
    assert ties(text) == {"Безансон–Тверь", "Кремона–Тверь"}


def test_list_beside_a_partner_named_before_is_of_the_same_municipality() -> None:
    text = "Тверь породнилась с Баром. У Твери теперь четыре побратима. Кроме Бара, это Ниш, Видин и Чанша."
    assert ties(text) == {"Бар–Тверь", "Ниш–Тверь", "Видин–Тверь", "Тверь–Чанша"}


def test_waypoint_of_a_delegation_is_no_partner() -> None:
    text = "Тверь дружит с Безансоном. Делегация города-побратима летела через Баку и Тбилиси."
    assert ties(text) == {"Безансон–Тверь"}


@pytest.mark.parametrize(
    "text",
    [
        "Районы Твери и Бреста будут сотрудничать.",
        "Пенза — побратим Лиды. Межправительственная комиссия рада сотрудничеству Минска и Москвы.",
        "Мали подписало с Москвой соглашение о сотрудничестве.",
    ],
)
def test_parts_of_cities_and_states_are_no_municipal_parties(text: str) -> None:
    assert ties(text) <= {"Лида–Пенза"}


def test_ties_that_are_denied_are_none() -> None:
    assert ties("Побратимом Твери стала Лида. А вот Пенза и Брест никакими соглашениями не связаны.") == {"Лида–Тверь"}


def test_headline_names_the_pair_whose_tie_the_text_tells_without_names() -> None:
    text = "Мэры встретились на ступенях крепости.\nТак в среду города оформили побратимство."
    assert ties(text, "Тверь и Ош: ворота в обе стороны") == {"Ош–Тверь"}


def test_partner_that_only_came_or_went_is_introduced() -> None:
    text = "Побратимы Твери прислали ключи. Третий ключ — от китайского Харбина. Побратимами города стали в 2016 году."
    assert "Тверь–Харбин" in ties(text)


def test_city_called_this_town_is_the_one_introduced_before() -> None:
    text = (
        "У Твери есть побратимы. Первым стал Оснабрюк, договор о побратимстве подписан в 1991 году.\n"
        "Четвёртую скамью занимает Бергамо. Этот городок породнился с Тверью в 1992 году."
    )
    assert ties(text) == {"Оснабрюк–Тверь", "Бергамо–Тверь"}


def test_list_of_partners_goes_on_with_words_of_being_in_it() -> None:
    text = (
        "Тверь подписала соглашение о побратимстве с Лидой.\n"
        "Список побратимов Твери прежний. Венгерский Капошвар значится в нём с 1971 года."
    )
    assert ties(text) == {"Лида–Тверь", "Капошвар–Тверь"}


def test_list_after_other_partners_is_the_hubs_and_takes_members_joined_by_with() -> None:
    text = (
        "Тверь исключила из числа побратимов Оснабрюк.\n"
        "В списке остались итальянские Бергамо и Верона, греческий Волос и турецкие Трабзон с Карсом."
    )
    assert {"Карс–Тверь", "Бергамо–Тверь", "Верона–Тверь"} <= ties(text)
    assert "Волос–Карс" not in ties(text)


def test_two_entries_of_a_list_are_not_each_others_partners() -> None:
    text = (
        "Тверь дружит с немецким Оснабрюком, договор о побратимстве подписан в 1991 году.\n"
        "В списке побратимов ещё португальская Эвора, с которой дружат с 1986-го, и американский Буффало."
    )
    assert "Буффало–Эвора" not in ties(text)


def test_letter_comes_from_a_party_and_goes_to_one() -> None:
    text = (
        "У Твери есть побратим Лида. От болгарского Бургаса пришло уведомление о приостановке побратимского соглашения."
    )
    assert "Бургас–Тверь" in ties(text)
    assert ties("Мэрия Твери направила в Урумчи письмо с предложением установить побратимские отношения.") == {
        "Тверь–Урумчи"
    }


def test_partner_told_with_another_head_keeps_it_in_the_next_sentence() -> None:
    text = (
        "Минск разорвал побратимские отношения с Пензой.\n"
        "Гродно лишил статуса побратима Курск. Договор о побратимстве с Курском был самым старым."
    )
    assert ties(text) == {"Минск–Пенза", "Гродно–Курск"}


@pytest.mark.parametrize(
    "words", ["У самой Лиды есть ещё один партнёр.", "Лида, в свою очередь, ищет партнёров в России."]
)
def test_who_seeks_or_has_partners_is_the_head_of_what_follows(words: str) -> None:
    text = f"Тверь и Лида подписали соглашение о побратимстве.\n{words} Меморандум о сотрудничестве с Бийском подписан."
    assert ties(text) == {"Лида–Тверь", "Бийск–Лида"}


def test_partner_in_a_passage_about_partners_needs_no_word_of_its_own() -> None:
    text = "Побратимов у Твери стало меньше. Болгарская Варна связи приостановила. Итальянская Феррара пока молчит."
    assert ties(text) == {"Варна–Тверь", "Тверь–Феррара"}


def test_partners_of_one_city_in_one_clause_are_not_each_others() -> None:
    text = "Побратимами Твери стали Самоков и Гюмри.\nДелегацию Самокова возглавит глава совета, Гюмри — мэр города."
    assert ties(text) == {"Самоков–Тверь", "Гюмри–Тверь"}


def test_paper_of_three_ties_each_to_each() -> None:
    text = "Тверь, белорусская Лида и казахстанский Темиртау связаны трёхсторонним соглашением о сотрудничестве."
    assert ties(text) == {"Лида–Тверь", "Тверь–Темиртау", "Лида–Темиртау"}


def test_place_called_a_partner_is_no_mere_place_of_action() -> None:
    text = "Тверь подписала соглашение о побратимстве с Лидой. В финской Раахе, побратиме с 1988 года, молчат."
    assert "Раахе–Тверь" in ties(text)
    assert ties("Тверичане отправили скамью в Слуцк, с которым Тверь породнилась в 2022 году.") == {"Слуцк–Тверь"}


def test_notice_under_a_heading_does_not_go_on_with_partners_of_the_one_before() -> None:
    text = (
        "ПЕНЗА. Соглашение о побратимстве с Лидой продлили.\n"
        "ТВЕРЬ. На турнир заявились команды из Астаны, Минска и Улан-Батора."
    )
    assert ties(text) == {"Лида–Пенза"}


def test_city_described_by_its_country_is_the_one_named_before() -> None:
    text = "Первый зал отдан Вальпараисо. Чилийский порт стал побратимом Твери в 1968 году."
    assert ties(text) == {"Вальпараисо–Тверь"}


def test_item_may_tell_its_country_behind() -> None:
    text = "Побратимов у Твери мало. Варна расторгла договор о побратимстве с Тверью. "
    assert "Буффало–Тверь" in ties(text + "Буффало из американского штата молчит.")


def test_delegations_of_several_are_guests_and_not_each_others_partners() -> None:
    text = "Тверь ждёт побратимов на праздник. Делегации Неймегена и Геры приедут к побратимам в мае."
    assert "Гера–Неймеген" not in ties(text)


def test_ends_of_a_bridge_are_no_partners() -> None:
    text = "Смоленск — побратим Витебска. Город считает себя мостом между Москвой и Минском и ищет партнёров."
    assert ties(text) == {"Витебск–Смоленск"}


def test_pronoun_of_a_place_just_named_is_a_side_of_the_tie() -> None:
    text = (
        "Уссурийск и Муданьцзян — побратимы.\n"
        "Делегация гостила в Арсеньеве, с ним Муданьцзян связывает меморандум о взаимопонимании."
    )
    assert ties(text) == {"Муданьцзян–Уссурийск", "Арсеньев–Муданьцзян"}


def test_the_only_two_municipalities_are_the_twins_a_sentence_speaks_of() -> None:
    text = "Двенадцать школьников из Твери вернулись домой.\nОбмен между школами двух городов-побратимов идёт давно."
    assert ties(text, "Неделя за партой в Хямеэнлинне") == {"Тверь–Хямеэнлинна"}


def test_dateline_introduces_nobody() -> None:
    text = "ТАШКЕНТ, 18 августа. Делегации собрались в Кашгаре. Города обзавелись побратимами."
    assert "Кашгар–Ташкент" not in ties(text)


def test_adjective_of_a_region_before_a_partner_is_its_seat() -> None:
    assert ties("Коломна стала вологодским побратимом в 2011 году.") == {"Вологда–Коломна"}


def test_topic_that_opens_a_sentence_owns_the_partners_of_the_next() -> None:
    text = (
        "Тверь и Гюмри подписали меморандум о сотрудничестве.\n"
        "Гюмри насчитывает сто тысяч жителей. Его побратимы — греческий Корфу и итальянская Пистоя."
    )
    assert {"Гюмри–Корфу", "Гюмри–Пистоя"} <= ties(text)


def test_partners_that_are_called_so_are_the_articles_own() -> None:
    text = "Тверь разорвала побратимские связи с Лидой. Действующими побратимами в мэрии называют Валево и Гудауту."
    assert ties(text) == {"Лида–Тверь", "Валево–Тверь", "Гудаута–Тверь"}


def test_relative_clause_ends_at_its_comma() -> None:
    text = "Мэрия Твери хвалит Тюмень, с которой заключён меморандум о сотрудничестве, и Тобольск."
    assert "Тобольск–Тюмень" not in ties(text)


def test_all_cities_of_the_sentence_before_are_twins_of_the_hub() -> None:
    text = (
        "ТВЕРЬ. Город Тверь отметил праздник, глава Твери принимал гостей.\n"
        "Дилижан командировал скрипачей, узбекская Бухара и Евпатория — артистов.\n"
        "Все три города входят в побратимский круг Твери."
    )
    assert {"Дилижан–Тверь", "Бухара–Тверь", "Евпатория–Тверь"} <= ties(text)


@pytest.mark.parametrize(
    "text",
    [
        "Тверь считает побратимами пять городов. Один из них, финская Хямеэнлинна, прислал трамвай.",
        "Тверь обзавелась новым партнёром. Им стала финская Хямеэнлинна.",
        "У Твери двое побратимов. А последний — финская Хямеэнлинна.",
    ],
)
def test_one_of_the_partners_announced_is_a_partner(text: str) -> None:
    assert ties(text) == {"Тверь–Хямеэнлинна"}


def test_second_copy_is_no_second_partner() -> None:
    text = "Договор о сотрудничестве союзов городов готов. Второй экземпляр увезли в Тверь."
    assert not ties(text, "В Пензе собрались союзы городов")


def test_who_joins_a_partner_is_a_partner_of_the_same_municipality() -> None:
    text = "В 1967 году побратимом Твери объявили Капошвар. Позже к нему присоединились Бургас и Гомель."
    assert ties(text) == {"Капошвар–Тверь", "Бургас–Тверь", "Гомель–Тверь"}


def test_who_was_named_last_ends_the_tie_with_the_own_municipality() -> None:
    text = (
        "В Твери ждали вестей. Иначе вышло с Оснабрюком. Тамошние депутаты решили приостановить партнёрство с Тверью."
    )
    assert ties(text, "Тверь теряет партнёров") == {"Оснабрюк–Тверь"}


def test_end_of_a_measure_is_nobody_s_hub() -> None:
    text = "Родни у Твери много, разбросана она от Бреста до Харбина. Побратимами считаются Капошвар и Бургас."
    assert ties(text, "Тверь отметила день рождения") == {"Капошвар–Тверь", "Бургас–Тверь"}


def test_neuter_pronoun_speaks_of_the_agreement() -> None:
    text = "Тверь заключила два соглашения о дружбе. Первое — с Суздалем. Второе — с Брянском, и оно посвящено сетям."
    assert ties(text, "Тверь нашла партнёров") == {"Суздаль–Тверь", "Брянск–Тверь"}


def test_council_of_an_unknown_name_is_a_municipality() -> None:
    assert ties("Горсовет Зоммерштаута разорвал партнёрство с Тверью.") == {"Зоммерштаут–Тверь"}


def test_guests_are_partners_of_the_host_and_not_of_each_other() -> None:
    text = "В Твери ждали побратимов на День города. Раньше срока приехали только Франкфурт-на-Одере и Смоленск."
    assert ties(text, "Тверь ждёт гостей") == {"Тверь–Франкфурт-на-Одере", "Смоленск–Тверь"}


def test_place_behind_the_partners_is_no_head() -> None:
    text = "Округ оформил соглашения о дружбе со Слуцким районом и Пунта-Аренасом в чилийском Магальянесе."
    assert ties(text, "Тверь расширяет связи") == {"Слуцкий район–Тверь", "Пунта-Аренас–Тверь"}


def test_their_city_is_the_one_spoken_of() -> None:
    text = "Тверь и Брест подружились. Брестчане ищут родню и сами. В июне их город побратался с Батуми."
    assert ties(text, "Тверь подружилась с Брестом") == {"Брест–Тверь", "Батуми–Брест"}


def test_both_cities_are_the_one_spoken_of_and_the_one_the_guests_came_from() -> None:
    text = "Сюда из подмосковного Долгопрудного приехали трое. Больше четверти века два города живут побратимами."
    assert ties(text, "В Капане вспоминали ветеранов") == {"Долгопрудный–Капан"}


def test_name_in_the_nominative_does_not_go_on_with_a_declined_list() -> None:
    text = "Тампере распрощался с побратимами — с Пензой и Сызранью, Лаппеэнранта отказалась от партнёрства с Клином."
    assert ties(text) == {"Пенза–Тампере", "Сызрань–Тампере", "Клин–Лаппеэнранта"}


def test_relative_clause_is_about_whose_council_it_names() -> None:
    text = "Тем же путём двинулась Альта, чей муниципальный совет заморозил партнёрство с Апатитами."
    assert ties(text, "Вардё покинул Архангельск") == {"Альта–Апатиты"}


def test_those_who_left_were_partners_of_the_own_municipality() -> None:
    text = "Оглядываться заставили Оснабрюк и Хямеэнлинна: тот и другая вышли из побратимских отношений."
    assert ties(text, "Тверь ищет партнёров") == {"Оснабрюк–Тверь", "Тверь–Хямеэнлинна"}


def test_list_abroad_introduced_right_before_is_tied_by_words_that_name_nobody() -> None:
    text = "Бурса и Батуми — вот куда поглядывает мэрия. И с турками, и с грузинами обсуждается побратимство."
    assert ties(text, "Тверь ищет родню") == {"Бурса–Тверь", "Батуми–Тверь"}


def test_municipality_of_a_country_at_the_beginning_is_no_name() -> None:
    text = "Вардё порвал с Тверью. Норвежский муниципалитет взял в побратимских отношениях передышку."
    assert ties(text) == {"Вардё–Тверь"}


def test_two_named_together_are_one_of_the_pairs_announced() -> None:
    text = (
        "Вчера три пары городов заключили меморандумы о побратимстве. Первыми расписались мэр Твери и мэр Бреста. "
        "За ними последовали Тараз и Талас, поручившие подписание заместителям."
    )
    assert ties(text) == {"Брест–Тверь", "Талас–Тараз"}


def test_river_or_bridge_is_no_partner() -> None:
    text = "Пенза нашла побратима на Янцзы. Договор о побратимстве с Ичаном она подписала у моста Дружбы."
    assert ties(text) == {"Ичан–Пенза"}


def test_city_without_any_agreement_is_no_partner() -> None:
    text = "Тверь дружит с Пензой. С румынскими Яссами у города никакого договора нет."
    assert ties(text, "Тверь ищет друзей") == {"Пенза–Тверь"}


@pytest.mark.parametrize(
    "text",
    [
        "Верона и Хихон договоров не трогали.",
        "Итальянская Верона и испанский Хихон своих соглашений не разрывали.",
        "А вот Верона и Хихон договоры не отменяли.",
        "Верона и Хихон меморандумов не отзывали.",
        "Хихон и Верона не пересматривали соглашений.",
    ],
)
def test_two_who_left_their_agreements_alone_are_not_tied_to_each_other(text: str) -> None:
    told = ties(f"Тверь дружит с Бергамо. Плимут вычеркнул Тверь из списка побратимов. {text}", "Тверь теряет друзей")
    assert "Верона–Хихон" not in told
    assert {"Верона–Тверь", "Тверь–Хихон"} <= told


@pytest.mark.parametrize(
    "text",
    [
        "В Ижевске появится сквер Ярославля: города подписали соглашение о сотрудничестве.",
        "Псков стал ближе к Чанчуню: города подписали меморандум о сотрудничестве.",
    ],
)
def test_cities_that_sign_are_the_two_named_before(text: str) -> None:
    assert len(extract(Article(text=text, language="ru", published="2024-06-14")).partnerships) == 1


def test_people_of_a_country_are_those_of_its_only_town() -> None:
    text = "В Зеленоградске гуляли ткачихи из Паневежиса. Литовцы, с которыми у Зеленоградска договор, соткали рушник."
    (tie,) = extract(Article(text=text, language="ru", published="2024-06-14")).partnerships
    assert {place.name for place in tie.between} == {"Зеленоградск", "Паневежис"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Побратимские отношения с Лодзью прекращены по решению польской стороны.",
        "Польская Лодзь, породнённая с ней с 2001 года, ничего менять не намерена.",
    ],
)
def test_partner_told_of_with_words_for_its_side_or_for_changing_nothing_is_one(sentence: str) -> None:
    assert "Лодзь–Рязань" in ties(f"Рязань дружит с Мюнстером. {sentence}", "Рязань и её друзья")
