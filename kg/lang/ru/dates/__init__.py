"""Russian dates: found by rules over tokens, resolved against the day of publication."""

from kg.lang.ru.dates.find import find_dates

__all__ = ["find_dates"]
