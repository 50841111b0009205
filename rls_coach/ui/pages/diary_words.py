"""What the Diary says about a day, in words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from rls_coach.core.history import Outcome, SessionRecord, Slot
from rls_coach.core.rating import Context, Rating
from rls_coach.ui.dates import short_time
from rls_coach.ui.player.wording import clock_text, said, slot_title


def value_text(value: int | None) -> str:
    """Return a rating's number; skipped is not none."""
    if value is None:
        return QCoreApplication.translate("diary", "skipped")
    return str(value)


def day_lines(
    ratings: Sequence[Rating], sessions: Sequence[SessionRecord]
) -> list[str]:
    """Return what a day has besides its evening and night, a line each."""
    tr = QCoreApplication.translate
    lines = []
    others = [
        f"{_context_text(rating.context)} {value_text(rating.value)}"
        f" ({short_time(rating.at.time())})"
        for rating in ratings
        if rating.context not in (Context.EVENING, Context.NIGHT)
    ]
    if others:
        lines.append(tr("diary", "Legs: {ratings}").format(ratings=", ".join(others)))
    lines += [_session_text(session) for session in sessions]
    if not lines and not ratings:
        lines.append(tr("diary", "Nothing noted."))
    return lines


def _context_text(context: Context) -> str:
    tr = QCoreApplication.translate
    return {
        Context.NOW: tr("diary", "now"),
        Context.BEFORE: tr("diary", "before a session"),
        Context.AFTER: tr("diary", "after a session"),
        Context.EVENING: tr("diary", "evening"),
        Context.NIGHT: tr("diary", "night"),
    }[context]


def _session_text(session: SessionRecord) -> str:
    tr = QCoreApplication.translate
    title = slot_title(session.slot)
    if session.slot is Slot.OTHER:
        title = said(session.routine_name)
    text = tr("diary", "{title} at {time}: {minutes} minutes")
    pieces = [
        text.format(
            title=title,
            time=short_time(session.started_at.time()),
            minutes=clock_text(session.active_s),
        )
    ]
    if session.repetitions_planned > 1:
        of = tr("diary", "{done} of {planned} repetitions")
        pieces.append(
            of.format(
                done=session.repetitions_done, planned=session.repetitions_planned
            )
        )
    if session.outcome is Outcome.STOPPED:
        pieces.append(tr("diary", "stopped early"))
    notes = session.notes
    if notes.effort is not None:
        pieces.append(tr("diary", "effort {number}").format(number=notes.effort))
    if notes.had_pain is not None:
        is_pain = notes.had_pain
        pieces.append(tr("diary", "some pain") if is_pain else tr("diary", "no pain"))
    if notes.aid:
        pieces.append(tr("diary", "relaxed with {aid}").format(aid=notes.aid))
    if notes.note:
        pieces.append(f"“{notes.note}”")
    return " · ".join(pieces)
