"""Which fields of cooperation are told for a pair, and which words beside it tell none; sentences of our own."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article

SIGNED = "Тверь и Пенза 3 июня подписали соглашение о сотрудничестве. "


def sectors(text: str) -> dict[str, set[str]]:
    record = extract(Article(text=text, title="", language="ru", published="2024-06-03"))
    return {"–".join(sorted(p.name for p in tie.between)): set(tie.sectors) for tie in record.partnerships}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Документ предусматривает обмен опытом в сфере туризма.", {"tourism"}),
        ("Стороны обсудили осетроводство и подготовку переводчиков.", {"agriculture", "education"}),
        ("В планах — реставрация усадеб, раздельный сбор мусора и паводки.", {"heritage", "housing_utilities"}),
        ("Переговоры о поставках рыбы уже идут.", {"trade"}),
        ("Тверичи возили в Пензу танцоров и гребцов.", {"culture", "sport"}),
        ("Мэр предложил вместе готовить борцов и гимнастов.", {"sport"}),
        ("За секретами трамвайного движения в Пензу наведывались тверские транспортники.", {"transport"}),
        ("Весной пензенские школьники и хор приезжали в Тверь.", {"education", "culture"}),
        ("Хирурги двух городов будут сотрудничать.", {"health"}),
        ("Сейчас на первый план выходят торговля и туризм.", {"trade", "tourism"}),
        ("Документ касается торговли. Ещё — виноградарство.", {"trade", "agriculture"}),
        ("Что в нём? Слёты краеведов. Поездки пенсионеров. Ну и футбол.", {"heritage", "social_policy", "sport"}),
        ("Осенью в Тверь на отдых приедут семьдесят детей.", {"youth"}),
        ("Города сотрудничают давно: проводят ярмарки, строят дороги.", {"trade", "transport"}),
        ("Порты помогают друг другу с приёмом беженцев и реабилитацией раненых.", {"humanitarian", "health"}),
        ("Обсудили опыт Пензы в строительстве метро.", {"transport"}),
        ("В Тверь на фестиваль приехали директора школ и деятели культуры.", {"education", "culture"}),
        ("Жителям полюбилась выставка художников из Пензы.", {"culture"}),
        ("Благодаря Пензе в Твери появился хоспис.", {"health"}),
        ("Первым шагом станет неделя кино.", {"culture"}),
        ("Удалось провести два совместных мероприятия: форум педагогов и пробег.", {"education"}),
        ("Предполагается сотрудничать в организации летнего отдыха школьников.", {"youth"}),
        ("Пенза перечислила побратиму деньги на восстановление школы.", {"humanitarian"}),
        ("Стороны будут помогать друг другу в подготовке горных инженеров.", {"education"}),
        ("О чём договорились? О дорогах: трассу отремонтируют.", {"transport"}),
        ("Стороны обсудили:\n— помощь школам;\n— ремонт библиотек.", {"education", "culture"}),
        ("В тексте назван обмен опытом в управлении общественным транспортом.", {"transport"}),
        ("Города наладят экспорт ювелирных изделий.", {"trade"}),
        ("Волонтёры двух городов соберутся на слёт.", {"youth"}),
        ("Среди приоритетов — мирный атом, тепловые сети и летние лагеря.", {"energy", "housing_utilities", "youth"}),
        ("Порты двух городов связала контейнерная линия.", {"transport"}),
        ("Пенза передала побратиму пожарную машину.", {"security_emergency"}),
        ("Летом в Тверь съездила детская футбольная команда.", {"sport"}),
        (
            "Документ касается рекультивации земель, телемедицины и налогообложения.",
            {"environment", "health", "economy"},
        ),
        ("Прежде всего мэров волнует озеленение.", {"environment"}),
        ("В Пензу выехали три скрипача и два пловца.", {"culture", "sport"}),
        ("Горожане лечат друг у друга зубы.", {"health"}),
        ("Советы ветеранов двух городов готовы сотрудничать.", {"social_policy"}),
        ("На очереди медицина, школы и стадионы.", {"health", "education"}),
        ("В плане — молодёжные форумы.", {"youth"}),
        ("Стороны обсудили борьбу с пожарами и соревнования по борьбе.", {"security_emergency", "sport"}),
        ("Документ касается ткацких технологий.", {"industry"}),
        ("Стороны обсудили общепит, звероводство и солнечную энергетику.", {"trade", "agriculture", "energy"}),
        (
            "Договорились о дегустациях, уборке снега и борьбе с коррупцией.",
            {"culture", "housing_utilities", "governance"},
        ),
        (
            "В рамках соглашения планируется обмен опытом в областях экономики, транспортной инфраструктуры и спорта.",
            {"economy", "transport", "sport"},
        ),
        ("Обещаны ярмарка мёда и смены в лагере.", {"trade", "youth"}),
        ("Нам нужны троллейбусы, им — школы.", {"transport", "education"}),
        ("Чаще прочих в бумаге попадаются трамвай и набережная.", {"transport", "urban_planning"}),
        ("Отменены концерт и турнир, но бумага в силе.", {"culture", "sport"}),
        ("Особо оговорены мосты.", {"transport"}),
        ("Общие забеги ушли в прошлое.", {"sport"}),
        ("Бумага писана под копирку: депо, больницы, теплицы.", {"transport", "health", "agriculture"}),
        ("Журналисты создадут портал.", {"media"}),
        ("Обмен учениками не прерывался ни разу.", {"education"}),
        ("Не забыты и театры.", {"culture"}),
        ("Обсудили спелеотуризм, дизелестроение и охрану кедровников.", {"tourism", "industry", "environment"}),
        ("Стороны обсудили санитарную авиацию, шопинг и петроглифы.", {"health", "trade", "heritage"}),
        ("Тушение палов и горловое пение вошли в текст соглашения.", {"security_emergency", "culture"}),
    ],
)
def test_field_named_after_a_signing_is_told_for_its_pair(sentence: str, expected: set[str]) -> None:
    assert expected <= sectors(SIGNED + sentence)["Пенза–Тверь"]


@pytest.mark.parametrize(
    "sentence",
    [
        "О соглашении рассказал начальник управления по развитию туризма.",
        "О сотрудничестве говорили в библиотеке.",
        "Документ подготовил предприниматель Олег Носов.",
        "Документ готовил Пётр Виноградов.",
        "О соглашении написал «Коммерсант».",
        "Это крупный промышленный центр, и договор здесь ждали.",
        "Документ подписан в рамках торговой ярмарки.",
        "Партнёров познакомили на промышленной выставке в Минске.",
        "Пенза славится стеклом и театром, и договор здесь ждали.",
        "Тверь стала деловым центром, куда едут туристы, и договор здесь ждали.",
        "О договоре рассказали в День металлурга.",
        "Координатором проекта стала медицинская корпорация.",
        "Бумага о побратимстве нашлась в архиве.",
        "Гости приехали на книжную ярмарку и вспомнили о договоре.",
        "Пенза, куда уходит половина транзита, ждала договора.",
        "Пенза — это завод, театр и аэродром.",
        "Строители обещают закончить к маю.",
        "Побратимы подарили детям радость.",
        "В мае город хочет построить школу.",
        "Договор подписали, после чего весь город спорил, как солить огурцы.",
        "Документ принят в новой редакции.",
        "Экономических проектов за эти годы не появилось.",
        "Про транспорт в договоре нет ничего.",
        "Журналист «Речи» проверил, что из договора выполнено.",
        "Партию побратимы сыграли по интернету.",
        "Третьей стороной договора стал завод «Прогресс».",
        "Из проекта вычеркнули пункт о совместном заводе.",
        "Документ похож на договор с курортной Анапой.",
        "О договоре мэр рассказал в разговоре с журналистами.",
        "Гостям показали завод, школу и музей.",
        "Мэры прогулялись по скверу и обсудили договор.",
        "Договор подписали мэр, в прошлом нефтяник, и глава Пензы, бывший учитель.",
        "Договор подписал кандидат экономических наук Олег Носов.",
        "Область же торгует лесом и договорилась о перевозках.",
        "Министры двух стран обсудили в Гомеле энергетику.",
        "В городе строят моторы, идут ярмарки, открыли больницу.",
        "Соглашение о торговле есть и у двух областей, у регионов свои проекты.",
        "Весной металлурги принимали гостей, договор ждали давно.",
        "Идею договора мэр озвучил в прямом эфире.",
        "Доктрина проста: завод.",
    ],
)
def test_word_in_a_name_an_office_a_venue_or_a_description_tells_no_field(sentence: str) -> None:
    assert sectors(SIGNED + sentence)["Пенза–Тверь"] == set()


def test_what_the_people_of_the_partner_country_do_is_a_field_but_no_gift_of_courtesy() -> None:
    text = "Тверь и финская Хямеенлинна — побратимы. "
    assert sectors(text + "Финны открыли в Твери клинику.")["Тверь–Хямеенлинна"] == {"health"}
    assert sectors(text + "Финны вручили подарок — кружевную скатерть.")["Тверь–Хямеенлинна"] == set()


def test_what_is_traded_or_served_is_no_field_of_its_own() -> None:
    assert sectors(SIGNED + "Стороны договорились об экспорте мебели.")["Пенза–Тверь"] == {"trade"}
    assert sectors(SIGNED + "Стороны обсудили подготовку кадров для флота.")["Пенза–Тверь"] == {"education"}
    assert sectors(SIGNED + "Документ касается торговли сельхозпродукцией.")["Пенза–Тверь"] == {"trade", "agriculture"}


def test_what_a_gift_of_aid_holds_tells_no_further_field() -> None:
    text = "Тверь дружит с Пензой. Пенза отправила Твери гуманитарный груз: медикаменты и школьную мебель."
    assert sectors(text)["Пенза–Тверь"] == {"humanitarian"}


def test_treatment_at_a_resort_is_health_and_a_teacher_of_physics_education() -> None:
    assert sectors(SIGNED + "Стороны обсудили курортную медицину.")["Пенза–Тверь"] == {"health"}
    assert sectors(SIGNED + "Учителя физики Твери и Пензы обменяются опытом.")["Пенза–Тверь"] == {"education"}
    assert sectors(SIGNED + "Прибавился пункт о студенческих стройотрядах.")["Пенза–Тверь"] == {"youth"}


def test_who_is_trained_for_the_partner_tells_education_only() -> None:
    assert sectors(SIGNED + "Колледжи Твери будут готовить для Пензы энергетиков.")["Пенза–Тверь"] == {"education"}


def test_sentence_about_other_municipalities_tells_nothing_of_the_pair_in_focus() -> None:
    told = sectors(SIGNED + "Совместный с Гомелем проект касается театра.")
    assert told["Пенза–Тверь"] == set()


def test_what_follows_talks_with_somebody_else_tells_nothing_of_the_pair_before() -> None:
    text = (
        "Тверь и Пенза 3 июня подписали соглашение о сотрудничестве.\n"
        "Знакомились мэры давно, бумагу готовили год. С Гомелем пока ничего нет. Гостей интересует опыт озеленения."
    )
    assert sectors(text)["Пенза–Тверь"] == set()


def test_kind_of_a_school_is_no_field_of_its_own() -> None:
    text = "Стороны договорились, что в цементном техникуме будут учиться студенты из Пензы."
    assert sectors(SIGNED + text)["Пенза–Тверь"] == {"education"}


def test_each_clause_tells_the_fields_of_its_own_pair() -> None:
    text = (
        "Тверь дружит с Пензой и Псковом. С Пензой Тверь сотрудничает в спорте, с Псковом Тверь сотрудничает в туризме."
    )
    assert sectors(text) == {"Пенза–Тверь": {"sport"}, "Псков–Тверь": {"tourism"}}


def test_paragraph_that_names_nobody_goes_on_with_the_pair_of_headline_and_lead() -> None:
    text = (
        "Тверь и Пенза подписали соглашение о сотрудничестве. Тверь и Пенза готовили его год.\n"
        "Раньше такое соглашение было у Твери с Псковом.\n"
        "Стороны будут развивать туризм."
    )
    assert sectors(text)["Пенза–Тверь"] == {"tourism"}


def test_upbringing_of_the_young_is_youth_and_not_heritage() -> None:
    assert sectors(SIGNED + "В тексте названо патриотическое воспитание молодёжи.")["Пенза–Тверь"] == {"youth"}


def test_only_partner_named_since_a_list_is_the_one_that_fields_are_told_of() -> None:
    text = (
        "Побратимы Твери — Пенза, Псков и Гомель. С Псковом Тверь породнилась в 2002 году. "
        "Осенью из Пскова привозили картины, речь идёт о сотрудничестве музеев."
    )
    told = sectors(text)
    assert told["Псков–Тверь"] == {"culture"}
    assert told["Гомель–Тверь"] == set()


def test_single_paper_is_the_one_that_was_named_last() -> None:
    text = (
        "Тверь и Пенза 3 июня подписали соглашение о побратимстве.\n"
        "Псков тоже расширяет круг друзей. В 2022 году он стал побратимом Гомеля, а в декабре прошлого года "
        "подписал меморандум о сотрудничестве с узбекским Навои. "
        "Документ касается промышленности."
    )
    told = sectors(text)
    assert told["Навои–Псков"] == {"industry"}
    assert told["Гомель–Псков"] == set()


def test_what_follows_partners_named_in_passing_is_said_of_the_pair_of_the_news() -> None:
    text = (
        "Тверь и Пенза стали побратимами. Соглашение подписано 3 июня.\n"
        "Для Твери это третий побратим: раньше ими стали Псков и Гомель. "
        "Взаимодействовать решено в экономической, культурной и научной областях."
    )
    told = sectors(text)
    assert told["Пенза–Тверь"] == {"economy", "culture", "science_technology"}
    assert told["Псков–Тверь"] == told["Гомель–Тверь"] == set()


def test_what_one_paper_of_three_names_is_told_for_each_two_of_them() -> None:
    text = (
        "Тверь, Пенза и Псков связаны трёхсторонним соглашением о сотрудничестве. "
        "Подписали его в воскресенье мэры Пензы и Пскова.\n"
        "В нём упомянуты экология, городская среда и спорт."
    )
    told = sectors(text)
    assert all(fields == {"environment", "urban_planning", "sport"} for fields in told.values())
    assert len(told) > 1


def test_contacts_with_three_partners_tell_their_field_for_each() -> None:
    told = sectors("Тверь ищет побратимов. Деловые контакты у Твери завязаны с Пензой, Псковом и Гомелем.")
    assert set(told) == {"Пенза–Тверь", "Псков–Тверь", "Гомель–Тверь"}
    assert all(fields == {"economy"} for fields in told.values())


def test_list_of_fields_in_a_paragraph_without_names_goes_on_with_the_pair_before_a_remark_with_the_news() -> None:
    text = (
        "Тверь и Пенза стали побратимами.\nСоглашение подписано 3 июня.\nГости уехали вечером.\n"
        "Раньше Тверь подписала меморандум о сотрудничестве с Псковом.\n"
    )
    told = sectors(text + "Планируется развивать туризм, спорт и образование.")
    assert told["Псков–Тверь"] == {"tourism", "sport", "education"}
    told = sectors(text + "Теперь библиотеки обоих городов готовят совместную выставку.")
    assert told["Пенза–Тверь"] == {"culture"}


def test_fields_are_shared_out_where_each_partner_has_its_own() -> None:
    text = (
        "Тверь дружит с Пензой и Псковом. "
        "С Пензой разрабатывается программа по водородной энергетике, с Псковом — по цифровым услугам."
    )
    assert sectors(text) == {"Пенза–Тверь": {"energy"}, "Псков–Тверь": {"digital"}}


@pytest.mark.parametrize(
    "sentence",
    [
        "Главы обменялись подарками: макетом завода и книгой.",
        "Мэр поделился впечатлениями от музея.",
        "Пенза — город металлургов, её ежегодно посещает миллион туристов.",
        "Подпись поставили на фестивале набережных, при полном зале.",
        "Бумагу подписали на причале яхт-клуба.",
    ],
)
def test_courtesies_and_venues_tell_no_field(sentence: str) -> None:
    assert sectors(SIGNED + sentence)["Пенза–Тверь"] == set()


def test_groups_of_several_partners_are_told_for_their_own_pair() -> None:
    text = "Побратимы Твери — Пенза и Тула. На праздник Пенза прислала в Тверь хор, Тула — борцов."
    assert sectors(text) == {"Пенза–Тверь": {"culture"}, "Тверь–Тула": {"sport"}}


TWINS = "Рязань и болгарский Ловеч – города-побратимы. "


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Рязанские хирурги прооперировали в Ловече двух девочек.", {"health"}),
        ("Рязанские пчеловоды торгуют на рынке Ловеча.", {"agriculture"}),
        ("Рязань построила в Ловече детскую площадку.", {"urban_planning"}),
        ("Ловеч проводит у нас в местной библиотеке дни болгарской поэзии.", {"culture"}),
        ("Между городами запустят прямой автобус.", {"transport"}),
        ("Города вместе очистили русло реки.", {"environment"}),
        ("Болгарские врачи открыли в нашем посёлке амбулаторию.", {"health"}),
        ("Документ сулит рязанцам ремонт трамваев.", {"transport"}),
        ("К прежнему тексту добавлены орошение и приграничная торговля.", {"agriculture", "trade"}),
        ("Больше всего места в плане занимает хоккей.", {"sport"}),
        ("Болгар больше всего привлекла подготовка медсестёр.", {"education"}),
        ("Учителя двух городов на неделю менялись классами.", {"education"}),
        ("Ловеч поставит Рязани двадцать троллейбусов.", {"transport"}),
        ("Музеи переписываются, театры дружат.", {"culture"}),
        ("Болельщики обмениваются шарфами.", {"sport"}),
        ("Из Рязани в Ловеч снова летают самолёты.", {"transport"}),
        ("Рязань закупает в Ловече саженцы роз.", {"agriculture", "trade"}),
        ("Условились, что торговать станут рисом, а студентов примет Рязань.", {"trade", "education"}),
        ("Стороны договорились бороться со смогом и беречь рыбные запасы.", {"environment"}),
    ],
)
def test_what_two_municipalities_do_or_give_each_other_is_a_field(sentence: str, expected: set[str]) -> None:
    assert expected <= sectors(TWINS + sentence)["Ловеч–Рязань"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Пока рязанские металлурги считали пошлины, мэр съездил в Ловеч.",
        "В Рязань приехали гости, а повара театра весь день варили для горожан борщ.",
        "Ловеч стал побратимом промышленной Рязани.",
        "Стороны прислали поздравления, едва отремонтировали вокзал.",
        "Другие города открывают у себя клиники.",
        "Договор о сотрудничестве подписали мэры; о нём жалеют рыбаки, экологи и учителя.",
        "Музеи обмениваются новостями.",
        "Из Ловеча прислали сувенир — фарфоровую чашку.",
    ],
)
def test_what_another_clause_or_town_does_and_gifts_of_courtesy_tell_no_field(sentence: str) -> None:
    assert sectors(TWINS + sentence)["Ловеч–Рязань"] == set()


@pytest.mark.parametrize(
    ("sentence", "side"),
    [
        ("Болгары пообещали помочь с озеленением.", "Ловеч"),
        ("Китайская сторона предложила вместе заняться озеленением.", "Сюйчжоу"),
        ("Китайские партнёры обещали помочь с озеленением.", "Сюйчжоу"),
    ],
)
def test_people_of_a_country_stand_for_the_one_partner_there(sentence: str, side: str) -> None:
    told = sectors("Рязань подписала соглашения с китайским Сюйчжоу и болгарским Ловечем. " + sentence)
    assert told == {
        "–".join(sorted((x, "Рязань"))): {"environment"} if x == side else set() for x in ("Ловеч", "Сюйчжоу")
    }


def test_adjective_of_the_one_town_beside_the_name_of_the_other_tells_both() -> None:
    text = "Томск и Монро – города-побратимы. "
    assert sectors(text + "Томские учёные испытали в Монро свой прибор.")["Монро–Томск"] == {"science_technology"}
    assert sectors(text + "Томатные учёные испытали в Монро свой прибор.")["Монро–Томск"] == set()


def test_whom_a_monument_honours_is_no_field() -> None:
    text = "Тверь и Пенза – города-побратимы. В Пензе вместе открыли памятник лётчикам."
    assert "transport" not in sectors(text)["Пенза–Тверь"]


def test_goods_traded_together_are_no_fields_of_their_own() -> None:
    assert sectors(SIGNED + "Обсудили торговлю фарфором и лососёвой икрой.")["Пенза–Тверь"] == {"trade"}
    assert sectors(SIGNED + "Стороны договорились о торговле цитрусами и рыбой.")["Пенза–Тверь"] == {"trade"}


def test_what_tourists_come_for_is_no_field_of_its_own() -> None:
    assert sectors(SIGNED + "Стороны будут развивать винный туризм.")["Пенза–Тверь"] == {"tourism"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Стороны договорились о подготовке гидов.", {"education", "tourism"}),
        ("Тверская клиника поставила пензенской больнице томограф.", {"health"}),
        ("В планах десять встреч: от турнира по шахматам до форума архитекторов.", {"sport", "urban_planning"}),
        ("Города откроют курсы русского языка.", {"education"}),
        ("Стороны будут сотрудничать в производстве пряжи и в пищевой промышленности.", {"industry"}),
    ],
)
def test_fields_of_trainings_gifts_and_lists(sentence: str, expected: set[str]) -> None:
    assert sectors(SIGNED + sentence)["Пенза–Тверь"] == expected


def test_training_told_last_belongs_to_no_word_that_opens_the_text() -> None:
    text = "Гидов обучат вместе города-побратимы Тверь и Карши: нужна подготовка"
    record = extract(Article(text=text, language="ru"))
    assert [tie.sectors for tie in record.partnerships] == [("tourism",)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("На первой встрече спорили о ливнёвках.", {"housing_utilities"}),
        ("Тверичи заговорили о пароме, пензенцы — о музеях.", {"transport", "culture"}),
        ("Следующим летом очередь дойдёт до здравоохранения.", {"health"}),
        ("В приложении перечислены электронное правительство и скверы.", {"digital"}),
        ("Стороны обсудили паводок и чистоту моря.", {"security_emergency", "environment"}),
        ("Договорились об обмене чиновниками и о розливе нарзана.", {"governance", "industry"}),
        (
            "Обсудили туры за северным сиянием, стрелковый спорт и уличную уборку.",
            {"tourism", "sport", "housing_utilities"},
        ),
        ("Особое место отвели бы и торговле.", {"trade"}),
        ("«О торговле рыбой», — ответил мэр.", {"trade"}),
        ("Договорились открыть линию между двумя портами.", {"transport"}),
        ("Город обучит у себя пожарных из Пензы.", {"security_emergency"}),
        ("В рамках соглашения прошли регаты, студенты пожили в семьях, а музеи сменили витрины.", {"sport", "culture"}),
    ],
)
def test_branch_what_is_talked_of_and_what_a_paper_frames_is_a_field(sentence: str, expected: set[str]) -> None:
    assert expected <= sectors(SIGNED + sentence)["Пенза–Тверь"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Витебский тренер провёл мастер-класс по дзюдо.", {"sport"}),
        ("Врач из Витебска два месяца преподавал биологию.", {"education"}),
        ("Белорусы привезли в подарок реанимобиль.", {"health"}),
        ("Наши гости посетили концерт, а витебские реставраторы открыли мастерскую.", {"heritage"}),
    ],
)
def test_what_people_of_the_partner_do_is_a_field(sentence: str, expected: set[str]) -> None:
    text = f"Мэрия Пензы 3 июня подписала соглашение о сотрудничестве с белорусским Витебском. {sentence}"
    assert expected <= sectors(text)["Витебск–Пенза"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Гостей встретила вице-мэр Анна Носова, курирующая экономику.",
        "Приехал и Олег Зорин, отвечающий за спорт.",
        "Пенза сильна энергетикой.",
        "Мэр Пензы привёз вагон черешни.",
        "Договор подписан на Масленицу.",
        "Бумагу о сотрудничестве привезли к регате.",
        "Соглашение подписали во время праздника вина.",
        "Договор скрепили в пензенском Дворце искусств.",
        "О договоре говорили в Доме культуры текстильщиков.",
        "Прежних связей нет: ни обмена студентами, ни стажировок экологов.",
        "У курорта это первый договор о побратимстве.",
        "Оба порта готовы сотрудничать.",
        "Мэр хочет отдохнуть, а завод строит печь.",
        "Как поведал прессе мэр, договор готовили год.",
        "Гостям показали порт, верфь и музей.",
        "Мэр рассказал гостям о паромах.",
    ],
)
def test_duties_presents_and_what_a_town_is_strong_in_tell_no_field(sentence: str) -> None:
    assert sectors(SIGNED + sentence)["Пенза–Тверь"] == set()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Садоводы шлют друг другу письма.", {"agriculture"}),
        ("Лыжники давно перезнакомились.", {"sport"}),
        ("Оттуда весной приезжали учителя химии.", {"education"}),
        ("Каждую весну туда уходит гуманитарный груз.", {"humanitarian"}),
        ("Первым плодом стал фестиваль.", {"culture"}),
        ("Коллеги посмотрели, как устроен раздельный сбор мусора.", {"housing_utilities"}),
    ],
)
def test_what_goes_there_and_what_people_do_for_each_other_is_a_field(sentence: str, expected: set[str]) -> None:
    assert expected <= sectors(SIGNED + sentence)["Пенза–Тверь"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Переговоры поручены управлению культуры, туризма и молодёжной политики.",
        "Письмо составил комитет экономики, торговли и спорта.",
        "Садоводы друг друга не поняли.",
        "Гости посмотрели музей, как и просили.",
    ],
)
def test_rows_of_one_office_and_those_who_did_not_understand_each_other_tell_no_field(sentence: str) -> None:
    assert sectors(SIGNED + sentence)["Пенза–Тверь"] == set()


def test_who_sings_or_plays_is_of_no_field_beside_the_choir_or_the_match() -> None:
    assert sectors(SIGNED + "Договорились провести спартакиаду врачей.")["Пенза–Тверь"] == {"sport"}
    assert sectors(SIGNED + "Договорились об обмене врачами.")["Пенза–Тверь"] == {"health"}


def test_a_centre_that_is_built_is_no_description_of_a_town() -> None:
    assert sectors(SIGNED + "Стороны построят общий медицинский центр.")["Пенза–Тверь"] == {"health"}
    assert sectors(SIGNED + "Промышленный центр Урала рад договору.")["Пенза–Тверь"] == set()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Подписи поставили без оркестра.", set()),
        ("Говорить решили не о концертах и ярмарках, а об экологии.", {"environment"}),
        ("Обсудили не только концерты, но и экологию.", {"culture", "environment"}),
        ("Судя по районной газете, договор готовили три года.", set()),
        ("По словам рыбаков, договор готовили три года.", set()),
        ("Историки говорят, что договор готовили три года.", set()),
        ("Историки двух городов обменялись архивами.", {"heritage"}),
        ("Договорившись, тверичи съездили в Пензу как туристы.", set()),
        ("Обсудили такие сферы, как туризм.", {"tourism"}),
        ("Совет самоуправления одобрил договор единогласно.", set()),
        ("Города обменяются опытом местного самоуправления.", {"governance"}),
    ],
)
def test_what_is_named_only_to_be_set_aside_is_no_field(sentence: str, expected: set[str]) -> None:
    assert sectors(SIGNED + sentence) == {"Пенза–Тверь": expected}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Гости увидели приложенный список: здравоохранение, теплицы, гончары.", {"health", "agriculture", "culture"}),
        ("Содержание короткое: телемедицина и архивы.", {"health", "heritage"}),
        ("Гости увидели здравоохранение, теплицы, гончаров.", set()),
        ("Теперь появится дорожная карта по раннему оповещению и чистке озёр.", {"security_emergency", "environment"}),
        ("Сказано там о ткацком ремесле.", {"culture"}),
        ("Пенза рассчитывает прежде всего на энергетиков.", {"energy"}),
    ],
)
def test_lists_and_papers_tell_what_they_are_about(sentence: str, expected: set[str]) -> None:
    assert sectors(SIGNED + sentence) == {"Пенза–Тверь": expected}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Стороны обсудили сахарную промышленность.", {"industry"}),
        ("Документ касается шахтёрской медицины.", {"health"}),
        ("Города обменяются рецептами грязелечения.", {"health"}),
        ("В Тверь приехали пензенские учителя музыки.", {"education", "culture"}),
        ("В Тверь прибыла делегация Пензы: шелководы и дутаристы.", {"agriculture", "culture"}),
        ("Пензенская молодёжь в августе приедет в Тверь.", {"youth"}),
        ("На веранде дома культуры подписали и протокол.", set()),
        ("Металлурги, напомним, договорились о дружбе ещё в мае.", set()),
        ("Металлурги двух городов будут сотрудничать.", {"industry"}),
        ("Отказываться от планов Пенза не стала и прислала в Тверь борцов.", {"sport"}),
        ("Отказываться от приёма борцов Пенза не стала.", set()),
    ],
)
def test_who_travels_and_what_serves_another_field(sentence: str, expected: set[str]) -> None:
    assert sectors(SIGNED + sentence) == {"Пенза–Тверь": expected}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Есть в нём и пляжный футбол.", {"sport"}),
        ("В нём — архивы и водоводы.", {"heritage", "housing_utilities"}),
        ("Днём открыли музей. В нём — прялки и акварели.", set()),
    ],
)
def test_what_stands_in_the_paper_just_named_is_a_field(sentence: str, expected: set[str]) -> None:
    assert sectors(SIGNED + sentence) == {"Пенза–Тверь": expected}


@pytest.mark.parametrize(
    "sentence",
    [
        "Могилёвский мэр приехал поздравить стороны с соглашением.",
        "Иранское направление партнёрства теперь в моде.",
        "Обмены остановлены, и мэр пожелал гостям крепкого здоровья.",
        "Летопись побратимских связей пополнилась соглашением.",
        "Договор задумали друзья студенческих времён.",
    ],
)
def test_figures_of_speech_and_names_are_no_fields(sentence: str) -> None:
    assert sectors(SIGNED + sentence)["Пенза–Тверь"] == set()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("В области туризма стороны нашли общий язык.", {"tourism"}),
        ("Соседи по области построили завод.", set()),
        ("До тех пор здешние сталевары ездили в санаторий.", set()),
        ("Письма сгорели вместе с архивом отдела.", set()),
        ("Гости миновали пункт пропуска и поднялись в зал.", set()),
        ("Машина стоит в музее, и выставку она пережила.", set()),
        ("Договор подписали на борту парусника.", set()),
        ("На стендах — газетные вырезки и расписная керамика.", set()),
        ("Сошлись во мнении, что добрососедство важнее фестивалей.", set()),
        ("Пункт о речных перевозках, стоявший в черновике, из текста исчез.", set()),
        ("Положение о поставках зерна в договор не вошло.", set()),
        ("Стороны вместе займутся защитой набережных от туристов.", {"urban_planning"}),
        ("Оттуда приняли женщин и детей, а пенсионеров ждут позже.", set()),
        ("Там тоже шахты и химия.", set()),
        ("Зато депутаты успели поспорить о маршрутках.", set()),
        ("В программе гостей были уроки, обед и катание на лошадях.", set()),
        ("Обмен опытом коснётся и женского волейбола: свели две школы женского волейбола.", {"sport"}),
        ("Начать хотят с поставок, а там видно будет.", {"trade"}),
        ("Музей отправит в Пензу свою коллекцию.", {"culture"}),
    ],
)
def test_word_tells_a_field_where_its_neighbours_leave_it_that_sense(sentence: str, expected: set[str]) -> None:
    assert sectors(SIGNED + sentence) == {"Пенза–Тверь": expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Пенза передала Твери два школьных автобуса.", set()),
        ("Тверские школы собирали для Пензы одеяла.", {"humanitarian"}),
        ("Паром доставил в Пензу гостей.", set()),
        ("Прошлой весной побратим отдал Твери три генератора.", {"humanitarian"}),
        ("Побратим каждое лето вместе с Тверью тренирует пожарных.", {"security_emergency"}),
    ],
)
def test_gift_tells_no_field_of_its_attribute_or_of_what_brings_it(text: str, expected: set[str]) -> None:
    assert sectors(SIGNED + text) == {"Пенза–Тверь": expected}


def test_field_told_before_the_tie_is_of_the_pair_named_there() -> None:
    text = (
        "Труппа из Пензы сыграла в Твери.\n\nВ четверг мэры подписали программу: туризм, спорт и музеи.\n\n"
        "Побратимами Тверь и Пенза стали в 1998 году."
    )
    assert sectors(text)["Пенза–Тверь"] >= {"tourism", "sport", "culture"}


def test_with_it_stands_for_the_town_named_last_in_the_sentence() -> None:
    text = "Тверь дружит с городами Ломмель, Оснабрюк и Капошвар; с ним она вместе развивает овощеводство."
    told = sectors(text)
    assert [pair for pair, fields in told.items() if "agriculture" in fields] == ["Капошвар–Тверь"]
