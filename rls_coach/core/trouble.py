"""The world's errors: told to the person, in words that say what to do."""


class WorldError(Exception):
    """Something outside the app stands in the way.

    Our own errors are other exceptions; those fail loudly and go to the log.

    Attributes:
        what: What happened, in one plain sentence.
        advice: What to do about it, in one or two.
    """

    def __init__(self, what: str, advice: str) -> None:
        super().__init__(f"{what} {advice}")
        self.what = what
        self.advice = advice
