# ruff: noqa: RUF001 - the source has its own dashes and apostrophes
"""The sentences of the source text that say what to do, and how much of it."""

import re

CALF = "Repeat the exercise up to five times before switching to the other leg."
CALF_HEEL = "Keep your weight even on your feet, lift your left heel and lower it."
CALF_START = "Start with your left leg forward with your right leg just behind you."
CALF_ARMS = (
    "Lift your arms above your head and stretch upwards, lifting yourself towards the"
    " ceiling."
)
LUNGE = (
    "Complete the stretch between five and eight times before switching to the other"
    " leg."
)
LUNGE_HOLD = (
    "Gently rock backward and forwards, holding the stretch for three seconds for"
    " each direction."
)
LUNGE_START = (
    "Begin in the lunge position with the left leg forward and right shin down."
)
LUNGE_HANDS = "Place your hands to the sides of your left foot for support when moving."
QUAD = "Repeat the stretch up to five times with each leg."
QUAD_HOLD = "Hold the position for a few seconds and then release it."
QUAD_ABS = "Make sure that you engage your abs and glutes as you pull your leg up."
INNER = (
    "Stretch towards your toes. Complete the stretch up to ten times and then switch"
    " legs."
)
INNER_START = (
    "Start in a seated position with one leg straight, extended out to the side."
)
BRIDGE = "Repeat the exercise up to twenty times."
BRIDGE_HOLD = (
    "Hold the position at the top of the bridge for a few seconds before slowly"
    " bringing yourself back down to the floor."
)
BRIDGE_LINE = (
    "Keep going until there’s a straight line going from your knees to your shoulders."
)
SQUAT = (
    "Be gentle with squats and only do a few at a time to avoid causing symptoms to"
    " flare up."
)
SQUAT_DEPTH = (
    "Squat down with your back and arms straight until your thighs are parallel with"
    " the floor."
)
YOGA = (
    "Just be sure to avoid doing more extreme forms of yoga such as hot yoga, DDPY,"
    " or any particular yoga poses that put too much stress on the body or are too"
    " difficult to pull off."
)
YOGA_GENTLE = "Keep things gentle and simple."
CYCLING = "Try to keep the pace below 10 miles per hour."
CYCLING_EARLY = (
    "They are at their most effective when done early in the day to a moderate"
    " pace/level."
)
SWIMMING = "Consider using a pool float when swimming for RLS."
SWIMMING_FRIEND = (
    "Swim some laps around the pool with a friend or get involved with a water"
    " aerobics class to keep your motivation up."
)
MASSAGE = (
    "If your muscles seem tense before exercising, then a nice massage can loosen"
    " them up before you begin."
)
RELAX = "Relax after training with Medzock."
BATH = (
    "One thing you should consider doing is taking a warm – but not hot – bath or"
    " shower before bedtime."
)
COMPRESS = "Warm and cold compresses on legs can also help a lot."
TWICE = (
    "For best results, it’s recommended that you do the following four stretches in"
    " the morning and again in the afternoon after finishing work."
)
THIRTY = "Aim to get up to thirty minutes of exercise as you start."
HOUR = (
    "When you get comfortable with that, you can move on to working out for up to an"
    " hour."
)
BEDTIME = (
    "In general, though, it’s best to avoid any kind of exercise before going to bed."
)

ALL = [value for name, value in list(globals().items()) if name.isupper()]

_NUMBERS = {
    **{"three": 3, "four": 4, "five": 5, "eight": 8, "ten": 10, "twenty": 20},
    **{"thirty": 30, "10": 10},
}


def numbers_in(sentence: str) -> list[int]:
    """Return the numbers that a sentence names, in its order."""
    words = re.findall(r"\w+", sentence.lower())
    return [_NUMBERS[word] for word in words if word in _NUMBERS]
