"""How wide is wide."""

WIDE_PX = 860
"""From this width on, grown with the text, the details stand beside the list, and all
of the strip in one row."""
