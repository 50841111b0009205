"""Speeds in the person's own unit."""

from PySide6.QtCore import QCoreApplication, QLocale

_MILES_AN_HOUR = ("ten miles an hour", "10 miles an hour", "10 mph")
"""How the shipped texts write the one speed they name."""


def speed_text(locale: QLocale | None = None) -> str:
    """Return the source's limit for cycling, as it is measured where one lives.

    Args:
        locale: Whose manner to follow; the person's own unless given.
    """
    system = (locale or QLocale()).measurementSystem()
    if system == QLocale.MeasurementSystem.MetricSystem:
        return QCoreApplication.translate("units", "16 km/h")
    return QCoreApplication.translate("units", "10 mph")


def in_units(text: str, locale: QLocale | None = None) -> str:
    """Return a shown text with the speed in it as ``speed_text`` writes it.

    For cues and summaries; what quotes the source stays as the source wrote it.

    Args:
        text: The text, already in the person's language.
        locale: Whose manner to follow; the person's own unless given.
    """
    for phrase in _MILES_AN_HOUR:
        text = text.replace(phrase, speed_text(locale))
    return text
