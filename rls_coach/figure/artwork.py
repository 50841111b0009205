"""What can be shown for an exercise: a drawn illustration or an own picture."""

from PySide6.QtGui import QImage

from rls_coach.figure.illustration import Illustration

Artwork = Illustration | QImage
"""A moving drawing, or a still picture of the person's own."""
