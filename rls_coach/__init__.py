"""RLS Coach: guided leg stretches and a private leg diary on one's own machine."""

__version__ = "0.1.0"
