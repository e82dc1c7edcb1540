"""How well articles are read: records held against gold records (docs/reading.md, "How it is measured")."""

from kg.evaluate.evaluation import Evaluation, evaluate
from kg.evaluate.floors import Breach, Floors, check_floors, read_floors, update_floors, write_floors
from kg.evaluate.gold import extract_again, read_gold
from kg.evaluate.mistakes import Mistake, iter_errors

__all__ = [
    "Breach",
    "Evaluation",
    "Floors",
    "Mistake",
    "check_floors",
    "evaluate",
    "extract_again",
    "iter_errors",
    "read_floors",
    "read_gold",
    "update_floors",
    "write_floors",
]
