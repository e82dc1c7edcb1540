"""Who is named in an article, and which public office they hold."""

from kg.extract.people.composed import find_offices
from kg.extract.people.find import OFFICES, Watch, find_people
from kg.extract.people.mention import People, PersonMention
from kg.extract.people.repaired import with_names_repaired

__all__ = ["OFFICES", "People", "PersonMention", "Watch", "find_offices", "find_people", "with_names_repaired"]
