"""What the app says about the things a person told about their body."""

from collections.abc import Collection

from rls_coach.core.concern import ASK_FIRST, Concern
from rls_coach.core.exercise import Exercise
from rls_coach.core.exercise_kind import ExerciseKind
from rls_coach.core.suiting import suited_version
from rls_coach.ui.library.words import tr
from rls_coach.ui.player.wording import said


def question_text(concern: Concern) -> str:
    """Return what a person ticks."""
    return {
        Concern.HEART: tr(
            "Chest pain, heart disease, a recent stroke, fainting, or blood pressure"
            " that is not under control"
        ),
        Concern.OPERATION: tr(
            "An operation on hip, knee, back or belly in the last 3 months"
        ),
        Concern.TREATMENT: tr("Dialysis, treatment for cancer, or blood thinners"),
        Concern.HIP_REPLACEMENT: tr("A hip replacement"),
        Concern.KNEE_REPLACEMENT: tr("A knee replacement"),
        Concern.OSTEOPOROSIS: tr("Osteoporosis, or a past fracture of the spine"),
        Concern.PREGNANT: tr("Pregnancy"),
        Concern.UNSTEADY: tr("A fall in the past year, or unsteady on your feet"),
        Concern.FLOOR: tr("Getting down to the floor or up again is hard"),
        Concern.NUMB: tr(
            "Numb feet, nerve damage, poor blood flow in the legs, or an ulcer"
        ),
    }[concern]


def effect_text(concern: Concern) -> str:
    """Return what the app does when it is ticked."""
    return {
        Concern.HEART: tr("Every exercise reminds you to ask a clinician first."),
        Concern.OPERATION: tr("Every exercise reminds you to ask a clinician first."),
        Concern.TREATMENT: tr(
            "Every exercise reminds you to ask a clinician first. Massage lightly."
        ),
        Concern.HIP_REPLACEMENT: tr(
            "No floor lunge, deep squat or forward reach until your surgeon agrees;"
            " other versions come first."
        ),
        Concern.KNEE_REPLACEMENT: tr(
            "No kneeling or deep bending; standing versions come first."
        ),
        Concern.OSTEOPOROSIS: tr(
            "No deep forward bending; the version on a chair comes first."
        ),
        Concern.PREGNANT: tr(
            "Ask your midwife. No long lying flat; other versions come first."
        ),
        Concern.UNSTEADY: tr(
            "Keep a chair in reach for everything standing; versions with support"
            " come first."
        ),
        Concern.FLOOR: tr("Versions on a chair, on a bed or standing come first."),
        Concern.NUMB: tr(
            "Shoes on, and look at your feet. No heat or cold unless a clinician"
            " agreed."
        ),
    }[concern]


def reason_text(concerns: Collection[Concern]) -> str:
    """Return what was ticked as a reason, such as "your knee replacement".

    Of three and more only the first is named.
    """
    reasons = {
        Concern.HEART: tr("your heart or blood pressure"),
        Concern.OPERATION: tr("your operation"),
        Concern.TREATMENT: tr("your treatment"),
        Concern.HIP_REPLACEMENT: tr("your hip replacement"),
        Concern.KNEE_REPLACEMENT: tr("your knee replacement"),
        Concern.OSTEOPOROSIS: tr("fragile bones"),
        Concern.PREGNANT: tr("your pregnancy"),
        Concern.UNSTEADY: tr("your balance"),
        Concern.FLOOR: tr("trouble getting to the floor"),
        Concern.NUMB: tr("numb feet or poor blood flow"),
    }
    texts = [reasons[concern] for concern in Concern if concern in concerns]
    if len(texts) < 2:
        return "".join(texts)
    if len(texts) == 2:
        return tr("{first} and {last}").format(first=texts[0], last=texts[1])
    more = tr("{first} and {count} more reasons")
    return more.format(first=texts[0], count=len(texts) - 1)


def ruled_out_text(exercise: Exercise, concerns: frozenset[Concern]) -> str:
    """Return what stands against a version, or nothing where nothing does.

    Args:
        exercise: The exercise in the version that is meant.
        concerns: What the person told.
    """
    against = exercise.not_with & concerns
    if not against:
        return ""
    return tr("Not with {reason}.").format(reason=reason_text(against))


def first_version_text(exercise: Exercise, concerns: frozenset[Concern]) -> str:
    """Return which version is shown and why; nothing where it is the usual one.

    Args:
        exercise: The exercise in its usual version.
        concerns: What the person told.
    """
    against = exercise.not_with & concerns
    if not against:
        return ""
    reason = reason_text(against)
    version = suited_version(exercise, concerns)
    if version is None:
        text = tr("Not in any version with {reason}. Ask a clinician first.")
        return text.format(reason=reason)
    name = said(exercise.in_version(version).version_name)
    text = tr("Shown as “{version}” because of {reason}.")
    return text.format(reason=reason, version=name)


def ask_first_text(exercise: Exercise, concerns: frozenset[Concern]) -> str:
    """Return the reminder to ask a clinician; nothing where none is needed."""
    ticked = concerns & ASK_FIRST
    if not ticked or exercise.kind is ExerciseKind.COMFORT:
        return ""
    names = {
        Concern.HEART: tr("heart or blood pressure"),
        Concern.OPERATION: tr("a recent operation"),
        Concern.TREATMENT: tr("dialysis, cancer treatment or blood thinners"),
    }
    what = "; ".join(names[concern] for concern in Concern if concern in ticked)
    return tr("You said: {what}. Ask a clinician before exercise.").format(what=what)
