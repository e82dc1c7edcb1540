"""Whose partners a clause names: behind a colon, an owner, a verb, words for both; sentences of our own."""

from __future__ import annotations

from kg.extract.record import extract
from kg.model.article import Article


def ties(text: str, title: str = "") -> set[str]:
    record = extract(Article(text=text, title=title, language="ru", published="2024-06-03"))
    return {"–".join(sorted(place.name for place in tie.between)) for tie in record.partnerships}


def test_nominative_does_not_go_on_with_a_list_under_a_preposition() -> None:
    text = "Лахти распрощался с Тверью, Турку — с Пензой, Коувола отказалась от побратимства с Вологдой."
    assert ties(text) == {"Лахти–Тверь", "Пенза–Турку", "Вологда–Коувола"}


def test_whose_council_decided_is_the_municipality_named_right_before() -> None:
    text = (
        "Рига расторгла побратимство с Москвой. Следом поступила Елгава, чья дума прекратила партнёрство с Магаданом."
    )
    assert ties(text) == {"Москва–Рига", "Елгава–Магадан"}


def test_owner_with_a_dash_begins_a_clause_of_its_own() -> None:
    text = "Клин дружит с Ургенчем, у Твери побратим — Бухара."
    assert ties(text) == {"Клин–Ургенч", "Бухара–Тверь"}


def test_paper_about_the_tie_of_two_is_between_them() -> None:
    text = (
        "У Пензы появится побратим на Балканах. Договор с сербским Нишем готов. "
        "За ним последует второй, о побратимстве Твери и Бреста."
    )
    assert ties(text, "Новые адреса дружбы") == {"Ниш–Пенза", "Брест–Тверь"}


def test_both_that_left_are_partners_of_the_municipality_spoken_of() -> None:
    text = "Тверь осталась без друзей. Виноваты Лахти и Зуль: тот и другой вышли из побратимских отношений."
    assert ties(text, "Тверь теряет побратимов") == {"Лахти–Тверь", "Зуль–Тверь"}


def test_guests_who_came_together_are_partners_of_the_host() -> None:
    text = "На праздник в Тверь приехали посланцы побратимов — Лахти и Бергамо. Раньше приехали только Пинск и Орша."
    assert ties(text, "День города в Твери") == {"Лахти–Тверь", "Бергамо–Тверь", "Пинск–Тверь", "Орша–Тверь"}


def test_list_behind_a_colon_is_of_whom_the_clause_before_names() -> None:
    text = (
        "Рига расторгла побратимство с Москвой и Тверью. Маем датировано и решение Вентспилса: минус Пенза, минус Клин."
    )
    assert {"Вентспилс–Пенза", "Вентспилс–Клин"} <= ties(text)


def test_partner_called_somebodys_own_belongs_to_who_was_named_before() -> None:
    text = (
        "Хабаровск ищет побратимов. Харбин согласился последним, и уговаривал его Уссурийск, его собственный побратим."
    )
    assert "Уссурийск–Харбин" in ties(text)


def test_municipality_denied_is_none_in_the_whole_sentence() -> None:
    text = "Делегацию возглавлял спикер думы Казани, но с побратимом вернулась не Казань, а Елабуга. Её партнёр — Хива."
    assert ties(text) == {"Елабуга–Хива"}


def test_two_cities_introduced_apart_are_tied_by_words_for_both() -> None:
    text = "Сюда, в Капан, из Пензы приехали трое. Десять лет два города — побратимы, и мэр Капана гостям рад."
    assert ties(text) == {"Капан–Пенза"}


def test_names_of_streets_are_no_partners() -> None:
    assert ties("Улицы Минска в Лахти больше нет, как нет и побратимов.") == set()


def test_verb_behind_a_name_begins_a_new_clause_and_no_list() -> None:
    text = "Тампере отказался от побратимства с Казанью и Пермью, Лахти отвернулась от Твери и Клина."
    assert ties(text) == {"Казань–Тампере", "Пермь–Тампере", "Лахти–Тверь", "Клин–Лахти"}


def test_rest_of_a_sentence_tells_partners_of_whom_it_begins_with() -> None:
    text = (
        "Пермь и узбекская Бухара стали побратимами. У Бухары других российских побратимов не водилось, "
        "в Белоруссии же есть Полоцк: соглашение о дружбе с ним подписали в 2019 году."
    )
    assert ties(text) == {"Бухара–Пермь", "Бухара–Полоцк"}


def test_people_who_have_partners_stand_for_their_town_in_the_next_sentence() -> None:
    text = (
        "Пермь и турецкий Самсун подписали протокол о сотрудничестве. У турок опыт побратимства есть. "
        "С 1993 года их партнёр — немецкий Нойс, оттуда в Самсун ежегодно едут школьники."
    )
    assert "Нойс–Самсун" in ties(text)
    assert "Нойс–Пермь" not in ties(text)


def test_partner_with_whom_it_made_friends_is_not_whose_partners_come_next() -> None:
    text = (
        "Тольятти ждёт гостей: в четверг Тольятти открывает форум.\n\n"
        "На карте автоград отмечен дважды. С американским Флинтом он побратался в 1988 году. "
        "Итальянская Пьяченца — его побратим с незапамятных времён."
    )
    assert ties(text) == {"Тольятти–Флинт", "Пьяченца–Тольятти"}


def test_partner_named_behind_the_town_where_it_is_at_home_is_of_nobody_else() -> None:
    text = (
        "У Тихвина есть побратим во Франции, Эрувиль-Сен-Клер. Тихвин ждёт гостей в октябре.\n\n"
        "В Гатчине свой француз — Этамп. Соглашение о побратимстве с ним главы городов подписали в 1997 году."
    )
    assert "Тихвин–Этамп" not in ties(text)


def test_two_owners_in_one_sentence_leave_the_passage_where_it_was() -> None:
    text = (
        "Гусев и польский Голдап стали партнёрами в 1998 году. Гусев готовит праздник. "
        "У Голдапа есть партнёры и в Германии, у Гусева — в Литве. "
        "Союз с Мариямполе моложе: документ подписали в 2011 году."
    )
    assert "Голдап–Мариямполе" not in ties(text)


def test_town_without_a_verb_shares_the_companion_of_the_one_before() -> None:
    text = "Пенза подводит черту под архивом. Бекешчаба с Пензой побратимы с 1985-го, Зволен — с 1989-го."
    assert ties(text) == {"Бекешчаба–Пенза", "Зволен–Пенза"}


def test_who_did_the_same_together_with_others_are_each_others() -> None:
    text = (
        "Костанай и Бийск подписали план. Побратимство городов оформлено давно, и вместе с ними тогда породнились "
        "Риддер и Барнаул."
    )
    assert ties(text) == {"Бийск–Костанай", "Барнаул–Риддер"}


def test_town_spoken_of_before_the_colon_is_meant_by_the_pronoun_behind_it() -> None:
    text = "Тула породнилась с Могилёвом. Могилёв тоже не скучает: летом он породнился с азербайджанским Сумгаитом."
    assert ties(text) == {"Могилёв–Тула", "Могилёв–Сумгаит"}
    text = "Тула породнилась с Барановичами. Барановичи не скучают: летом они породнились с азербайджанским Сумгаитом."
    assert ties(text) == {"Барановичи–Тула", "Барановичи–Сумгаит"}


def test_paragraph_that_opens_with_another_town_of_the_country_tells_its_partners() -> None:
    text = (
        "Вологда обновила список побратимов: Кремона и Безансон остались. Вологда ждёт гостей осенью.\n\n"
        "Богаче всех на связи Череповец. С финским Раахе металлургов свёл металл. "
        "С белорусским Молодечно договор о побратимстве подписан позже."
    )
    assert "Молодечно–Череповец" in ties(text)


def test_paragraph_on_what_a_partner_has_tells_its_partners() -> None:
    text = (
        "Горсовет Целле отклонил заявку расторгнуть договор о побратимстве с Тюменью. В Целле рады.\n\n"
        "У Тюмени тем временем хватает дел. В понедельник прибывают гости из Дацина, побратима с 1993 года."
    )
    assert "Дацин–Тюмень" in ties(text)


def test_visit_beside_the_tie_of_both_does_not_hide_it() -> None:
    text = (
        "Череповец богат на связи. С финским Раахе металлургов свёл металл. "
        "Города стали побратимами в 1986-м; в июне в Раахе съездили восемь юных хоккеистов."
    )
    assert "Раахе–Череповец" in ties(text)


def test_guest_with_whom_a_twinning_was_signed_is_a_partner_wherever_it_acts() -> None:
    text = (
        "Побратимы Магадана съехались на юбилей. Первыми прилетели посланцы Анкориджа.\n\n"
        "Китайский Тунхуа, с которым договор о побратимстве был подписан давно, отправил чиновника: он прилетел "
        "в субботу и привёз предложение открыть в Магадане центр.\n\n"
        "Латвийская Елгава стала младшим из побратимов Магадана."
    )
    assert "Магадан–Тунхуа" in ties(text)


def test_whom_a_count_takes_in_is_not_whom_the_passage_is_about() -> None:
    text = (
        "Тверь и Капан подписали договор о дружбе. «Побратимов у нас, считая Капан, шестнадцать», — сообщил "
        "мэр. Назвал он не всех: Цхинвал, Карс, болгарская Враца."
    )
    assert ties(text, "Тверь приняла Капан") == {"Капан–Тверь", "Тверь–Цхинвал", "Карс–Тверь", "Враца–Тверь"}


def test_list_belongs_to_whom_a_relative_clause_ties_with_the_others() -> None:
    text = (
        "План совместных дел в Слуцке подписала глава Вязьмы. Слуцк доволен, в Слуцке готовят встречу.\n\n"
        "Остальные города, с которыми породнена Вязьма, молчат. "
        "Среди них болгарский Разград и сербский Ниш, откуда давно не приезжали."
    )
    assert {"Вязьма–Разград", "Вязьма–Ниш"} <= ties(text)


def test_partners_of_those_for_whom_they_are_not_the_only_ones() -> None:
    text = (
        "Договор Тулы и Рустави подписан в 1974 году. Рустави рад, в Рустави помнят всё.\n\n"
        "Для туляков это не единственные побратимы. В 1977-м появился Людвигсхафен. Третьим стал Плоцк."
    )
    assert {"Людвигсхафен–Тула", "Плоцк–Тула"} <= ties(text)


def test_apposition_in_an_oblique_case_names_whose_partner_a_place_is() -> None:
    text = (
        "Тверь дружит с Оснабрюком, дружба продолжается. У Твери есть и второй город-побратим, Верона. "
        "В Анкоридже, побратиме Магадана, готовят предложение о приостановке отношений."
    )
    assert ties(text, "Тверь и Оснабрюк") == {"Оснабрюк–Тверь", "Верона–Тверь", "Анкоридж–Магадан"}


def test_each_of_two_has_whom_it_was_put_in_a_pair_with() -> None:
    text = (
        "Протоколы о намерении породниться подписали сегодня два русских муниципалитета. "
        "Смоленску в пару выбрали Камрань, Брянску — нефтяной Вунгтау."
    )
    assert ties(text, "Смоленск и Брянск нашли родственников во Вьетнаме") == {"Камрань–Смоленск", "Брянск–Вунгтау"}


def test_partner_that_opens_a_paragraph_has_its_own_partner_in_the_country_of_the_other() -> None:
    text = (
        "Тверь подписала договор о побратимстве с Вунгтау.\n\n"
        "Да и Вунгтау для россиян не чужой. С Нефтеюганском у города с 1995 года действует соглашение о дружбе."
    )
    assert ties(text) == {"Вунгтау–Тверь", "Вунгтау–Нефтеюганск"}


def test_colleague_from_a_town_who_signs_a_paper_is_its_side() -> None:
    text = (
        "Побратимов у Бельц около десятка. Среди них Плоешти и украинский Стрый. В четверг у собора примар "
        "Пётр Катан и его коллега из румынской Бистрицы Хория Мунтяну поставили подписи под соглашением."
    )
    assert "Бельцы–Бистрица" in ties(text)


def test_compatriot_of_the_partner_that_did_the_same_is_a_partner() -> None:
    text = "На этой неделе Эрланген приостановил партнёрство с Владимиром. Йена сделала то же самое раньше."
    assert ties(text, "Владимир и немецкие друзья") == {"Владимир–Эрланген", "Владимир–Йена"}
