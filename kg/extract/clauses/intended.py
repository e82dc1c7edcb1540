"""What a clause of intent intends: a tie or a paper to come, and not one that stands already."""

from __future__ import annotations

from kg.extract.clauses.about_tie import is_partner
from kg.extract.clauses.clause import Clause
from kg.extract.clauses.put_off import POSTPONING
from kg.extract.scene.parties import Party
from kg.lang.lexicon import Trigger
from kg.lang.role_words import role_words
from kg.lang.ru.attributes import governor
from kg.lang.ru.dictionary import parses

_FATES = ("судьба", "будущее", "разрыв")  # «определиться с судьбой побратимства»: it exists
_PLURAL = ("побратимы", "партнёры", "партнеры")
_WORDS_TO_OBJECT = 3
_WORDS_TO_PARTICIPLE = 4  # «подписанному 11 июня (меморандуму)»
_OFFERING = ("предложить", "предлагать")


def has_object(clause: Clause) -> bool:
    """Whether a clause of intent says what is intended: a tie, or a paper that is not merely the ground of it."""
    kinds = [k for k in clause.kinds if not (clause.of("visited") and _is_apposition(clause, k))]
    ties = [k for k in kinds if (k.id != "cooperation" or _is_asked_for(clause, k)) and not is_subject(clause, k)]
    ties = [k for k in ties if clause.tokens[k.first - 1].lemma not in _FATES and not _is_companion(clause, k)]
    ties = [k for k in ties if not _goes_on(clause, k) and not _describes_town(clause, k)]
    ties = [k for k in ties if not _is_addressee(clause, k) and not _stands_already(clause, k)]
    signed = [d for d in clause.documents if _is_signed_one(clause, d)]
    ties = [k for k in ties if not _is_told_in_work(clause, k)]
    ties = [k for k in ties if not any(d.first <= k.first < d.last for d in signed)]
    if all(p.pattern.startswith(POSTPONING) for p in clause.plans):
        ties = [k for k in ties if not is_partner(clause, k)]  # «визит побратимов перенесли на май»
    return bool(ties) or any(is_object(clause, d) for d in clause.documents) or _is_renewal(clause)


def _is_told_in_work(clause: Clause, kind: Trigger) -> bool:
    """«Подготовили книгу о побратимстве», «выставку о дружбе городов»: what a work tells of is there already."""
    about = kind.first - 1
    if about <= clause.first or clause.tokens[about].lemma not in ("о", "об"):
        return False
    return role_words("papers_ru").plays(clause.tokens[about - 1], "work")


def _is_renewal(clause: Clause) -> bool:
    """«Договорились о возобновлении контактов»: what has lapsed is to be renewed."""
    nouns = (t for t in clause.of("renewed") if clause.tokens[t.first].pos == "NOUN")
    behind = (clause.tokens[t.last : min(t.last + _WORDS_TO_OBJECT, clause.last)] for t in nouns)
    return any(role_words("tie_words_ru").any_plays(tokens, "relation") for tokens in behind)


def _goes_on(clause: Clause, kind: Trigger) -> bool:
    """«Намерены развивать побратимские связи», «за укрепление побратимства»: the tie is there, and is to last."""
    before = clause.tokens[max(clause.first, kind.first - _WORDS_TO_OBJECT) : kind.first]
    return not is_partner(clause, kind) and role_words("tie_words_ru").any_plays(before, "goes_on")


def _describes_town(clause: Clause, kind: Trigger) -> bool:
    """«Побратимская Асахикава отложила пробег»: an adjective that only says whose town acts."""
    adjective = clause.tokens[kind.first].lemma.endswith("ский")  # taken for a noun before a name
    return adjective and any(p.first == kind.last for p in clause.scene.parties_in(kind.last, kind.last + 1))


def _is_addressee(clause: Clause, kind: Trigger) -> bool:
    """«Предложил побратимам провести фестиваль»; not «присоединиться к побратимам»."""
    governed = kind.first > clause.first and clause.tokens[kind.first - 1].pos == "ADP"
    return is_partner(clause, kind) and not governed and clause.tokens[kind.first].feats.get("Case") == "Dat"


def _is_asked_for(clause: Clause, kind: Trigger) -> bool:
    """«Запрос о партнёрстве», «договорились о сотрудничестве», «обсудил возможное партнёрство»."""
    tokens = clause.tokens
    word = tokens[kind.first]
    if word.lemma in ("дружить", "сотрудничать", "подружиться", "подружить") and word.feats.get("VerbForm") == "Inf":
        return not any(is_subject(clause, k) for k in clause.kinds)  # «предложил дружить городами»
    if is_partner(clause, kind) and kind.first > clause.first and clause.tokens[kind.first - 1].lemma == "в":
        return word.feats.get("Number") == "Plur"  # «прочат в партнёры»
    if _is_offered(clause, kind):
        return True
    noun = word.lemma in ("партнерство", "сотрудничество")
    before = tokens[kind.first - 1] if noun and kind.first > clause.first else None
    foreseen = before is not None and before.pos == "ADJ" and role_words("tie_words_ru").plays(before, "foreseen")
    return before is not None and (foreseen or before.lemma in ("о", "об"))


def _is_offered(clause: Clause, kind: Trigger) -> bool:
    """«Предложила Бресту сотрудничество», «предложила партнёрство Бресту»: a tie is what a town is offered."""
    tokens = clause.tokens
    offers = [p.first for p in clause.plans if p.pattern.startswith(_OFFERING) and p.first < kind.first]
    if not offers or is_partner(clause, kind) or any(is_partner(clause, k) for k in clause.kinds):
        return False
    if any(t.feats.get("VerbForm") == "Inf" or t.pos == "ADP" for t in tokens[offers[-1] : kind.first]):
        return False  # «предложила Бресту развивать сотрудничество»
    return any(_is_addressed(clause, p) for p in clause.scene.parties_in(offers[-1], clause.last))


def _is_addressed(clause: Clause, party: Party) -> bool:
    """«Бресту», «мэру Бреста»; by the form of the name, whose case the tagger guesses at."""
    head = party.government.head_token
    if party.government.preposition:
        return False
    if head >= 0 and clause.tokens[head].feats.get("Case") == "Dat":
        return True
    return any(p.tag.case == "datv" for p in parses(clause.tokens[party.last - 1].text))


def _is_apposition(clause: Clause, kind: Trigger) -> bool:
    """Whether partners are only called so: «визит делегации побратима»; not «стать побратимом»."""
    return is_partner(clause, kind) and clause.tokens[kind.first].feats.get("Case") != "Ins"


def _is_companion(clause: Clause, kind: Trigger) -> bool:
    """«Обсуждает с Кутаиси, своим побратимом, летний лагерь»: with whom one talks, not what about."""
    if not is_partner(clause, kind) or clause.tokens[kind.first].feats.get("Case") != "Ins":
        return False
    before = (clause.tokens[i] for i in range(kind.first - 1, clause.first - 1, -1))
    named = next((t for t in before if t.pos not in ("ADJ", "DET", "PROPN") and t.text != ","), None)
    return named is not None and named.lemma in ("с", "со")


def is_subject(clause: Clause, kind: Trigger) -> bool:
    """Whether partners act, rather than being what is intended: «побратимы намерены развивать туризм»."""
    before = clause.tokens[kind.first - 1] if kind.first > clause.first else None
    if before is not None and before.pos == "ADJ" and role_words("tie_words_ru").plays(before, "foreseen"):
        return False  # «Дубровник — вероятный побратим»
    governed = before is not None and before.pos == "ADP"  # «кандидат в побратимы»
    noun = clause.tokens[kind.first]
    # the model takes «Города-побратимы» at the beginning of a sentence for a name
    acts = noun.feats.get("Case") == "Nom" or (kind.first == clause.first and noun.text.endswith(_PLURAL))
    return is_partner(clause, kind) and not governed and acts


def is_object(clause: Clause, document: Trigger) -> bool:
    """Whether the clause is about the document, and not about what it provides for («в рамках соглашения»)."""
    before = max(clause.first, document.first - 2)
    framed = clause.scene.has_cue(before, document.first, "frame_word") or _is_signed_one(clause, document)
    return not framed and not _stands_already(clause, document)


def _is_signed_one(clause: Clause, document: Trigger) -> bool:
    """«По подписанному 11 июня меморандуму намерены проводить фестивали»: a participle tells that it is signed."""
    case = clause.tokens[document.first].feats.get("Case")
    near = range(max(clause.first, document.first - _WORDS_TO_PARTICIPLE), document.first)
    signed = (t.first for t in clause.attributes if t.id == "signed" and t.first in near)
    return any(clause.tokens[i].feats.get("Case") == case for i in signed)


def _stands_already(clause: Clause, named: Trigger) -> bool:
    """«Обсудили реализацию соглашения», «юбилей договора отметят»: the genitive of what only a paper in force has."""
    if clause.tokens[named.first].feats.get("Case") != "Gen":
        return False
    of = governor(clause.tokens, named.first, clause.first)
    return of is not None and of.pos == "NOUN" and role_words("papers_ru").plays(of, "of_paper")
