"""Who is named, in which form, and with which office of which place."""

from __future__ import annotations

import pytest

from kg.extract.people import OFFICES, People, find_offices, find_people, with_names_repaired
from kg.lang.lexicon import load_lexicon
from kg.lang.ru import Russian
from kg.model.annotation import Evidence
from kg.model.article import Article
from kg.places.find import find_places
from kg.places.gazetteer import open_gazetteer


def read(article: Article) -> People:
    analysis = Russian().analyse(article)
    offices = find_offices(analysis, load_lexicon().matcher((OFFICES,), "ru").find(analysis.tokens))
    analysis = with_names_repaired(analysis, offices)
    return find_people(analysis, find_places(analysis, open_gazetteer()), offices)


def offices(text: str) -> set[tuple[str, str, str | None]]:
    return {(o.name, o.role, o.of.name if o.of else None) for o in read(Article(text=text, language="ru")).officials}


@pytest.mark.parametrize(
    ("text", "official"),
    [
        ("Мэр Казани Ильсур Метшин открыл форум.", ("Ильсур Метшин", "mayor", "Казань")),
        ("Гостей встретил вице-мэр Омска Иван Петров.", ("Иван Петров", "deputy_mayor", "Омск")),
        ("Документ подписан мэром Тулы Дмитрием Смирновым.", ("Дмитрий Смирнов", "mayor", "Тула")),
        ("Под договором подпись мэра Белграда Небойши Вукича.", ("Небойша Вукич", "mayor", "Белград")),
        ("Гости ждали мэра Тулы Марьяны Чепы.", ("Марьяна Чепа", "mayor", "Тула")),
        ("За Бургас расписался вице-кмет Бургаса Иван Дончев.", ("Иван Дончев", "deputy_mayor", "Бургас")),
    ],
)
def test_office_before_a_name_is_held_by_it(text: str, official: tuple[str, str, str]) -> None:
    assert official in offices(text)


@pytest.mark.parametrize(
    ("text", "official"),
    [
        # the office goes with each of a list, each with a place of their own
        (
            "Мэры Тулы и Бреста Иван Орлов и Пётр Кузьмин подписали документ.",
            {("Иван Орлов", "mayor", "Тула"), ("Пётр Кузьмин", "mayor", "Брест")},
        ),
        (
            "Подписи поставили мэр Тулы Иван Орлов, а также Чжао Лимин (Харбин).",
            {("Иван Орлов", "mayor", "Тула"), ("Чжао Лимин", "mayor", "Харбин")},
        ),
        # a place is told once for two offices
        (
            "Гостей встретили мэр Тулы Иван Орлов и председатель городской думы Анна Белова.",
            {("Иван Орлов", "mayor", "Тула"), ("Анна Белова", "council_chair", "Тула")},
        ),
        # who is represented
        (
            "Тулу представлял вице-мэр Иван Орлов, Брест — зампред горисполкома Пётр Кузьмин.",
            {("Иван Орлов", "deputy_mayor", "Тула"), ("Пётр Кузьмин", "deputy_mayor", "Брест")},
        ),
        # «его» is the municipality named last
        (
            "Тула ищет друзей. Ответил Киркук: его мэр Азад Рашид написал письмо.",
            {("Азад Рашид", "mayor", "Киркук")},
        ),
        # a side of the signing, by the country's adjective
        (
            "Друг Тулы — Крагуевац. С российской стороны подписал вице-мэр Иван Орлов, с сербской — мэр Никола Дашич.",
            {("Иван Орлов", "deputy_mayor", "Тула"), ("Никола Дашич", "mayor", "Крагуевац")},
        ),
        # the deputy of whoever is named behind
        (
            "За гостей расписался заместитель главы муниципалитета Бурсы Орхан Демир.",
            {("Орхан Демир", "deputy_mayor", "Бурса")},
        ),
        # a place that the article names elsewhere stands between office and name
        (
            "Курган дружит с Костанаем. Гостей встретил аким Костаная Нурмухамбет Урысбаев.",
            {("Нурмухамбет Урысбаев", "mayor", "Костанай")},
        ),
        ("Мэр Тулы, Николай Ренков, в долгу не остался.", {("Николай Ренков", "mayor", "Тула")}),
        # a pronoun leads back to the body, or to the chief
        (
            "Ужин даёт городская дума Тулы, председатель которой Сергей Рублёв учит китайский.",
            {("Сергей Рублёв", "council_chair", "Тула")},
        ),
        (
            "Обещал приехать глава Тулы Александр Орлов. Главное сказала его заместитель по финансам Ольга Белова.",
            {("Александр Орлов", "mayor", "Тула"), ("Ольга Белова", "deputy_mayor", "Тула")},
        ),
        # as many holders as places told before
        (
            "Договор между Тулой и Брестом скрепили подписями мэры Иван Орлов и Пётр Кузьмин.",
            {("Иван Орлов", "mayor", "Тула"), ("Пётр Кузьмин", "mayor", "Брест")},
        ),
        # a city may have had another mayor
        (
            "Тула нашла друга. Договор подписал тогдашний мэр Тулы Иван Орлов.\nНынешний мэр Пётр Кузьмин рад.",
            {("Иван Орлов", "mayor", "Тула"), ("Пётр Кузьмин", "mayor", "Тула")},
        ),
        # the second of two holders is of the other of two towns
        (
            "Тула породнилась с Нарвой: договор подписали мэр Иван Орлов и мэр Юхан Тамм.",
            {("Иван Орлов", "mayor", "Тула"), ("Юхан Тамм", "mayor", "Нарва")},
        ),
        # whoever goes to a town is not its mayor; a diplomat's post is nobody's town
        ("Тула подписала договор. В Нарву поедет мэр Иван Орлов.", {("Иван Орлов", "mayor", "Тула")}),
        (
            "Тула ждёт гостей. Письмо привёз консул Кубы в Казани Рауль Перес. Принимал его Иван Орлов — глава города.",
            {("Рауль Перес", "consul", "Куба"), ("Иван Орлов", "mayor", "Тула")},
        ),
        ("Президент Вроцлава Яцек Новак прислал письмо.", {("Яцек Новак", "mayor", "Вроцлав")}),
        ("Сергей Петров, ставший мэром Тулы, приехал в Минск.", {("Сергей Петров", "mayor", "Тула")}),
        ("Юрий Мельник, руководивший Тулой, приехал в Минск.", {("Юрий Мельник", "mayor", "Тула")}),
    ],
)
def test_each_holder_has_an_office_and_its_place(text: str, official: set[tuple[str, str, str]]) -> None:
    assert official <= offices(text)


@pytest.mark.parametrize(
    ("text", "official"),
    [
        # a head of a body, put together word by word
        ("Зампред гомельского горисполкома Пётр Кузьмин приехал в Тулу.", ("Пётр Кузьмин", "deputy_mayor", "Гомель")),
        ("Председатель Скупщины города Ниша Никола Дашич ждёт.", ("Никола Дашич", "council_chair", "Ниш")),
        ("Руководитель аппарата администрации Тулы Анна Белова ждёт.", ("Анна Белова", "other_official", "Тула")),
        ("Мэр Тулы и начальник канцелярии Чанчуня Лю Ян ждут.", ("Лю Ян", "head_of_department", "Чанчунь")),
        ("Президент польского города Гданьска Яцек Новак рад.", ("Яцек Новак", "mayor", "Гданьск")),
        ("Второй бургомистр Йены Юрген Краус приехал.", ("Юрген Краус", "deputy_mayor", "Йена")),
        # told by the adjective of the district's town, or of the region's
        ("Председатель Полоцкого райисполкома Пётр Кузьмин рад.", ("Пётр Кузьмин", "mayor", "Полоцкий район")),
        ("Председатель Витебского облисполкома Пётр Кузьмин рад.", ("Пётр Кузьмин", "governor", "Витебская область")),
        # a remark in brackets, a title, an abbreviation between office and name
        ("Приехал мэр Бургаса (Болгария) Желязко Гагов.", ("Желязко Гагов", "mayor", "Бургас")),
        ("Приехал мэр Костромы господин Пётр Кузьмин.", ("Пётр Кузьмин", "mayor", "Кострома")),
        ("Мэр г. Рузаевка А. И. Сайгачев направил письмо.", ("А. И. Сайгачев", "mayor", "Рузаевка")),
        # the model takes the city for a part of the name
        ("Глава исполнительной власти Сумгайыта Закир Фараджев рад.", ("Закир Фараджев", "mayor", "Сумгайыт")),
        # a patronymic in two words
        ("Приехал мэр Гянджи Рашид Гасан оглы.", ("Рашид Гасан оглы", "mayor", "Гянджа")),
    ],
)
def test_office_is_read_word_by_word(text: str, official: tuple[str, str, str]) -> None:
    assert official in offices(text)


@pytest.mark.parametrize(
    ("text", "official"),
    [
        ("Кресло мэра Тулы тогда занимал Пётр Кузьмин.", {("Пётр Кузьмин", "mayor", "Тула")}),
        ("Главой Тулы является Пётр Кузьмин.", {("Пётр Кузьмин", "mayor", "Тула")}),
        ("Во главе Тулы стоял тогда Пётр Кузьмин.", {("Пётр Кузьмин", "mayor", "Тула")}),
        ("Пётр Кузьмин, вступивший в должность главы Тулы, рад.", {("Пётр Кузьмин", "mayor", "Тула")}),
        (
            "На посту мэра Тулы Павла Кузьмина сменил Иван Орлов.",
            {("Павел Кузьмин", "mayor", "Тула"), ("Иван Орлов", "mayor", "Тула")},
        ),
        ("Мэр (это был Пётр Кузьмин) приехал из Тулы один.", {("Пётр Кузьмин", "mayor", "Тула")}),
        ("Анна Белова, отвечающая в мэрии Тулы за связи, рада.", {("Анна Белова", "other_official", "Тула")}),
        ("Анна Белова из отдела мэрии Тулы рада.", {("Анна Белова", "other_official", "Тула")}),
        (
            "Тула ждёт. Думу собрали к полудню. «Пора», — сказал председатель Пётр Кузьмин.",
            {("Пётр Кузьмин", "council_chair", "Тула")},
        ),
        ("Хозяин мэрии Тулы Пётр Кузьмин показал гостям город.", {("Пётр Кузьмин", "mayor", "Тула")}),
        (
            "Мэр Тулы Иван Орлов со своим заместителем Анной Беловой улетел в Ухань.",
            {("Иван Орлов", "mayor", "Тула"), ("Анна Белова", "deputy_mayor", "Тула")},
        ),
    ],
)
def test_office_told_by_a_verb_or_a_body_is_held(text: str, official: set[tuple[str, str, str]]) -> None:
    assert official <= offices(text)


@pytest.mark.parametrize(
    "text",
    [
        "Директор центра сотрудничества Иван Котов приехал в Тулу.",
        "Председатель совета ветеранов Тулы Иван Котов написал письмо.",
        "Председатель правления банка Иван Котов приехал в Тулу.",
    ],
)
def test_head_of_no_public_body_holds_no_office(text: str) -> None:
    assert offices(text) == set()


@pytest.mark.parametrize(
    ("text", "realm"),
    [
        ("В Перми приняли гостей. Об этом сказал губернатор Дмитрий Орлов.", "Пермский край"),
        ("Губернатор Прикамья Дмитрий Орлов приехал в Пермь.", "Пермский край"),
        ("Генеральный консул КНР в Казани Ли Хай открыл выставку.", "Китай"),
        ("Глава Татарстана Иван Орлов приехал в Казань.", "Татарстан"),
        ("Посол Белоруссии Иван Орлов приехал в Казань.", "Белоруссия"),
    ],
)
def test_region_or_country_is_called_by_its_common_name(text: str, realm: str) -> None:
    assert [realm] == [of for _, _, of in offices(text)]


def test_whoever_stands_with_a_mayor_is_no_mayor() -> None:
    assert offices("Состоялась встреча мэра Тулы с Иваном Орловым.") == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Документ подписан вице-мэром Ван Вэем.", "Ван Вэй"),
        ("Слово дали мэру Нгуен Ван Тханю.", "Нгуен Ван Тхань"),
        ("Встреча с мэром Хуаном Чжихао прошла в Туле.", "Хуан Чжихао"),
        ("Речь мэра Жана-Пьера Дюбуа была короткой.", "Жан-Пьер Дюбуа"),
        ("Сторону представляла замглавы муниципалитета Радослава Станева.", "Радослава Станева"),
        ("Документ вручили мэру Иону Лунгу.", "Ион Лунгу"),
        ("Документ вручили мэру Мишелю Леграну.", "Мишель Легран"),
        ("Договор подписан мэром Бесланом Бжанией.", "Беслан Бжания"),
        ("По словам мэра Андрея Зайца, гости приедут.", "Андрей Заяц"),
        ("Договор подписан мэром Любовью Синицей.", "Любовь Синица"),
        ("Договор подписан губернатором Романом Ступиным.", "Роман Ступин"),
        ("Встреча с мэром Хайфы Эйнат Калиш-Ротем прошла в Туле.", "Эйнат Калиш-Ротем"),
        ("Об этом рассказала заместительница мэра Наталья Кудрявцева.", "Наталья Кудрявцева"),
        ("Проект внесён городским головой Виталием Малецким.", "Виталий Малецкий"),
        ("Мэру Чэнь Цзинину передали письмо.", "Чэнь Цзинин"),
        ("Исполняющая обязанности мэра Лада Мокроусова подписала план.", "Лада Мокроусова"),
    ],
)
def test_name_is_told_in_the_nominative(text: str, name: str) -> None:
    assert [m.name for m in read(Article(text=text, language="ru")).mentions] == [name]


def test_initials_are_the_person_named_in_full() -> None:
    people = read(Article(text="Глава Тулы Иван Ильич Орлов приехал. Документ подписал И. И. Орлов.", language="ru"))
    assert {m.name for m in people.mentions} == {"Иван Ильич Орлов"}


def test_surname_of_two_is_the_one_named_last() -> None:
    text = "Мэр Тулы Иван Орлов уехал. Приехал Пётр Орлов. Орлова встретили. Потом вспомнили, как пел Семён Орлов."
    assert [m.name for m in read(Article(text=text, language="ru")).mentions][2] == "Пётр Орлов"


def test_surname_that_the_model_overlooks_is_a_mention_of_its_person() -> None:
    text = "Мэр Тулы Иван Голков уехал. В сентябре, на День города, Голков и мэр Бреста Пётр Кузьмин подписали план."
    assert [m.name for m in read(Article(text=text, language="ru")).mentions].count("Иван Голков") == 2


def test_city_that_looks_like_a_person_is_nobody() -> None:
    assert read(Article(text="С Керманом, Бендерами и Витебском оформлены меморандумы.", language="ru")).mentions == ()


def test_person_without_office_is_mentioned_and_no_official() -> None:
    people = read(Article(text="Соглашение подписал Иван Петров.", language="ru"))
    assert [m.name for m in people.mentions] == ["Иван Петров"]
    assert people.officials == ()


def test_surname_alone_is_the_person_named_in_full_before() -> None:
    people = read(Article(text="Мэр Тулы Иван Петров открыл форум. Речь Петрова была короткой.", language="ru"))
    assert {m.name for m in people.mentions} == {"Иван Петров"}


def test_evidence_quotes_the_field_that_it_points_into() -> None:
    article = Article(
        text="Гостей принимал мэр Тулы Иван Петров.", title="Мэр Казани Ильсур Метшин приехал", language="ru"
    )
    evidence: list[Evidence] = [e for o in read(article).officials for e in o.evidence]
    assert evidence
    for e in evidence:
        field = article.title if e.span.field == "title" else article.text
        assert field[e.span.start : e.span.end] == e.quote
